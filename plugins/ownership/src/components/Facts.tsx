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
  },
  { name: 'OwnershipFacts' },
);

/** Names and values; a fact without a value is left out. */
export function Facts(props: {
  facts: Array<{ name: string; value: ReactNode }>;
}) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
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
