import type { Knex } from 'knex';
import { isPostgres, nowMs } from './clock';

/** Entities whose report somebody makes. */
export interface ClaimedScores {
  /** Until when; proves, when the reports are stored, that nothing changed. */
  ticket: number;
  /** In an order in which entities of one folder are neighbours. */
  entityRefs: string[];
}

/** So that two claims never have the same ticket. */
const SPREAD_MS = 10_000;

/**
 * Takes entities whose report is due, in one statement.
 *
 * `score_due_at` is all there is to it. It is null while the report matches its
 * inputs. Who changes an input sets it to now, in the same transaction. A claim
 * pushes it forward: until then nobody else takes the entity, and after a crash
 * it is due again by itself. Reports are stored only for entities where it is
 * still what the claim set: where an input changed meanwhile it is not, and the
 * entity is due anew.
 */
export async function claimDueScores(
  knex: Knex,
  options: { limit: number; leaseMs: number },
): Promise<ClaimedScores> {
  const { limit, leaseMs } = options;
  const until = nowMs(knex, leaseMs + Math.random() * SPREAD_MS);
  const rows: Array<{
    entity_ref: string;
    repository_id: string | null;
    score_due_at: number | string;
  }> = await knex('entity')
    .whereIn(
      'entity_ref',
      knex('entity')
        .select('entity_ref')
        .where('score_due_at', '<=', nowMs(knex))
        .whereNull('vanished_at')
        .orderBy('score_due_at')
        .limit(limit)
        .modify(query => {
          if (isPostgres(knex)) query.forUpdate().skipLocked();
        }),
    )
    // As a query of its own it is worked out once, and not for each row.
    .update({ score_due_at: knex.raw('(select ?)', [until]) })
    .returning(['entity_ref', 'repository_id', 'score_due_at']);
  const placed = rows.map(
    row => [`${row.repository_id ?? ''}\n${row.entity_ref}`, row] as const,
  );
  return {
    ticket: Number(rows[0]?.score_due_at ?? 0),
    entityRefs: placed
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row.entity_ref),
  };
}
