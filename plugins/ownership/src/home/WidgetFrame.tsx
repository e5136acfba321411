import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Root } from '../components/Root';

const useStyles = makeStyles(
  {
    stack: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: 'var(--bui-space-3)',
    },
  },
  { name: 'OwnershipWidgetFrame' },
);

/** What a widget says, with room between its parts. */
export function WidgetFrame({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <Root>
      <div className={classes.stack}>{children}</div>
    </Root>
  );
}
