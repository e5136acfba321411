import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { TaskError } from '../../actions/TaskError';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      columnGap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-2) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none' },
    },
    // A line of its own, there before it says anything.
    problem: { flexBasis: '100%' },
    text: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'OwnershipIdentityLine' },
);

/** An address, what is to be said of it, and what can be done. */
export function IdentityLine(props: {
  address: string;
  words: string;
  /** Why the last thing done failed. */
  error?: Error;
  children?: ReactNode;
}) {
  const { address, words, error, children } = props;
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <div className={classes.text}>
        <Text as="p" variant="body-medium">
          {address}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {words}
        </Text>
      </div>
      {children}
      <div className={classes.problem}>
        <TaskError error={error} />
      </div>
    </li>
  );
}
