import { measureConstants } from '@stewardship/bus-factor/measures';
import { scoreConstants } from './constants';
import type { NextAction, ScoreInput } from './types';
import { withLearner } from './withLearner';

/** What the actions need beyond the score's own inputs. @public */
export interface NextActionContext {
  /** The group that holds most knowledge, if it is not the owner. */
  knowingTeam?: { ref: string; title?: string; share: number };
}

/** A step under consideration: the same component with one input changed. */
export type Candidate = Pick<NextAction, 'id' | 'effort' | 'params'> & {
  changed: ScoreInput;
  /** Decayed person-days of the one who learns by it. */
  learnerDays?: number;
};

/** Everything that could be done about one component, whatever it brings. */
export function candidates(
  input: ScoreInput,
  { knowingTeam, wanted }: NextActionContext & KnowledgeOptions,
): Candidate[] {
  return [
    ...ownerCandidates(input, knowingTeam),
    ...accountabilityCandidates(input),
    ...knowledgeCandidates(input, { wanted }),
    ...sharingCandidates(input),
  ];
}

function ownerCandidates(
  input: ScoreInput,
  knowingTeam: NextActionContext['knowingTeam'],
): Candidate[] {
  const owned: ScoreInput = {
    ...input,
    validOwner: true,
    accountability: {
      ...input.accountability,
      ownerResolves: true,
      ownerIsGroup: true,
      groupSize: Math.max(2, input.accountability.groupSize),
    },
  };
  if (knowingTeam) {
    const { ref, title, share } = knowingTeam;
    return [
      {
        id: input.validOwner ? 'transfer' : 'name-owner',
        effort: 2,
        params: { team: ref, ...(title ? { teamTitle: title } : {}) },
        changed: {
          ...owned,
          alignment:
            input.alignment === 'identities-not-linked' ||
            input.alignment === 'insufficient-evidence'
              ? input.alignment
              : { insideShare: share },
        },
      },
    ];
  }
  return input.validOwner
    ? []
    : [{ id: 'name-owner', effort: 2, params: {}, changed: owned }];
}

function accountabilityCandidates(input: ScoreInput): Candidate[] {
  const { accountability } = input;
  const change = (part: Partial<ScoreInput['accountability']>): ScoreInput => ({
    ...input,
    accountability: { ...accountability, ...part },
  });
  const list: Candidate[] = [];
  if (input.validOwner && accountability.firstSeenDaysAgo !== undefined) {
    list.push({
      id: 'verify',
      effort: 1,
      params: {},
      changed: change({ verifiedDaysAgo: 0 }),
    });
  }
  if (!accountability.escalation) {
    list.push({
      id: 'add-escalation',
      effort: 1,
      params: {},
      changed: change({ escalation: true }),
    });
  }
  if (
    accountability.ownerIsGroup &&
    accountability.groupSize < scoreConstants.minimumGroupSize
  ) {
    list.push({
      id: 'grow-team',
      effort: 5,
      params: {},
      changed: change({ groupSize: scoreConstants.minimumGroupSize }),
    });
  }
  return list;
}

interface KnowledgeOptions {
  /** Knowers that are wanted, also where reviews make a second one. */
  wanted?: number;
}

/** Days of review by a learner that the step "review" stands for. */
const REVIEW_DAYS = 5;
const PAIR_DAYS = 3;

export function knowledgeCandidates(
  input: ScoreInput,
  { wanted = 0 }: KnowledgeOptions = {},
): Candidate[] {
  const { redundancy } = input;
  if (typeof redundancy === 'string') {
    return [];
  }
  const add = (learnerDays: number) => ({
    changed: {
      ...input,
      redundancy: withLearner(redundancy, { days: learnerDays }),
    },
    learnerDays,
  });
  const { reviewerWeight, knowerShare } = measureConstants;
  const total = redundancy.weights.reduce((sum, weight) => sum + weight, 0);
  const list: Candidate[] = [
    {
      id: 'pair-three-days',
      effort: 2,
      params: { days: PAIR_DAYS },
      ...add(PAIR_DAYS),
    },
    {
      id: 'review-by-learner',
      effort: 2,
      params: { days: REVIEW_DAYS },
      ...add(REVIEW_DAYS * reviewerWeight),
    },
  ];
  const firstKnower = redundancy.weights[0] >= knowerShare * total;
  if ((wanted > 0 || !redundancy.secondKnower) && firstKnower) {
    // n of them: x / (total + n x) >= knowerShare
    const shares = knowerShare * Math.max(1, wanted);
    const days = Math.ceil((knowerShare * total) / (1 - shares));
    list.push({
      id: 'second-maintainer',
      effort: 5,
      params: { days },
      ...add(days),
    });
  }
  return list;
}

function sharingCandidates(input: ScoreInput): Candidate[] {
  const { sharing } = input;
  if (typeof sharing === 'string' || sharing.documentation === 'shared') {
    return [];
  }
  return [
    {
      id: 'document',
      effort: 2,
      params: {},
      changed: {
        ...input,
        sharing: {
          ...sharing,
          documentation:
            sharing.documentation === 'none' ? 'one-person' : 'shared',
        },
      },
    },
  ];
}
