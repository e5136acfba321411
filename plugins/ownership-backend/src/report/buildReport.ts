import {
  MODEL_VERSION,
  nextActions,
  ownershipState,
  scoreOwnership,
  warningAction,
  type KnowledgeFigures,
  type ReportEvidence,
  type StateReason,
} from '@stewardship/backstage-plugin-ownership-common';
import { measure, type Measures } from '@stewardship/bus-factor/measures';
import { formatUtcDay } from '../time';
import { helpers } from './helpers';
import { holdings, type Holdings } from './holdings';
import { hasValidOwner, knowledgeWeights, scoreInput } from './scoreInput';
import type { ReportInput, StoredReport } from './types';
import { warningOf } from './warning';

/**
 * The report of one component: knowledge × catalog × `asOf`. Pure; reads
 * neither git nor the database.
 */
export function buildReport(input: ReportInput): StoredReport {
  const { facts, knowledge } = input;
  const measured = knowledge && measureAll(input);
  const sufficient = measured?.measures.evidence.sufficient ?? false;
  const forScore = scoreInput(input, measured);
  const score = scoreOwnership(forScore);
  const warning = warningOf(input, measured?.measures);
  const { state, reasons } = ownershipState(
    facts.exempt === undefined
      ? {
          warning: warning !== undefined,
          validOwner: hasValidOwner(input),
          score: score.value,
          missing: missingReasons(input, measured?.measures),
          applicable: true,
        }
      : { warning: false, validOwner: true, missing: [], applicable: false },
  );
  const weights = knowledgeWeights(input);
  const { kind: _kind, ...owner } = facts.owner;
  return {
    summary: {
      entityRef: facts.entityRef,
      title: facts.title,
      description: facts.description,
      type: facts.type,
      lifecycle: facts.lifecycle,
      tier: facts.tier,
      system: facts.system,
      owner: hasValidOwner(input)
        ? { ...owner, members: input.ownerPeople.length }
        : owner,
      state,
      stateReasons: reasons,
      score: score.value,
      coverage: score.coverage,
      band: sufficient ? measured?.measures.band : undefined,
      warning,
      // Whole: from an exact sum of decayed days, the days can be worked out.
      activity: Math.ceil(weights.reduce((sum, weight) => sum + weight, 0)),
      sourceStatus: input.source.status,
      asOf: formatUtcDay(input.asOf),
    },
    detail: {
      scoreDetail: score,
      nextActions: nextActions(forScore, {
        knowingTeam: betterTeam(measured?.holdings),
      }),
      warningAction: warning && warningAction(forScore),
      escalation: facts.escalation,
      escalationOfOwner: facts.escalationOfOwner,
      evidence: evidenceOf(input, measured?.measures),
      source: input.source,
      knowledge: sufficient && measured ? figures(measured) : undefined,
      helpers: helpers(input, measured?.measures),
      templateRef: facts.templateRef,
    },
  };
}

function measureAll(input: ReportInput) {
  const left = input.people.flatMap(({ state }, index) =>
    state === 'left' ? [index] : [],
  );
  const measures = measure(input.knowledge!, {
    asOf: input.asOf,
    left: new Set(left),
  });
  return { measures, holdings: holdings(input, measures) };
}

function missingReasons(
  { source, knowledge }: ReportInput,
  measures: Measures | undefined,
): StateReason[] {
  if (knowledge && measures) return [...measures.evidence.reasons];
  if (source.status === 'none') return ['no-source'];
  return source.status === 'waiting' ? ['not-scanned'] : ['source-error'];
}

function figures({
  measures,
  holdings: held,
}: {
  measures: Measures;
  holdings: Holdings;
}): KnowledgeFigures {
  return {
    contributors: measures.shares.length,
    contributorAbsenceFactor: measures.contributorAbsenceFactor,
    effectiveContributors: measures.effectiveContributors,
    topShare: measures.topShare,
    secondKnower: measures.secondKnower,
    freshnessDays: measures.freshnessDays,
    truckFactor: measures.truckFactor.value,
    filesAtRisk: measures.filesAtRisk,
    alignment: held.inside,
    continuity: held.held,
    reviewers: measures.reviewers,
    teams: held.teams,
  };
}

/** The team to transfer to: it must hold more than the owner does. */
function betterTeam(held: Holdings | undefined): Holdings['knowingTeam'] {
  const team = held?.knowingTeam;
  return team && team.share > (held.inside ?? 0) ? team : undefined;
}

function evidenceOf(
  { knowledge, asOf }: ReportInput,
  measures: Measures | undefined,
): ReportEvidence {
  const evidence = measures?.evidence;
  const { until } = evidence ?? {};
  return {
    sufficient: evidence?.sufficient ?? false,
    reasons: [...(evidence?.reasons ?? [])],
    commits: evidence?.commits ?? 0,
    personDays: evidence?.personDays ?? 0,
    ageDays: evidence?.ageDays,
    until: until === undefined ? undefined : formatUtcDay(until),
    commit: knowledge?.commit,
    scannedAt: knowledge?.scannedAt,
    asOf: formatUtcDay(asOf),
    modelVersion: MODEL_VERSION,
  };
}
