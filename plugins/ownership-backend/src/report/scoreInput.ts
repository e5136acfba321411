import {
  scoreConstants,
  type DropReason,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  currentKnowledge,
  type Measures,
} from '@stewardship/bus-factor/measures';
import { daysBetween, type VerificationStanding } from '../verification';
import type { Holdings } from './holdings';
import type { ReportInput } from './types';

/** Whether the declared owner resolves and stands for somebody. */
export function hasValidOwner({ facts }: Pick<ReportInput, 'facts'>): boolean {
  return facts.owner.kind !== undefined;
}

/** The scorer's inputs, each with the reason where it is missing. */
export function scoreInput(
  input: ReportInput,
  measured: { measures: Measures; holdings: Holdings } | undefined,
  standing: VerificationStanding,
): ScoreInput {
  const { facts, ownerPeople, source } = input;
  const validOwner = hasValidOwner(input);
  const base = {
    accountability: {
      ownerResolves: validOwner,
      ownerIsGroup: facts.owner.kind === 'group',
      groupSize: ownerPeople.length,
      escalation: facts.escalation !== undefined,
      verifiedDaysAgo: verifiedDaysAgo(standing, input.asOf),
      firstSeenDaysAgo: daysBetween(input.firstSeenDay, input.asOf),
    },
    validOwner,
    ...(input.checks?.length ? { checks: input.checks } : {}),
  };
  if (!measured || !input.knowledge) {
    const missing: DropReason =
      source.status === 'none' ? 'no-source' : 'nothing-known';
    return {
      ...base,
      redundancy: missing,
      alignment: missing,
      continuity: missing,
      sharing: missing,
    };
  }
  const { measures } = measured;
  const { documentation, files } = input.knowledge;
  const documented =
    documentation.people >= 2 ? ('shared' as const) : ('one-person' as const);
  return {
    ...base,
    redundancy: redundancy(input, measures),
    alignment: alignment(measured, validOwner),
    continuity: continuity(input, measured),
    sharing:
      files === 0 && documentation.files === 0
        ? 'insufficient-evidence'
        : {
            reviewers: measures.reviewers,
            documentation: documentation.files === 0 ? 'none' : documented,
          },
  };
}

/** A dispute suspends what was confirmed before. */
export function verifiedDaysAgo(
  { state, day }: VerificationStanding,
  asOf: number,
): number | undefined {
  return day === undefined || state === 'disputed'
    ? undefined
    : daysBetween(day, asOf);
}

/** Decayed person-days of everybody, descending, without names. */
export function knowledgeWeights(input: ReportInput): number[] {
  return (input.knowledge?.activity ?? [])
    .filter(({ person }) => !input.without?.has(person))
    .map(entry => currentKnowledge(entry, { asOf: input.asOf }).knowledge)
    .filter(weight => weight > 0)
    .sort((a, b) => b - a);
}

function redundancy(
  input: ReportInput,
  measures: Measures,
): ScoreInput['redundancy'] {
  const { evidence, secondKnower } = measures;
  // That nobody is left is known, and no lack of evidence.
  const { effectiveContributors = input.without?.size ? 0 : undefined } =
    measures;
  if (!evidence.sufficient || effectiveContributors === undefined) {
    return 'insufficient-evidence';
  }
  return {
    effectiveContributors,
    secondKnower: secondKnower ?? false,
    weights: knowledgeWeights(input),
  };
}

function alignment(
  { measures, holdings }: { measures: Measures; holdings: Holdings },
  validOwner: boolean,
): ScoreInput['alignment'] {
  if (!measures.evidence.sufficient) return 'insufficient-evidence';
  if (!validOwner) return 'no-valid-owner';
  return isLinked(holdings)
    ? { insideShare: holdings.inside! }
    : 'identities-not-linked';
}

function continuity(
  { facts, asOf }: ReportInput,
  { measures, holdings }: { measures: Measures; holdings: Holdings },
): ScoreInput['continuity'] {
  if (!measures.evidence.sufficient) return 'insufficient-evidence';
  if (!isLinked(holdings)) return 'identities-not-linked';
  const finished: readonly string[] = scoreConstants.finishedLifecycles;
  return {
    heldShare: holdings.held!,
    freshnessDays: measures.freshnessDays ?? lastActiveDaysAgo(measures, asOf),
    finished: finished.includes(facts.lifecycle ?? ''),
  };
}

/** Where nobody has 15 %, anybody's work counts as fresh. */
function lastActiveDaysAgo({ shares }: Measures, asOf: number): number {
  const last = shares.reduce((day, { lastDay }) => Math.max(day, lastDay), 0);
  return asOf - last;
}

export function isLinked(holdings: Holdings): boolean {
  return (
    holdings.linked > 0 && holdings.linked >= scoreConstants.minimumLinkedShare
  );
}
