import { Combobox } from '@backstage/ui';
import { useState } from 'react';
import { useGroups, type Team } from '../api/useGroups';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { useDebouncedText } from '../filter/useDebouncedText';

/** A team, looked for among all; the one that something is handed to when nothing is said. */
export default function TeamField(props: {
  team: Team | undefined;
  onChange: (team: Team | undefined) => void;
  label?: string;
  description?: string;
}) {
  const { team, onChange, label, description } = props;
  const { t } = useOwnershipTranslation();
  const [words, setWords] = useState(team?.label ?? '');
  const [typed, setTyped] = useDebouncedText(words, setWords);
  const groups = useGroups(words);
  // What is chosen stays among them, whatever is looked for next.
  const known = team
    ? [team, ...groups.filter(({ id }) => id !== team.id)]
    : groups;
  return (
    <Combobox
      label={label ?? t('action.transfer.team')}
      description={
        label === undefined ? t('action.transfer.teamHint') : description
      }
      options={known}
      value={team?.id ?? null}
      onChange={key => {
        const chosen = known.find(({ id }) => id === key);
        onChange(chosen);
        // The list opens anew where the field says something else than what
        // is chosen, and hides the rest of the dialog.
        setTyped(chosen?.label ?? '');
      }}
      inputValue={typed}
      onInputChange={text => {
        setTyped(text);
        if (!text) {
          onChange(undefined);
        }
      }}
      isRequired
      secondaryLabel={t('action.required')}
    />
  );
}
