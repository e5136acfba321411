import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import { answerOf, type RoundAnswer } from './answerOf';
import { NOBODYS_PROBLEMS } from './nobody';
import { readTitles } from './readTitles';
import type { CountRow } from './tables';
import { visibleReports, type Reach } from './visibleReports';
import { isVisible } from './whereVisible';

/** Teams are told one by one up to here, those that owe most first. */
const MOST_TEAMS = 50;

/** How far a round has come. */
export interface RoundProgress {
  confirmed: number;
  disputed: number;
  outstanding: number;
  /** Entities whose owner is nobody, so that nobody can be asked. */
  nobody: number;
  teams: Array<Record<RoundAnswer, number> & { ref: string; title?: string }>;
  moreTeams: number;
}

/**
 * How far a round has come, of what the caller may see: like roll-ups, it leaves
 * out what belongs to an owner who is hidden from them.
 */
export async function readRoundProgress(
  knex: Knex,
  options: Reach & { round: RoundRecord },
): Promise<RoundProgress> {
  const { round, visible } = options;
  const isNobody = `report.owner_ref is null or coalesce(report.owner_problem, '') in (${NOBODYS_PROBLEMS.map(
    () => '?',
  ).join(', ')})`;
  const answered = visibleReports(knex, { ...options, filter: round.filter })
    .where(any =>
      any
        .where(isVisible(knex, 'report.owner_no', visible))
        .orWhereRaw(`(${isNobody})`, [...NOBODYS_PROBLEMS]),
    )
    .select('report.owner_ref', {
      answer: knex.raw(`case when ${isNobody} then 'nobody' else ? end`, [
        ...NOBODYS_PROBLEMS,
        answerOf(knex, round),
      ] as Knex.RawBinding[]),
    });
  const rows: Array<
    CountRow & {
      owner_ref: string;
      answer: RoundAnswer | 'nobody';
    }
  > = await knex
    .from(answered.as('answered'))
    .groupBy('owner_ref', 'answer')
    .select('owner_ref', 'answer')
    .count({ count: '*' });
  const progress = { confirmed: 0, disputed: 0, outstanding: 0, nobody: 0 };
  const teams = new Map<string, RoundProgress['teams'][number]>();
  for (const { owner_ref: ref, answer, count } of rows) {
    progress[answer] += Number(count);
    if (answer === 'nobody') continue;
    const team = teams.get(ref) ?? {
      ref,
      confirmed: 0,
      disputed: 0,
      outstanding: 0,
    };
    team[answer] += Number(count);
    teams.set(ref, team);
  }
  const sorted = [...teams.values()].sort(
    (a, b) => b.outstanding - a.outstanding || (a.ref < b.ref ? -1 : 1),
  );
  const told = sorted.slice(0, MOST_TEAMS);
  const titles = await readTitles(
    knex,
    told.map(({ ref }) => ref),
  );
  return {
    ...progress,
    teams: told.map(team => {
      const title = titles.get(team.ref);
      return title ? { ...team, title } : team;
    }),
    moreTeams: Math.max(0, sorted.length - MOST_TEAMS),
  };
}
