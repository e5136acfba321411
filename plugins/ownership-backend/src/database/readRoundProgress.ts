import type { Knex } from 'knex';
import type { RoundRecord } from '../round';
import type { RoundAnswer } from './answerOf';
import { readTitles } from './readTitles';
import { answersOfRounds } from './roundAnswers';
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
 * How far each of these rounds has come, of what the caller may see: like
 * roll-ups, it leaves out what belongs to an owner who is hidden from them. All
 * are counted at once, however many there are.
 */
export async function readRoundProgress(
  knex: Knex,
  options: Reach & { rounds: readonly RoundRecord[] },
): Promise<RoundProgress[]> {
  const counted = await countAnswers(knex, options);
  const told = counted.map(({ teams, ...progress }) => ({
    ...progress,
    teams: teams.slice(0, MOST_TEAMS),
    moreTeams: Math.max(0, teams.length - MOST_TEAMS),
  }));
  const withTitle = await titling(
    knex,
    told.flatMap(({ teams }) => teams),
  );
  return told.map(({ teams, ...progress }) => ({
    ...progress,
    teams: teams.map(withTitle),
  }));
}

/** A page of the owners that the progress of a round leaves out. */
export async function listMoreTeams(
  knex: Knex,
  options: Reach & { round: RoundRecord; offset: number; limit: number },
): Promise<{ items: RoundTeam[]; totalItems: number }> {
  const { offset, limit, round, ...reach } = options;
  const [{ teams }] = await countAnswers(knex, { ...reach, rounds: [round] });
  const left = teams.slice(MOST_TEAMS);
  const page = left.slice(offset, offset + limit);
  return {
    items: page.map(await titling(knex, page)),
    totalItems: left.length,
  };
}

type Counted = Omit<RoundProgress, 'moreTeams'>;

/** In the order of the rounds. */
async function countAnswers(
  knex: Knex,
  options: Reach & { rounds: readonly RoundRecord[] },
): Promise<Counted[]> {
  const { rounds } = options;
  if (rounds.length === 0) {
    return [];
  }
  const rows: AnswersRow[] = await answersOfRounds(knex, options)
    .groupBy('round', 'owner_ref', 'answer')
    .select('round', 'owner_ref', 'answer')
    .count({ count: '*' });
  const ofRounds = rounds.map((): AnswersRow[] => []);
  rows.forEach(row => ofRounds[row.round].push(row));
  return ofRounds.map(addUp);
}

interface AnswersRow extends CountRow {
  /** Its place among those that were asked for. */
  round: number;
  owner_ref: string;
  answer: RoundAnswer | 'nobody';
}

function addUp(rows: readonly AnswersRow[]): Counted {
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

async function titling(
  knex: Knex,
  teams: readonly RoundTeam[],
): Promise<(team: RoundTeam) => RoundTeam> {
  const titles = await readTitles(
    knex,
    teams.map(({ ref }) => ref),
  );
  return team => {
    const title = titles.get(team.ref);
    return title ? { ...team, title } : team;
  };
}
