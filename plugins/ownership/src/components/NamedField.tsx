import { Combobox, type ComboboxProps } from '@backstage/ui';
import { useState } from 'react';
import { useNamed, type Named } from '../api/useNamed';
import { useDebouncedText } from '../filter/useDebouncedText';

const NOBODY: readonly Named[] = [];

/**
 * A group or a user, looked for among all of the catalog.
 *
 * The field keeps its text itself, which follows the choice, and opens its list
 * for keys and its button alone: one that opens whenever the field is returned
 * to hides the rest of a dialog from who has just chosen.
 */
export function NamedField(
  props: {
    kind: 'group' | 'user';
    chosen: Named | undefined;
    onChange: (chosen: Named | undefined) => void;
    /** Who is not to be chosen. */
    leftOut?: readonly Named[];
  } & Pick<
    ComboboxProps,
    | 'label'
    | 'description'
    | 'isRequired'
    | 'secondaryLabel'
    | 'isDisabled'
    | 'isInvalid'
    | 'validationBehavior'
  >,
) {
  const { kind, chosen, onChange, leftOut = NOBODY, ...field } = props;
  const [words, setWords] = useState('');
  const [, setTyped] = useDebouncedText(words, setWords);
  const found = useNamed(kind, words).filter(
    ({ id }) => !leftOut.some(one => one.id === id),
  );
  // What is chosen stays among them, whatever is looked for next.
  const known = chosen
    ? [chosen, ...found.filter(({ id }) => id !== chosen.id)]
    : found;
  return (
    <Combobox
      {...field}
      options={known}
      value={chosen?.id ?? null}
      onChange={key => onChange(known.find(({ id }) => id === key))}
      // Whoever asks for the list again wants to see what else there is.
      onInputChange={text => setTyped(text === chosen?.label ? '' : text)}
      menuTrigger="input"
    />
  );
}
