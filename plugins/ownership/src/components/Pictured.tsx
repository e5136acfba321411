import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { StatePicture, type PageState } from './StatePicture';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
    },
    words: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipPictured' },
);

/** Words of a state with its picture, where there is no notice around them. */
export function Pictured(props: { state: PageState; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <StatePicture state={props.state} />
      <div className={classes.words}>{props.children}</div>
    </div>
  );
}
