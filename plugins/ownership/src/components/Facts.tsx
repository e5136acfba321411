import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, type ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      margin: 0,
      '& > dd': { margin: 0 },
    },
    /** Short values, where there is room for two beside each other. */
    paired: {
      '@media (min-width: 768px)': {
        gridTemplateColumns:
          'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
  },
  { name: 'OwnershipFacts' },
);

/** Names and values; a fact without a value is left out. */
export function Facts(props: {
  facts: Array<{ name: string; value: ReactNode }>;
  /** Two facts a line where there is room. */
  paired?: boolean;
}) {
  const classes = useStyles();
  return (
    <dl className={`${classes.root} ${props.paired ? classes.paired : ''}`}>
      {props.facts
        .filter(({ value }) => value !== undefined)
        .map(({ name, value }) => (
          <Fragment key={name}>
            <dt>
              <Text as="span" variant="body-small" color="secondary">
                {name}
              </Text>
            </dt>
            <dd>
              <Text as="span" variant="body-small">
                {value}
              </Text>
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
