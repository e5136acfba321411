import type { RollupSortField } from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
import type { Totals } from './Totals';

/** A row before it is shown; without `ref` for what has none. */
export interface RollupRow {
  ref?: string;
  totals: Totals;
  /** Known where rows are sorted by it, and of the rows of a page. */
  title?: string;
}

export interface RollupPage {
  rows: RollupRow[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}

/** One page of the rows; those of equal value are ordered by ref. */
export function pageOfRows(
  rows: readonly RollupRow[],
  options: {
    sort: RollupSortField;
    order: 'asc' | 'desc';
    limit: number;
    from?: Position;
  },
): RollupPage {
  const { order, limit, from } = options;
  const keyed = rows.map(row => ({
    row,
    value: valueOf(row, options),
    entityRef: row.ref ?? '',
  }));
  const sign = order === 'desc' ? -1 : 1;
  const comparison = (a: Key, b: Key) =>
    sign * compare(a.value, b.value) || compare(a.entityRef, b.entityRef);
  keyed.sort(comparison);
  let start = 0;
  if (from) {
    const first = keyed.findIndex(key =>
      from.direction === 'next'
        ? comparison(key, from) > 0
        : comparison(key, from) >= 0,
    );
    const beyond = first < 0 ? keyed.length : first;
    start = from.direction === 'next' ? beyond : Math.max(0, beyond - limit);
  }
  const end =
    from?.direction === 'prev'
      ? keyed.findIndex(key => comparison(key, from) >= 0)
      : start + limit;
  const shown = keyed.slice(start, end < 0 ? undefined : end);
  const at = (
    key: (typeof keyed)[number],
    direction: Position['direction'],
  ): Position => ({ value: key.value, entityRef: key.entityRef, direction });
  const last = start + shown.length;
  return {
    rows: shown.map(({ row }) => row),
    totalItems: rows.length,
    next:
      shown.length > 0 && last < keyed.length
        ? at(keyed[last - 1], 'next')
        : undefined,
    prev: shown.length > 0 && start > 0 ? at(keyed[start], 'prev') : undefined,
  };
}

type Key = Pick<Position, 'value' | 'entityRef'>;

/** What is missing comes last, whichever way the rows are sorted. */
function valueOf(
  { ref, title, totals }: RollupRow,
  { sort, order }: { sort: RollupSortField; order: 'asc' | 'desc' },
): string | number {
  switch (sort) {
    case 'title':
      return (
        title ??
        ref ??
        (order === 'asc' ? '\u{10ffff}' : '')
      ).toLocaleLowerCase('en-US');
    case 'entities':
      return totals.entities;
    case 'score':
      return totals.median ?? (order === 'asc' ? 101 : -1);
    case 'coverage':
      return totals.coverage;
    case 'warnings':
      return totals.warnings;
    case 'findings':
      return totals.openFindings;
    default:
      return -totals.urgency;
  }
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
