import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import { answerOf } from './answerOf';
import { NOBODYS_PROBLEMS } from './nobody';
import { unionOf } from './unionOf';
import {
  reachedReports,
  visibleReports,
  whereAsked,
  type Reach,
} from './visibleReports';
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
  const { round } = options;
  return visibleReports(knex, { ...options, filter: round.filter }).modify(
    whereOwnerShown,
    { ...options, knex },
  );
}

/** The same of several rounds, each with its place among them and its answer. */
export function answersOfRounds(
  knex: Knex,
  { rounds, ...reach }: Reach & { rounds: readonly RoundRecord[] },
): Knex.QueryBuilder {
  const parts = rounds.map((round, at) =>
    knex
      .from('seen as report')
      .modify(whereAsked, { ...reach, knex, filter: round.filter })
      .select('report.owner_ref', {
        round: knex.raw('cast(? as integer)', [at]),
        answer: answerIn(knex, round),
      }),
  );
  const seen = reachedReports(knex, reach).modify(whereOwnerShown, {
    ...reach,
    knex,
  });
  // What the caller may see is the same for all rounds, and no cheap question.
  return knex
    .withMaterialized('seen', seen.select('report.*'))
    .from(unionOf(parts).as('answered'));
}

function whereOwnerShown(
  query: Knex.QueryBuilder,
  { knex, visible }: Pick<Reach, 'visible'> & { knex: Knex },
): Knex.QueryBuilder {
  return query.where(any =>
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
