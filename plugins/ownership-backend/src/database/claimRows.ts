import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres, nowMs } from './clock';
import { transaction } from './transaction';

/**
 * Rows that are work: due at a time, held by a lease. Repositories have more
 * rules and are claimed with `claimRepository`.
 */
export type LeasedTable = 'job' | 'review_host';

export interface Claimed<T> {
  /** Proves, on completion, that the lease is still ours. */
  ticket: string;
  rows: T[];
}

/**
 * Takes due rows that nobody holds. Selecting and pushing the lease forward
 * are one transaction: outside of one, the locks would be gone before the
 * update and two replicas could take the same row. A replica that dies loses
 * its lease when `lease_until` passes, and the row is due again.
 */
export async function claimRows<T extends { id: string }>(
  knex: Knex,
  options: {
    table: LeasedTable;
    limit: number;
    leaseMs: number;
    id?: string;
  },
): Promise<Claimed<T>> {
  const { table, limit, leaseMs, id } = options;
  const ticket = randomUUID();
  const rows = await transaction(knex, async tx => {
    const now = nowMs(tx);
    const due = tx(table)
      .where('due_at', '<=', now)
      .andWhere(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', now),
      )
      .orderBy(['due_at', 'id'])
      .limit(limit)
      .modify(query => {
        if (id !== undefined) query.where('id', id);
        if (isPostgres(tx)) query.forUpdate().skipLocked();
      });
    const claimed = (await due) as T[];
    if (claimed.length > 0) {
      await tx(table)
        .whereIn(
          'id',
          claimed.map(row => row.id),
        )
        .update({ lease_ticket: ticket, lease_until: nowMs(tx, leaseMs) });
    }
    return claimed;
  });
  return { ticket, rows };
}
