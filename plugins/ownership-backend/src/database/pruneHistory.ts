import type { Knex } from 'knex';

/** Rows of one statement, so that nobody waits for it for long. */
const SLICE = 5_000;

/**
 * Deletes history before a day, in slices, but for the row of each entity that
 * still holds on that day: a day without a row is like the one before. Entities
 * that are forgotten keep nothing.
 */
export async function pruneHistory(
  knex: Knex,
  options: { beforeDay: number; slice?: number },
): Promise<void> {
  const { beforeDay, slice = SLICE } = options;
  for (;;) {
    const old: Array<{ entity_ref: string; day: number }> = await knex(
      'report_history as old',
    )
      .where('old.day', '<', beforeDay)
      .where(superseded =>
        superseded
          .whereExists(
            knex('report_history as later')
              .whereRaw('later.entity_ref = old.entity_ref')
              .whereRaw('later.day > old.day')
              .where('later.day', '<=', beforeDay)
              .select(knex.raw('1')),
          )
          .orWhereNotExists(
            knex('entity')
              .whereRaw('entity.entity_ref = old.entity_ref')
              .select(knex.raw('1')),
          ),
      )
      .limit(slice)
      .select('old.entity_ref', 'old.day');
    for (const part of pairsOf(old)) {
      await knex('report_history')
        .whereIn(['entity_ref', 'day'], part)
        .delete();
    }
    if (old.length < slice) {
      return;
    }
  }
}

/** Two values each; SQLite takes 500 terms. */
function pairsOf(
  rows: ReadonlyArray<{ entity_ref: string; day: number }>,
): Array<Array<[string, number]>> {
  const parts: Array<Array<[string, number]>> = [];
  for (let at = 0; at < rows.length; at += 400) {
    parts.push(
      rows
        .slice(at, at + 400)
        .map(row => [row.entity_ref, row.day] as [string, number]),
    );
  }
  return parts;
}
