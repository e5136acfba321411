import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
  },
  { name: 'OwnershipStack' },
);

/** Sections below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
