import type { Knex } from 'knex';
import type { RoundRecord } from '../round';

/** What an owner has said in a round. */
export type RoundAnswer = 'confirmed' | 'disputed' | 'outstanding';

/**
 * What the owner of a row of `report` has said in a round: whether it is
 * confirmed since the round began, which a dispute suspends whenever it was
 * raised.
 */
export function answerOf(
  knex: Knex,
  { startedAtMs, endsAtMs, closedAtMs }: RoundRecord,
): Knex.Raw {
  const said = (condition: string) =>
    `exists (select 1 from verification as said where said.entity_ref = report.entity_ref and said.owner_ref = report.owner_ref and said.void_at is null and said.at < ? and ${condition})`;
  const end = closedAtMs ?? endsAtMs;
  return knex.raw(
    `case when ${said(
      "said.kind = 'disputed' and (said.answer is null or said.answer = 'upheld')",
    )} then 'disputed' when ${said(
      "said.kind = 'confirmed' and said.at >= ?",
    )} then 'confirmed' else 'outstanding' end`,
    [end, end, startedAtMs],
  );
}
