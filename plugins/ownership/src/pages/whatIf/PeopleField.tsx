import { Button, Combobox, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { useNamed, type Named } from '../../api/useNamed';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useDebouncedText } from '../../filter/useDebouncedText';

const useStyles = makeStyles(
  {
    chosen: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  },
  { name: 'OwnershipPeopleField' },
);

/** Who is away: looked for one after the other, and taken out again. */
export default function PeopleField(props: {
  people: readonly Named[];
  onChange: (people: Named[]) => void;
}) {
  const { people, onChange } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [words, setWords] = useState('');
  const [typed, setTyped] = useDebouncedText(words, setWords);
  const [last, setLast] = useState<Named>();
  const found = useNamed('user', words).filter(
    ({ id }) => !people.some(one => one.id === id),
  );
  // Stays among them: the list would open anew, and hide the page, where the
  // field says something else than what is chosen.
  const known = last ? [last, ...found] : found;
  return (
    <div>
      <Combobox
        label={t('whatIf.form.people')}
        options={known}
        value={last?.id ?? null}
        onChange={key => {
          const one = known.find(({ id }) => id === key);
          setLast(one);
          setTyped(one?.label ?? '');
          if (one && !people.some(({ id }) => id === one.id)) {
            onChange([...people, one]);
          }
        }}
        inputValue={typed}
        onInputChange={text => {
          setTyped(text);
          if (!text) {
            setLast(undefined);
          }
        }}
      />
      {people.length === 0 ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('whatIf.form.nobodyYet')}
        </Text>
      ) : (
        <ul className={classes.chosen} aria-label={t('whatIf.form.away')}>
          {people.map(one => (
            <li key={one.id}>
              <Button
                size="small"
                variant="secondary"
                iconEnd={<RiCloseLine size={14} aria-hidden />}
                aria-label={t('whatIf.form.takeOut', { name: one.label })}
                onPress={() =>
                  onChange(people.filter(({ id }) => id !== one.id))
                }
              >
                {one.label}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
