import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import { answerOf } from './answerOf';
import { NOBODYS_PROBLEMS } from './nobody';
import { visibleReports, type Reach } from './visibleReports';
import { isVisible } from './whereVisible';

const IS_NOBODY = `report.owner_ref is null or coalesce(report.owner_problem, '') in (${NOBODYS_PROBLEMS.map(
  () => '?',
).join(', ')})`;

/**
 * What is in a round and the caller may see: like roll-ups, it leaves out what
 * belongs to an owner who is hidden from them.
 */
export function roundAnswers(
  knex: Knex,
  options: Reach & { round: RoundRecord },
): Knex.QueryBuilder {
  const { round, visible } = options;
  return visibleReports(knex, { ...options, filter: round.filter }).where(any =>
    any
      .where(isVisible(knex, 'report.owner_no', visible))
      .orWhereRaw(`(${IS_NOBODY})`, [...NOBODYS_PROBLEMS]),
  );
}

/** The answer of each row of that; `nobody` where nobody can be asked. */
export function answerIn(knex: Knex, round: RoundRecord): Knex.Raw {
  return knex.raw(`case when ${IS_NOBODY} then 'nobody' else ? end`, [
    ...NOBODYS_PROBLEMS,
    answerOf(knex, round),
  ] as Knex.RawBinding[]);
}
