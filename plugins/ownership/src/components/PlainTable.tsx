import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      '& th, & td': {
        textAlign: 'start',
        padding: 'var(--bui-space-2) var(--bui-space-3) var(--bui-space-2) 0',
        fontWeight: 'inherit',
        verticalAlign: 'top',
      },
      '& th:last-child, & td:last-child': { paddingRight: 0 },
      '& thead th': {
        color: 'var(--bui-fg-secondary)',
        verticalAlign: 'bottom',
        '@media (min-width: 600px)': { whiteSpace: 'nowrap' },
      },
      '& tbody tr': { borderTop: '1px solid var(--bui-border-1)' },
      '& .number': {
        textAlign: 'end',
        fontVariantNumeric: 'tabular-nums',
      },
      // Narrow, the numbers scroll rather than the names break into letters.
      '& tbody th': {
        '@media (max-width: 599px)': { minWidth: 120 },
      },
    },
  },
  { name: 'OwnershipPlainTable' },
);

/**
 * The table beside a picture, which speaks for it. Cells of the class `number`
 * stand at the end of their columns. Where it is too wide for its place, it
 * scrolls, by keyboard too.
 */
export function PlainTable(props: { label: string; children: ReactNode }) {
  const { label, children } = props;
  const classes = useStyles();
  return (
    <div
      className={classes.scroll}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <table className={classes.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
