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
import type { ReactNode } from 'react';
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
export function DataTable<TItem, TId extends string>(props: {
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
  const heads = [...columns];
  const rows = items?.map(item => ({ id: idOf(item), item }));
  return (
    <div className={`${classes.scroll} ${className}`}>
      <TableRoot
        aria-label={label}
        stale={request.stale}
        isPending={!rows}
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
        {rows ? (
          <TableBody
            items={rows}
            dependencies={[...dependencies, heads.length]}
          >
            {({ id, item }) => (
              <Row id={id} columns={heads}>
                {column => <Cell>{renderCell(item, column.id)}</Cell>}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={heads} />
        )}
      </TableRoot>
      {!rows && !request.error && <SlowHint />}
    </div>
  );
}
