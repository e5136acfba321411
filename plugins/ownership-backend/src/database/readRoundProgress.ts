import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import type { RoundAnswer } from './answerOf';
import { readTitles } from './readTitles';
import { answerIn, roundAnswers } from './roundAnswers';
import type { CountRow } from './tables';
import type { Reach } from './visibleReports';

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

/** How an owner has answered in a round. */
export type RoundTeam = RoundProgress['teams'][number];

/**
 * How far a round has come, of what the caller may see: like roll-ups, it leaves
 * out what belongs to an owner who is hidden from them.
 */
export async function readRoundProgress(
  knex: Knex,
  options: Reach & { round: RoundRecord },
): Promise<RoundProgress> {
  const { teams, ...progress } = await countAnswers(knex, options);
  return {
    ...progress,
    teams: await withTitles(knex, teams.slice(0, MOST_TEAMS)),
    moreTeams: Math.max(0, teams.length - MOST_TEAMS),
  };
}

/** A page of the owners that the progress of a round leaves out. */
export async function listMoreTeams(
  knex: Knex,
  options: Reach & { round: RoundRecord; offset: number; limit: number },
): Promise<{ items: RoundTeam[]; totalItems: number }> {
  const { offset, limit } = options;
  const { teams } = await countAnswers(knex, options);
  const left = teams.slice(MOST_TEAMS);
  return {
    items: await withTitles(knex, left.slice(offset, offset + limit)),
    totalItems: left.length,
  };
}

async function countAnswers(
  knex: Knex,
  options: Reach & { round: RoundRecord },
): Promise<Omit<RoundProgress, 'moreTeams'>> {
  const answered = roundAnswers(knex, options).select('report.owner_ref', {
    answer: answerIn(knex, options.round),
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
  const teams = new Map<string, RoundTeam>();
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
  return {
    ...progress,
    teams: [...teams.values()].sort(
      (a, b) => b.outstanding - a.outstanding || (a.ref < b.ref ? -1 : 1),
    ),
  };
}

async function withTitles(
  knex: Knex,
  teams: readonly RoundTeam[],
): Promise<RoundTeam[]> {
  const titles = await readTitles(
    knex,
    teams.map(({ ref }) => ref),
  );
  return teams.map(team => {
    const title = titles.get(team.ref);
    return title ? { ...team, title } : team;
  });
}
