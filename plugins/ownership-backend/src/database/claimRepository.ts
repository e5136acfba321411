import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres, nowMs } from './clock';
import type { RepositoryRow } from './tables';

export interface ClaimedRepository {
  /** Proves, on completion, that the lease is still ours. */
  ticket: string;
  row: RepositoryRow;
}

interface Claim {
  leaseMs: number;
  hostConcurrency: number;
  holder: string;
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
 * How many leases a host has can only be counted while nobody else takes one.
 * On PostgreSQL claimers queue for a lock, and the statement that counts begins
 * only then, because a statement sees the database as it was when it began:
 * `claim_repository`, made by a migration, is both in one message. Row locks
 * alone would let two claimers take two rows of one host that had one place
 * left. SQLite has one writer, who needs no lock; what is taken there is the
 * same, and the tests run on both.
 */
export async function claimRepository(
  knex: Knex,
  options: Claim,
): Promise<ClaimedRepository | undefined> {
  const ticket = randomUUID();
  const [row] = isPostgres(knex)
    ? await takeLocked(knex, ticket, options)
    : await take(knex, ticket, options);
  return row && { ticket, row };
}

async function takeLocked(
  knex: Knex,
  ticket: string,
  { holder, leaseMs, hostConcurrency }: Claim,
): Promise<RepositoryRow[]> {
  const { rows } = await knex.raw(
    'select * from claim_repository(?, ?, ?::bigint, ?::integer)',
    [ticket, holder, Math.round(leaseMs), hostConcurrency],
  );
  return rows;
}

function take(
  knex: Knex,
  ticket: string,
  { holder, leaseMs, hostConcurrency }: Claim,
): Promise<RepositoryRow[]> {
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
