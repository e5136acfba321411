import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import type { Named } from '../../api/useNamed';
import { NamedField } from '../../components/NamedField';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

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
  const [last, setLast] = useState<Named>();
  return (
    <div>
      <NamedField
        kind="user"
        label={t('whatIf.form.people')}
        chosen={last}
        // Whom the field still names may be named by it.
        leftOut={people.filter(({ id }) => id !== last?.id)}
        onChange={one => {
          setLast(one);
          if (one && !people.some(({ id }) => id === one.id)) {
            onChange([...people, one]);
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
