import { NotFoundError } from '@backstage/errors';
import type {
  AskedToConfirmResponse,
  ListRoundAnswersRequest,
  OwnershipReport,
  RoundAnswer,
  RoundAnswersResponse,
  RoundRequest,
  VerificationRound,
} from '@stewardship/backstage-plugin-ownership-common';
import { daysAgo } from './chance';
import { matches } from './listing';

type Round = Pick<
  VerificationRound,
  'id' | 'state' | 'startedAt' | 'until' | 'filter' | 'closedAt'
>;

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Rounds, and who answered them: whoever has confirmed at all. */
export class Rounds {
  #rounds: Round[] = [
    {
      id: 'round-1',
      state: 'open',
      startedAt: daysAgo(3),
      until: inDays(11),
      filter: { tiers: [1] },
    },
  ];

  list(reports: readonly OwnershipReport[]): VerificationRound[] {
    return this.#rounds.map(round => withProgress(round, reports));
  }

  start(
    { until, filter = {} }: RoundRequest,
    reports: readonly OwnershipReport[],
  ): VerificationRound {
    const round: Round = {
      id: `round-${this.#rounds.length + 1}`,
      state: 'open',
      startedAt: daysAgo(0),
      until,
      filter,
    };
    this.#rounds = [round, ...this.#rounds];
    return withProgress(round, reports);
  }

  close(id: string, reports: readonly OwnershipReport[]): VerificationRound {
    const round = this.#rounds.find(one => one.id === id);
    if (!round) {
      throw new NotFoundError('There is no such round');
    }
    Object.assign(round, { state: 'closed', closedAt: daysAgo(0) });
    return withProgress(round, reports);
  }

  /** What a number of a round counts. */
  answers(
    id: string,
    reports: readonly OwnershipReport[],
    { owner, answer, limit = 20 }: ListRoundAnswersRequest,
  ): RoundAnswersResponse {
    const round = this.#rounds.find(one => one.id === id);
    const items = reports.flatMap(report => {
      const { ref, title } = report.owner;
      const said = answerOf(report);
      return round &&
        ref &&
        matches(round.filter)(report) &&
        (owner ?? ref) === ref &&
        (answer ?? said) === said
        ? [
            {
              entityRef: report.entityRef,
              title: report.title,
              owner: { ref, title },
              answer: said,
            },
          ]
        : [];
    });
    return {
      items: items.slice(0, limit),
      totalItems: items.length,
      pageInfo: {},
    };
  }

  outstanding(
    reports: readonly OwnershipReport[],
    { owners, limit = 20 }: { owners: readonly string[]; limit?: number },
  ): AskedToConfirmResponse {
    const open = this.#rounds.filter(({ state }) => state === 'open');
    const items = reports.flatMap(report => {
      const round = open.find(({ filter }) => matches(filter)(report));
      const { ref, title } = report.owner;
      return round &&
        ref &&
        owners.includes(ref) &&
        answerOf(report) === 'outstanding'
        ? [
            {
              entityRef: report.entityRef,
              title: report.title,
              owner: { ref, title },
              until: round.until,
            },
          ]
        : [];
    });
    return { items: items.slice(0, limit), totalItems: items.length };
  }
}

function answerOf({ verification }: OwnershipReport): RoundAnswer {
  const state = verification?.state;
  return state === 'confirmed' || state === 'disputed' ? state : 'outstanding';
}

function withProgress(
  round: Round,
  reports: readonly OwnershipReport[],
): VerificationRound {
  const sum = { confirmed: 0, disputed: 0, outstanding: 0, nobody: 0 };
  const teams = new Map<string, VerificationRound['teams'][number]>();
  for (const report of reports) {
    if (!matches(round.filter)(report)) continue;
    const { ref, title } = report.owner;
    if (ref === undefined) {
      sum.nobody += 1;
      continue;
    }
    const none = { confirmed: 0, disputed: 0, outstanding: 0 };
    const team = teams.get(ref) ?? { ref, title, ...none };
    const answer = answerOf(report);
    sum[answer] += 1;
    team[answer] += 1;
    teams.set(ref, team);
  }
  return { ...round, ...sum, teams: [...teams.values()], moreTeams: 0 };
}
