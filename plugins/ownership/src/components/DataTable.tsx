import {
  Cell,
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, type ReactNode } from 'react';
import type { Request } from '../api/useRequest';
import { SlowHint } from './SlowHint';

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      // Focus rings of the outermost cells would be cut off otherwise.
      padding: 2,
      // Widths follow the words; the default gives each column the same.
      '& table': { tableLayout: 'auto' },
      '& th': { whiteSpace: 'nowrap' },
      '& td': { whiteSpace: 'normal', verticalAlign: 'top' },
    },
  },
  { name: 'OwnershipDataTable' },
);

export interface DataColumn<TId extends string> {
  id: TId;
  label: string;
  /** Whether the backend can order by it. */
  sortable?: boolean;
}

/**
 * The frame of every table: columns as wide as their words, order by the
 * server, a skeleton of the same shape while it loads, the former page while a
 * newer one does. The first column names the row.
 */
export function DataTable<TItem extends object, TId extends string>(props: {
  label: string;
  columns: ReadonlyArray<DataColumn<TId>>;
  request: Pick<Request<unknown>, 'stale' | 'error'>;
  /** Missing until there is a first answer. */
  items: readonly TItem[] | undefined;
  idOf: (item: TItem) => string;
  renderCell: (item: TItem, column: TId) => ReactNode;
  sort?: string;
  order?: 'asc' | 'desc';
  onSort?: (column: TId, order: 'asc' | 'desc') => void;
  /** What cells show besides their item. */
  dependencies?: readonly unknown[];
  className?: string;
}) {
  const { label, columns, request, items, idOf, renderCell } = props;
  const { sort, order, onSort, dependencies = [], className = '' } = props;
  const classes = useStyles();
  // The same heads until one changes: rows are drawn anew with them, which is
  // most of what a table costs.
  const described = JSON.stringify(columns);
  const heads = useMemo<Array<DataColumn<TId>>>(
    () => JSON.parse(described),
    [described],
  );
  return (
    <div className={`${classes.scroll} ${className}`}>
      <TableRoot
        aria-label={label}
        stale={request.stale}
        isPending={!items}
        sortDescriptor={
          sort === undefined
            ? undefined
            : {
                column: sort,
                direction: order === 'desc' ? 'descending' : 'ascending',
              }
        }
        onSortChange={({ column, direction }) =>
          onSort?.(column as TId, direction === 'descending' ? 'desc' : 'asc')
        }
      >
        <TableHeader columns={heads}>
          {column => (
            <Column
              id={column.id}
              isRowHeader={column === heads[0]}
              allowsSorting={column.sortable}
            >
              {column.label}
            </Column>
          )}
        </TableHeader>
        {items ? (
          <TableBody items={items} dependencies={[...dependencies, heads]}>
            {item => (
              <Row id={idOf(item)} columns={heads}>
                {column => <Cell>{renderCell(item, column.id)}</Cell>}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={heads} />
        )}
      </TableRoot>
      {!items && !request.error && <SlowHint />}
    </div>
  );
}
