import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres, nowMs } from './clock';
import type { RepositoryRow } from './tables';
import { transaction } from './transaction';

/** Any number that no other part of the portal is likely to lock. */
const CLAIM_LOCK = 7_406_331_185;

export interface ClaimedRepository {
  /** Proves, on completion, that the lease is still ours. */
  ticket: string;
  row: RepositoryRow;
}

/**
 * Takes the repository whose turn it is: those that somebody asked for first,
 * then what is longest due. Undefined when nothing is due, or when every host
 * of what is due is busy enough.
 *
 * @remarks
 * A row is *due* (`due_at` has passed, nobody holds it), then *held* (a lease
 * that its holder renews), then due again at a later time. A replica that dies
 * lets its lease end, and the row is due again.
 *
 * How many leases a host has can only be counted while nobody else takes one:
 * on PostgreSQL claimers queue for a lock that ends with the transaction. It
 * must be a statement of its own, because a statement sees the database as it
 * was when it began, which is before it waited. Row locks alone would let two
 * claimers take two rows of one host that had one place left. SQLite has one
 * writer.
 */
export async function claimRepository(
  knex: Knex,
  options: { leaseMs: number; hostConcurrency: number; holder: string },
): Promise<ClaimedRepository | undefined> {
  const ticket = randomUUID();
  if (!isPostgres(knex)) {
    const rows = await takeNext(knex, { ...options, ticket });
    return rows[0] && { ticket, row: rows[0] };
  }
  const rows = await transaction(knex, async tx => {
    await tx.raw('select pg_advisory_xact_lock(?::bigint)', [CLAIM_LOCK]);
    return takeNext(tx, { ...options, ticket });
  });
  return rows[0] && { ticket, row: rows[0] };
}

function takeNext(
  knex: Knex,
  options: {
    leaseMs: number;
    hostConcurrency: number;
    holder: string;
    ticket: string;
  },
): Promise<RepositoryRow[]> {
  const { leaseMs, hostConcurrency, holder, ticket } = options;
  // Asked once, so that an index can find what is earlier.
  const now = () => knex.raw('(select ?)', [nowMs(knex)]);
  const busyHosts = knex('repository as held')
    .where('held.lease_until', '>', now())
    .andWhereNot('held.host', '')
    .groupBy('held.host')
    .havingRaw('count(*) >= ?', [hostConcurrency])
    .select('held.host');
  const next = knex('repository as due')
    .where('due.due_at', '<=', now())
    .andWhere(free =>
      free.whereNull('due.lease_until').orWhere('due.lease_until', '<=', now()),
    )
    .whereNotIn('due.host', busyHosts)
    // As repository_turn_idx has them: the first is found without sorting.
    .orderByRaw(
      'case when due.requested_at is null then 1 else 0 end, due.requested_at, due.due_at, due.id',
    )
    .limit(1)
    .select('due.id');
  // Somebody who writes to a row, such as the inventory, must not hold us up.
  if (isPostgres(knex)) next.forUpdate().skipLocked();
  return knex('repository')
    .whereIn('id', next)
    .update({
      lease_ticket: ticket,
      lease_until: nowMs(knex, leaseMs),
      lease_holder: holder,
      started_at: nowMs(knex),
    })
    .returning('*');
}
