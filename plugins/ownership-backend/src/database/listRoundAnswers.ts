import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import type { RoundAnswer } from './answerOf';
import { pageOf, readingOf, whereRefBeyond, type Position } from './keyset';
import { readSummaries } from './readSummaries';
import { answerIn, roundAnswers } from './roundAnswers';
import type { CountRow } from './tables';
import type { Reach } from './visibleReports';

/**
 * One page of the entities that a number of a round counts, by ref: those of
 * one owner, those with one answer.
 */
export async function listRoundAnswers(
  knex: Knex,
  options: Reach & {
    round: RoundRecord;
    owner?: string;
    answer?: RoundAnswer;
    limit: number;
    from?: Position;
  },
): Promise<{
  items: Array<{ summary: ReportSummary; answer: RoundAnswer }>;
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { round, owner, answer, limit, from } = options;
  const said = answerIn(knex, round);
  const matching = () => {
    const query = roundAnswers(knex, options).whereRaw("? <> 'nobody'", [said]);
    if (owner !== undefined) query.where('report.owner_ref', owner);
    if (answer !== undefined) query.whereRaw('? = ?', [said, answer]);
    return query;
  };
  const reading = readingOf({ order: 'asc', from });
  const ref = knex.raw('report.entity_ref');
  const query = matching()
    .select('report.entity_ref', { value: ref, answer: said })
    .orderBy('report.entity_ref', reading.refOrder)
    .limit(limit + 1);
  if (from) whereRefBeyond(query, { ref, from, reading });
  const found: Array<{
    entity_ref: string;
    value: string;
    answer: RoundAnswer;
  }> = await query;
  const [{ count }]: CountRow[] = await matching().count({ count: '*' });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const answers = new Map(rows.map(row => [row.entity_ref, row.answer]));
  const summaries = await readSummaries(knex, [...answers.keys()]);
  return {
    items: summaries.map(summary => ({
      summary,
      answer: answers.get(summary.entityRef)!,
    })),
    totalItems: Number(count),
    next,
    prev,
  };
}
