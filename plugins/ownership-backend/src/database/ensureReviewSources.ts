import type { Knex } from 'knex';
import { chunks } from './chunks';
import { nowMs } from './clock';

export interface EligibleSource {
  host: string;
}

/**
 * Puts down, once, each repository whose host is asked for reviews. Those that
 * are gone, or are asked no more, are forgotten.
 */
export async function ensureReviewSources(
  knex: Knex,
  options: { eligible: (url: string) => EligibleSource | undefined },
): Promise<void> {
  const rows: Array<{
    id: string;
    target: string | null;
    source: string | null;
  }> = await knex('repository')
    .leftJoin('review_source', 'review_source.id', 'repository.id')
    .where('repository.kind', 'url')
    .select(
      'repository.id',
      'repository.target',
      knex.ref('review_source.id').as('source'),
    );
  const added: Array<{ id: string; host: string }> = [];
  const removed: string[] = [];
  for (const { id, target, source } of rows) {
    const found = options.eligible(target ?? '');
    if (found && source === null) added.push({ id, host: found.host });
    if (!found && source !== null) removed.push(id);
  }
  for (const part of chunks(added, 3)) {
    await knex('review_source')
      .insert(part.map(row => ({ ...row, due_at: nowMs(knex) })))
      .onConflict('id')
      .ignore();
  }
  for (const host of new Set(added.map(row => row.host))) {
    await knex('review_host')
      .insert({ id: host, due_at: nowMs(knex) })
      .onConflict('id')
      .ignore();
  }
  for (const part of chunks(removed, 1)) {
    await knex('review_source').whereIn('id', part).delete();
    await knex('review').whereIn('repository_id', part).delete();
  }
  const known = knex('repository').select('id');
  await knex('review_source').whereNotIn('id', known.clone()).delete();
  await knex('review').whereNotIn('repository_id', known.clone()).delete();
}
