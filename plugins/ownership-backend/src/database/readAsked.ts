import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import { answerOf } from './answerOf';
import { listRounds } from './listRounds';
import { MOST_OPEN_ROUNDS } from '../round';
import { readTitles } from './readTitles';
import type { CountRow } from './tables';
import { unionOf } from './unionOf';
import { visibleReports, type Reach } from './visibleReports';

/** An entity whose owner is asked to confirm. */
export interface AskedEntity {
  entityRef: string;
  title: string;
  ownerRef: string;
  ownerTitle?: string;
  /** Of the round that ends first, where it is in several. */
  endsAtMs: number;
}

/**
 * What these owners have not answered in the rounds that are open, the nearest
 * end first, and how many there are.
 */
export async function readAsked(
  knex: Knex,
  options: Reach & { owners: readonly string[]; limit: number },
): Promise<{ items: AskedEntity[]; totalItems: number }> {
  const { limit } = options;
  const rounds = await listRounds(knex, {
    onlyOpen: true,
    limit: MOST_OPEN_ROUNDS,
  });
  if (rounds.length === 0) {
    return { items: [], totalItems: 0 };
  }
  const parts = rounds.map(round => askedIn(knex, round, options));
  const each = () =>
    knex.from(unionOf(parts).as('asked')).groupBy('asked.entity_ref');
  const rows: Array<{
    entity_ref: string;
    ends_at: number | string;
    owner_ref: string;
    summary: string;
  }> = await knex
    .from(
      each()
        .select('asked.entity_ref', {
          ends_at: knex.raw('min(asked.ends_at)'),
        })
        .as('first'),
    )
    .join('report', 'report.entity_ref', 'first.entity_ref')
    .join(
      'report_document as document',
      'document.entity_ref',
      'first.entity_ref',
    )
    .orderBy(['first.ends_at', 'report.title_sort', 'first.entity_ref'])
    .limit(limit)
    .select(
      'first.entity_ref',
      'first.ends_at',
      'report.owner_ref',
      'document.summary',
    );
  const [{ count }]: CountRow[] = await knex
    .from(each().select('asked.entity_ref').as('one'))
    .count({ count: '*' });
  const titles = await readTitles(
    knex,
    rows.map(row => row.owner_ref),
  );
  return {
    items: rows.map(row => {
      const ownerTitle = titles.get(row.owner_ref);
      return {
        entityRef: row.entity_ref,
        title: JSON.parse(row.summary).title,
        ownerRef: row.owner_ref,
        ...(ownerTitle ? { ownerTitle } : {}),
        endsAtMs: Number(row.ends_at),
      };
    }),
    totalItems: Number(count),
  };
}

function askedIn(
  knex: Knex,
  round: RoundRecord,
  options: Reach & { owners: readonly string[] },
): Knex.QueryBuilder {
  return visibleReports(knex, { ...options, filter: round.filter })
    .whereIn('report.owner_ref', [...options.owners])
    .whereRaw('? = ?', [answerOf(knex, round), 'outstanding'])
    .select('report.entity_ref', {
      ends_at: knex.raw('cast(? as bigint)', [round.endsAtMs]),
    });
}
