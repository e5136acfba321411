import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import { heatPaint } from './palette';
import { PatternDefs, patternFill } from './Patterns';

const useStyles = makeStyles(
  {
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'separate',
      borderSpacing: 2,
      width: '100%',
      fontSize: 'var(--bui-font-size-2)',
      '& th': {
        textAlign: 'left',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
        padding: 'var(--bui-space-1) var(--bui-space-2)',
        color: 'var(--bui-fg-primary)',
      },
      '& tbody th': {
        '@media (min-width: 600px)': { whiteSpace: 'nowrap' },
      },
      '& thead th': {
        color: 'var(--bui-fg-secondary)',
        verticalAlign: 'bottom',
      },
      '& thead th:not(:first-child)': { textAlign: 'center' },
    },
    cell: {
      position: 'relative',
      minWidth: 76,
      height: 36,
      padding: 0,
      textAlign: 'center',
    },
    paint: { position: 'absolute', inset: 0, width: '100%', height: '100%' },
    value: { position: 'relative' },
  },
  { name: 'OwnershipHeatTable' },
);

export interface HeatCell {
  /** 0–1, the more the darker; undefined where nothing is known. */
  share?: number;
  /** What stands in the cell. */
  text: string;
  /** Leads to what the number counts. */
  href?: string;
}

/**
 * A real table whose cells are painted: its numbers are text, so that it is
 * its own alternative. Step and pattern say the same as the number.
 */
export function HeatTable(props: {
  label: string;
  describedBy: string;
  corner: string;
  columns: ReadonlyArray<{ id: string; title: string }>;
  rows: ReadonlyArray<{
    id: string;
    title: ReactNode;
    cells: readonly HeatCell[];
  }>;
}) {
  const { label, describedBy, corner, columns, rows } = props;
  const classes = useStyles();
  const prefix = useId().replace(/:/g, '');
  return (
    <div
      className={classes.scroll}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <svg width={0} height={0} aria-hidden style={{ position: 'absolute' }}>
        <PatternDefs prefix={prefix} />
      </svg>
      <table className={classes.table} aria-describedby={describedBy}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <th scope="row">{row.title}</th>
              {row.cells.map((cell, index) => (
                <td key={columns[index].id} className={classes.cell}>
                  <CellPaint prefix={prefix} share={cell.share} />
                  {cell.href ? (
                    <Link
                      href={cell.href}
                      variant="body-small"
                      className={classes.value}
                    >
                      {cell.text}
                    </Link>
                  ) : (
                    <Text
                      as="span"
                      variant="body-small"
                      className={classes.value}
                    >
                      {cell.text}
                    </Text>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellPaint({ prefix, share }: { prefix: string; share?: number }) {
  const classes = useStyles();
  const paint = heatPaint(share);
  const pattern = patternFill(prefix, paint);
  return (
    <svg className={classes.paint} aria-hidden focusable={false}>
      <rect width="100%" height="100%" rx={3} fill={paint.fill} />
      {pattern && (
        <rect width="100%" height="100%" rx={3} fill={pattern} opacity={0.25} />
      )}
      <rect
        width="100%"
        height="100%"
        rx={3}
        fill="none"
        stroke={share === 0 ? 'var(--bui-border-1)' : paint.stroke}
      />
    </svg>
  );
}
