import { measureConstants } from '@stewardship/bus-factor/measures';
import { scoreOwnership } from './score';
import type { NextAction, ScoreInput } from './types';
import { withLearner } from './withLearner';

/** What the actions need beyond the score's own inputs. @public */
export interface NextActionContext {
  /** The group that holds most knowledge, if it is not the owner. */
  knowingTeam?: { ref: string; title?: string; share: number };
}

/** A step under consideration: the same component with one input changed. */
type Candidate = Pick<NextAction, 'id' | 'effort' | 'params'> & {
  changed: ScoreInput;
};

/**
 * The steps that would raise the score, best gain for the effort first. Each
 * gain is the scorer run again with one input changed, nothing else.
 *
 * @public
 */
export function nextActions(
  input: ScoreInput,
  context: NextActionContext = {},
): NextAction[] {
  return evaluate(input, candidates(input, context))
    .filter(({ gain }) => gain === undefined || gain > 0)
    .sort(
      (a, b) =>
        (b.gain ?? 0) / b.effort - (a.gain ?? 0) / a.effort ||
        a.effort - b.effort,
    );
}

/**
 * The step that answers a single-knower warning: of those that spread
 * knowledge and fit into a week, the one that does most. It stands even where
 * its effect is too small to move the rounded score.
 *
 * @public
 */
export function warningAction(input: ScoreInput): NextAction | undefined {
  return evaluate(input, knowledgeCandidates(input))
    .filter(({ effort }) => effort <= 2)
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0))[0];
}

/** The scorer run again for each candidate. */
function evaluate(input: ScoreInput, list: Candidate[]): NextAction[] {
  const before = scoreOwnership(input).value;
  return list.map(({ changed, ...action }) => {
    const newScore = scoreOwnership(changed).value;
    return before === undefined || newScore === undefined
      ? action
      : { ...action, gain: newScore - before, newScore };
  });
}

function candidates(
  input: ScoreInput,
  { knowingTeam }: NextActionContext,
): Candidate[] {
  return [
    ...ownerCandidates(input, knowingTeam),
    ...accountabilityCandidates(input),
    ...knowledgeCandidates(input),
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
  if (accountability.ownerIsGroup && accountability.groupSize < 2) {
    list.push({
      id: 'grow-team',
      effort: 5,
      params: {},
      changed: change({ groupSize: 2 }),
    });
  }
  return list;
}

/** Days of review by a learner that the step "review" stands for. */
const REVIEW_DAYS = 5;
const PAIR_DAYS = 3;

function knowledgeCandidates(input: ScoreInput): Candidate[] {
  const { redundancy } = input;
  if (typeof redundancy === 'string') {
    return [];
  }
  const add = (personDays: number): ScoreInput => ({
    ...input,
    redundancy: withLearner(redundancy, { days: personDays }),
  });
  const { reviewerWeight, knowerShare } = measureConstants;
  const total = redundancy.weights.reduce((sum, weight) => sum + weight, 0);
  const list: Candidate[] = [
    {
      id: 'pair-three-days',
      effort: 2,
      params: { days: PAIR_DAYS },
      changed: add(PAIR_DAYS),
    },
    {
      id: 'review-by-learner',
      effort: 2,
      params: { days: REVIEW_DAYS },
      changed: add(REVIEW_DAYS * reviewerWeight),
    },
  ];
  const firstKnower = redundancy.weights[0] >= knowerShare * total;
  if (!redundancy.secondKnower && firstKnower) {
    // x / (total + x) >= knowerShare
    const days = Math.ceil((knowerShare * total) / (1 - knowerShare));
    list.push({
      id: 'second-maintainer',
      effort: 5,
      params: { days },
      changed: add(days),
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
