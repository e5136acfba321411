import type { Knex } from 'knex';
import { nowMs, toNumber } from './clock';

/** How long the oldest work has waited, in milliseconds by the database's clock. */
export interface QueueAges {
  /** Of the repository longest due; 0 when none is. */
  scanMs: number;
  /** Of the report longest due; 0 when none is. */
  scoreMs: number;
  /** Since the catalog was last read in full; undefined before the first time. */
  inventoryMs?: number;
}

/** Work that somebody holds has been taken up, and does not wait. */
export async function readQueueAges(
  knex: Knex,
  { inventoryJob }: { inventoryJob: string },
): Promise<QueueAges> {
  const now = nowMs(knex);
  const [row] = await knex.select({
    now,
    scan: knex('repository')
      .min('due_at')
      .where('due_at', '<=', now)
      .andWhere(free =>
        free.whereNull('lease_until').orWhere('lease_until', '<=', now),
      ),
    score: knex('entity')
      .min('score_due_at')
      .whereNull('vanished_at')
      .where('score_due_at', '<=', now),
    inventory: knex('job').max('succeeded_at').where({ id: inventoryJob }),
  });
  const age = (since: unknown) => {
    const at = toNumber(since);
    return at === undefined ? undefined : Math.max(0, toNumber(row.now)! - at);
  };
  return {
    // 0 stands for "at once" and says nothing of when that was.
    scanMs: Number(row.scan) > 0 ? age(row.scan)! : 0,
    scoreMs: Number(row.score) > 0 ? age(row.score)! : 0,
    inventoryMs: age(row.inventory),
  };
}
