import {
  nextActions,
  ownershipState,
  scoreOwnership,
  warningAction,
  type OwnershipReport,
  type OwnerProblem,
  type ScoreInput,
  type StateReason,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  healthyScoreInput,
  reportFixture,
  reportFixtures,
  singleKnowerScoreInput,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { chance, daysAgo } from './chance';

const places = 'Ferry Tide Buoy Crane Harbour Pilot Anchor Cargo Berth Signal';
const things = 'alerts ledger gateway planner archive console relay index';
const teams = 'Lighthouse Crane Harbour Compass Anchor Tugboat Signal Keel';

const systems = 'passage quayside navigation freight';

const word = (list: string, index: number): string => {
  const words = list.split(' ');
  return words[index % words.length];
};

/** A fictional estate that is the same each time. */
export function createEstate(size: number): OwnershipReport[] {
  const told = reportFixtures.slice(0, size);
  const made = Array.from({ length: Math.max(0, size - told.length) }, (_, i) =>
    createReport(i),
  );
  return [...told, ...made].map((report, index) => ({
    ...report,
    verification: verificationOf(report, index),
  }));
}

/** Some confirmed, some long ago, some never. */
function verificationOf(
  { owner }: OwnershipReport,
  index: number,
): OwnershipReport['verification'] {
  if (owner.problem || chance(index + 29) < 0.2) {
    return { state: 'never' };
  }
  const days = Math.round(320 * chance(index + 31));
  const verified = { at: daysAgo(days), daysAgo: days };
  if (index === 1) {
    return { state: 'disputed', ...verified };
  }
  return { state: days > 180 ? 'stale' : 'confirmed', ...verified };
}

function createReport(index: number): OwnershipReport {
  const place = word(places, index);
  const thing = word(things, Math.floor(index / 10));
  const round = Math.floor(index / 80) + 1;
  const title = `${place} ${thing}${round > 1 ? ` ${round}` : ''}`;
  const team = word(teams, Math.floor(chance(index + 7) * 8));
  const ref = `group:default/team-${team.toLowerCase()}`;
  const luck = chance(index);
  const single = luck < 0.12;
  const unknown = luck > 0.9;
  const problem: OwnerProblem | undefined =
    luck > 0.85 && luck <= 0.88 ? 'missing' : undefined;
  const input = createInput(index, { single, unknown, problem });
  const score = scoreOwnership(input);
  const missing: StateReason[] = unknown ? ['too-few-commits'] : [];
  const { state, reasons } = ownershipState({
    warning: single,
    validOwner: input.validOwner,
    score: score.value,
    missing,
    applicable: luck < 0.98,
  });
  const pair = luck < 0.35;
  const multiple = pair ? 'pair' : 'shared';
  const known = single ? 'single' : multiple;
  return reportFixture(
    {
      entityRef: `component:default/${title.toLowerCase().replace(/ /g, '-')}`,
      title,
      system: `system:default/${word(systems, index)}`,
      lifecycle: index % 9 === 0 ? 'experimental' : 'production',
      type: index % 5 === 0 ? 'library' : 'service',
      owner: problem
        ? { problem }
        : { ref, title: `Team ${team}`, members: 3 + (index % 5) },
      ownerOrigin: {
        ...(problem ? {} : { by: index % 7 === 3 ? 'relation' : 'spec' }),
        descriptor: `https://git.example/harbour/service-${index}/blob/main/catalog-info.yaml`,
        managedBy: 'url',
      },
      state,
      stateReasons: reasons,
      score: score.value,
      coverage: score.coverage,
      scoreDetail: score,
      nextActions: nextActions(input),
      band: unknown ? undefined : known,
      knowledge: unknown
        ? undefined
        : knowledgeOf(index, { ref, title: `Team ${team}` }),
      ...(single
        ? {
            warning: { kind: 'single-knower', severity: 'warning' },
            warningAction: warningAction(input),
          }
        : {}),
      activity: unknown ? 2 : Math.round(8 + 240 * chance(index + 3) ** 4),
      tier: 1 + (index % 4),
    },
    input,
  );
}

/** Of some, another team knows more than the owner. */
function knowledgeOf(
  index: number,
  owner: { ref: string; title: string },
): OwnershipReport['knowledge'] {
  const usual = reportFixture().knowledge;
  const other = word(teams, Math.floor(chance(index + 37) * 5));
  const elsewhere =
    chance(index + 13) < 0.25 && owner.title !== `Team ${other}`;
  const inside = elsewhere ? 0.1 : 0.8;
  return (
    usual && {
      ...usual,
      alignment: inside,
      teams: [
        { ...owner, kind: 'owning', share: inside },
        {
          ref: `group:default/team-${other.toLowerCase()}`,
          title: `Team ${other}`,
          kind: 'other',
          share: 1 - inside,
        },
      ],
    }
  );
}

function createInput(
  index: number,
  kind: { single: boolean; unknown: boolean; problem?: OwnerProblem },
): ScoreInput {
  const base = kind.single ? singleKnowerScoreInput : healthyScoreInput;
  const noOwner = kind.problem !== undefined;
  return {
    ...base,
    accountability: {
      ...base.accountability,
      escalation: chance(index + 11) > 0.4,
      ...(noOwner
        ? { ownerResolves: false, ownerIsGroup: false, groupSize: 0 }
        : {}),
    },
    validOwner: !noOwner,
    redundancy: kind.single
      ? base.redundancy
      : {
          effectiveContributors: 1.5 + 3 * chance(index + 5),
          secondKnower: true,
          weights: [30, 28, 22, 20, 18],
        },
    alignment: noOwner ? 'no-valid-owner' : { insideShare: chance(index + 13) },
    ...(kind.unknown
      ? {
          redundancy: 'insufficient-evidence',
          alignment: 'insufficient-evidence',
          continuity: 'insufficient-evidence',
        }
      : {}),
  };
}
