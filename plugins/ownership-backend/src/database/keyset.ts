import type { Knex } from 'knex';

/** Where in a sorted list a page begins: after, or before, this row. */
export interface Position {
  value: string | number;
  entityRef: string;
  direction: 'next' | 'prev';
}

/** Which way a query must read to give a page. */
export interface Reading {
  backwards: boolean;
  /** Of the values; equal ones are ordered by entity ref. */
  valueOrder: 'asc' | 'desc';
  refOrder: 'asc' | 'desc';
}

export function readingOf(options: {
  order: 'asc' | 'desc';
  from?: Position;
}): Reading {
  const backwards = options.from?.direction === 'prev';
  const descending = (options.order === 'desc') !== backwards;
  return {
    backwards,
    valueOrder: descending ? 'desc' : 'asc',
    refOrder: backwards ? 'desc' : 'asc',
  };
}

/**
 * Narrows a query to what follows a position. The first condition alone would
 * not do, but it is one that an index can begin at.
 */
export function whereBeyond(
  query: Knex.QueryBuilder,
  options: { value: Knex.Raw; ref: string; from: Position; reading: Reading },
): void {
  const { value, ref, from, reading } = options;
  const beyond = reading.valueOrder === 'desc' ? '<' : '>';
  const tie = reading.refOrder === 'desc' ? '<' : '>';
  query
    .whereRaw(`? ${beyond}= ?`, [value, from.value])
    .where(after =>
      after
        .whereRaw(`? ${beyond} ?`, [value, from.value])
        .orWhere(ref, tie, from.entityRef),
    );
}

/** The same for a list that the refs alone order. */
export function whereRefBeyond(
  query: Knex.QueryBuilder,
  options: { ref: Knex.Raw; from: Position; reading: Reading },
): void {
  const { ref, from, reading } = options;
  query.where(ref, reading.backwards ? '<' : '>', from.entityRef);
}

/** A page of at most `limit` rows, out of up to one more, read either way. */
export function pageOf<
  Row extends { value: string | number; entity_ref: string },
>(
  found: readonly Row[],
  options: { limit: number; from?: Position; reading: Reading },
): { rows: Row[]; next?: Position; prev?: Position } {
  const { limit, from } = options;
  const { backwards } = options.reading;
  const hasMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (backwards) rows.reverse();
  const at = (
    row: Row | undefined,
    direction: Position['direction'],
  ): Position | undefined =>
    row && { value: row.value, entityRef: row.entity_ref, direction };
  const hasNext = backwards ? rows.length > 0 : hasMore;
  const hasPrev = backwards ? hasMore : from !== undefined;
  return {
    rows,
    next: hasNext ? at(rows[rows.length - 1], 'next') : undefined,
    prev: hasPrev ? at(rows[0], 'prev') : undefined,
  };
}
