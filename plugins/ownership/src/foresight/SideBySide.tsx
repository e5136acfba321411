import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      '@media (min-width: 1024px)': {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
  },
  { name: 'OwnershipSideBySide' },
);

/** Two sections beside each other where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
