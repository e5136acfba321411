import { readFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { descendants } from './loadReplica';

/** `claimed`: it holds a lease, and is between the other steps. */
export type Phase = 'idle' | 'claimed' | 'fetching' | 'reading' | 'storing';

/** A statement of the transaction that stores a reading. */
const STORES = '"(knowledge|component_person|who_set)"';

/** How many repositories a replica has claimed so far. */
export async function claimsOf(knex: Knex, holder: string): Promise<number> {
  const [{ count }] = await knex('audit.claim')
    .where({ queue: 'repository', holder })
    .count();
  return Number(count);
}

/** Whether a replica has begun, and not ended, to write what it read. */
export async function isStoring(knex: Knex, holder: string): Promise<boolean> {
  const { rows } = await knex.raw(
    `select 1 from pg_stat_activity
     where application_name = ? and state <> 'idle'
       and backend_xid is not null and query ~ ? limit 1`,
    [holder, STORES],
  );
  return rows.length > 0;
}

/**
 * What a replica does just now, each step once; it may scan several
 * repositories at a time. Exact only while its process is stopped.
 */
export async function phasesOf(
  knex: Knex,
  replica: { name: string; pid: number },
): Promise<{ phases: Phase[]; leasesHeld: number }> {
  const held = await knex('repository')
    .whereIn(
      'lease_ticket',
      knex('audit.claim').where({ holder: replica.name }).select('ticket'),
    )
    .pluck('id');
  const phases: Phase[] = [];
  const groups = descendants(replica.pid).map(groupOf);
  // What speaks to hosts has a group of its own, what reads is in the replica's.
  const own = groupOf(replica.pid);
  if (groups.some(group => group !== undefined && group !== own)) {
    phases.push('fetching');
  }
  if (groups.includes(own)) phases.push('reading');
  if (await isStoring(knex, replica.name)) phases.push('storing');
  if (held.length > phases.length) phases.unshift('claimed');
  return {
    phases: phases.length > 0 ? phases : ['idle'],
    leasesHeld: held.length,
  };
}

function groupOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
