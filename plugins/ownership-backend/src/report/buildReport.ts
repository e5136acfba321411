import {
  MODEL_VERSION,
  nextActions,
  warningAction,
  type ReportEvidence,
  type ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  measureConstants,
  sensitivity,
  type Measures,
} from '@stewardship/bus-factor/measures';
import { detectFindings } from '../finding';
import { languagesIn } from '../goldenPath';
import { formatUtcDay } from '../time';
import { daysBetween, type VerificationStanding } from '../verification';
import { alignmentBand } from './alignmentBand';
import { assess, type Measured } from './assess';
import { betterTeam } from './betterTeam';
import { fallOf } from './fallOf';
import { figuresOf } from './figuresOf';
import { helpers } from './helpers';
import { learner } from './learner';
import {
  hasValidOwner,
  isLinked,
  knowledgeWeights,
  verifiedDaysAgo,
} from './scoreInput';
import { dropsInDays, silentScores } from './silence';
import type { BuiltReport, ReportColumns, ReportInput } from './types';

/**
 * The report of one entity: knowledge × catalog × verifications × `asOf`.
 * Pure; reads neither git nor the database nor a clock.
 */
export function buildReport(input: ReportInput): BuiltReport {
  const { facts, knowledge, asOf } = input;
  const assessed = assess(input);
  const { measured, standing, forScore, score } = assessed;
  const { warning, state, reasons, owner } = assessed;
  const sufficient = measured?.measures.evidence.sufficient ?? false;
  const columns = columnsOf(input, { measured, standing });
  const isPath = facts.kind === 'template';
  const findings = detectFindings({
    isPath,
    exempt: facts.exempt !== undefined,
    tier: facts.tier,
    owner,
    warning,
    sensitivity: warning && sensitivity(knowledge!, { asOf }),
    alignment: columns.alignment,
    linkedShare: measured?.holdings.linked,
    knowingTeam: betterTeam(measured?.holdings)?.ref,
    dropsInDays: sufficient ? dropsInDays(forScore) : undefined,
    standing,
    verifiedDaysAgo: verifiedDaysAgo(standing, asOf),
    firstSeenDaysAgo: daysBetween(input.firstSeenDay, asOf),
    sufficient,
    withoutSource: input.source.status === 'none',
    invalidSettings: facts.invalidSettings ?? [],
    band: measured?.measures.band,
    paths: input.paths ?? [],
  });
  const weights = knowledgeWeights(input);
  return {
    summary: {
      entityRef: facts.entityRef,
      title: facts.title,
      description: facts.description,
      type: facts.type,
      lifecycle: facts.lifecycle,
      tier: facts.tier,
      system: facts.system,
      owner,
      state,
      stateReasons: reasons,
      score: score.value,
      coverage: score.coverage,
      band: sufficient ? measured?.measures.band : undefined,
      warning,
      // Whole: from an exact sum of decayed days, the days can be worked out.
      activity: Math.ceil(weights.reduce((sum, weight) => sum + weight, 0)),
      verification: verificationOf(input, { measured, standing }),
      sourceStatus: input.source.status,
      asOf: formatUtcDay(asOf),
    },
    detail: {
      scoreDetail: score,
      // A path is neither confirmed nor handed over here.
      nextActions: isPath
        ? []
        : nextActions(forScore, {
            knowingTeam: betterTeam(measured?.holdings),
          }),
      warningAction: warning && warningAction(forScore),
      escalation: facts.escalation,
      escalationOfOwner: facts.escalationOfOwner,
      ownerOrigin: facts.ownerOrigin,
      evidence: evidenceOf(input, measured?.measures),
      source: input.source,
      knowledge: sufficient && measured ? figuresOf(measured) : undefined,
      helpers: helpers(input, measured?.measures),
      templateRef: facts.templateRef,
      ...(facts.renamedFrom ? { renamedFrom: facts.renamedFrom } : {}),
      learnerRef: facts.templateRef ? learner(input, forScore) : undefined,
      silence: sufficient ? silentScores(forScore) : [],
      fall: sufficient ? fallOf(input) : undefined,
    },
    columns,
    findings,
  };
}

function columnsOf(
  input: ReportInput,
  found: { measured?: Measured; standing: VerificationStanding },
): ReportColumns {
  const { measured, standing } = found;
  const sufficient = measured?.measures.evidence.sufficient ?? false;
  const knowing = measured?.holdings.teams.find(
    ({ kind }) => kind === 'owning' || kind === 'other',
  );
  const isInForce = ['confirmed', 'stale'].includes(standing.state);
  return {
    alignment:
      sufficient && hasValidOwner(input)
        ? alignmentBand(measured?.holdings)
        : undefined,
    knowingRef: sufficient ? knowing?.ref : undefined,
    verifiedDay: isInForce ? standing.day : undefined,
    languages: languagesIn(input.facts.tags ?? []).join(' ') || undefined,
  };
}

/** Missing where nobody could verify: there is no valid owner. */
function verificationOf(
  input: ReportInput,
  found: { measured?: Measured; standing: VerificationStanding },
): ReportSummary['verification'] {
  const { state, day } = found.standing;
  if (!hasValidOwner(input) && state !== 'disputed') {
    return undefined;
  }
  const isInForce = state === 'confirmed' || state === 'stale';
  return {
    state,
    ...(day === undefined
      ? {}
      : {
          at: formatUtcDay(day),
          daysAgo: daysBetween(day, input.asOf),
        }),
    ...(isInForce && nobodyKnows(input, found.measured)
      ? { caution: true }
      : {}),
  };
}

/**
 * Whether the owner's people are all strangers to the entity: then their word
 * that it is theirs keeps its caution.
 */
function nobodyKnows(
  { people, ownerPeople }: ReportInput,
  measured: Measured | undefined,
): boolean {
  const { measures, holdings: held } = measured ?? {};
  if (!measures?.evidence.sufficient || !held || !isLinked(held)) {
    return false;
  }
  const owners = new Set(ownerPeople);
  return !measures.shares.some(
    ({ person, share }) =>
      share >= measureConstants.knowerShare &&
      owners.has(people[person].userRef ?? ''),
  );
}

function evidenceOf(
  { knowledge, asOf, notes }: ReportInput,
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
    asOf: formatUtcDay(asOf),
    modelVersion: MODEL_VERSION,
    ...(notes?.length ? { notes: [...notes] } : {}),
  };
}
