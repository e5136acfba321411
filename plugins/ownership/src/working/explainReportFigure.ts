import {
  scoreConstants,
  type OwnershipReport,
  type ScorePartId,
} from '@stewardship/backstage-plugin-ownership-common';
import { measureConstants } from '@stewardship/bus-factor/measures';
import { ownerName } from '../components/ownerName';
import type {
  MessageKey,
  Translate,
} from '../components/useOwnershipTranslation';
import { scoreSpan } from './scoreSpan';
import { holdsText, type Sensitivity } from './useSensitivity';
import type { Explained, ReportFigure } from './Working';

type Inputs = Explained['inputs'];

interface Found {
  value?: string;
  inputs?: Inputs;
  /** The score's input that it is, where it is one. */
  scored?: { partId: ScorePartId; inputId: string };
}

/** What the formulas of figures have places for: the engine's own constants. */
const constants = {
  majority: measureConstants.majorityShare,
  halfLife: String(measureConstants.halfLifeDays),
  window: String(measureConstants.windowDays),
  minor: measureConstants.minorShare,
  knower: measureConstants.knowerShare,
  knowerDays: String(measureConstants.secondKnowerDays),
  knowerReviews: String(measureConstants.secondKnowerReviews),
  reviewer: measureConstants.reviewerWeight,
  reviewFiles: String(measureConstants.reviewFiles),
  massFiles: String(measureConstants.massCommitFiles),
  intercept: String(measureConstants.degreeIntercept),
  first: String(measureConstants.degreeFirstAuthorship),
  deliveries: String(measureConstants.degreeDeliveries),
  acceptances: String(measureConstants.degreeAcceptances),
  author: measureConstants.authorNormalizedDegree,
  commits: String(measureConstants.minimumCommits),
  personDays: String(measureConstants.minimumPersonDays),
  age: String(measureConstants.minimumAgeDays),
  fresh: String(scoreConstants.freshDays),
  stale: String(scoreConstants.staleDays),
  aligned: scoreConstants.fullAlignment,
  linked: scoreConstants.minimumLinkedShare,
  reviewers: String(scoreConstants.fullReviewers),
  minimumCoverage: scoreConstants.minimumCoverage,
  verified: String(scoreConstants.verifiedDays),
  halfVerified: String(scoreConstants.halfVerifiedDays),
  size: String(scoreConstants.minimumGroupSize),
};

/** One figure of an entity in words, with the report's numbers filled in. */
export function explainReportFigure(
  id: ReportFigure,
  options: {
    report: OwnershipReport;
    /** Of the warning, where it is known. */
    sensitivity?: Sensitivity;
    t: Translate;
  },
): Explained {
  const { report, t } = options;
  const { value, inputs = [], scored } = find(id, report, t);
  const span =
    scored &&
    scoreSpan(report.scoreDetail, {
      ...scored,
      validOwner: !report.owner.problem || report.owner.problem === 'user',
    });
  // Any of them may have any of these places; told apart, they would be as many
  // types as there are figures and words.
  const fill = t as unknown as (key: MessageKey, values: object) => string;
  const say = (word: 'meaning' | 'formula' | 'role' | 'change') =>
    fill(`figure.${id}.${word}`, constants);
  return {
    value,
    missing: value === undefined ? missingText(id, report, t) : undefined,
    meaning: say('meaning'),
    formula: say('formula'),
    inputs,
    sensitivity: [
      say('role'),
      ...(span
        ? [
            t('figure.span', {
              low: String(span.low),
              high: String(span.high),
            }),
          ]
        : []),
      ...(id === 'warning' && options.sensitivity
        ? [holdsText(options.sensitivity, t)]
        : []),
    ],
    change: say('change'),
  };
}

function find(id: ReportFigure, report: OwnershipReport, t: Translate): Found {
  const { knowledge, evidence, coverage, verification } = report;
  const words = wordsIn(t);
  switch (id) {
    case 'coverage':
      return {
        value: words.share(coverage),
        inputs: report.scoreDetail.parts.map(part => ({
          name: t(`entity.part.${part.id}`),
          value: part.dropped
            ? t('figure.droppedPart', {
                weight: String(part.weight),
                reason: t(`entity.drop.${part.dropped}`),
              })
            : String(part.weight),
        })),
      };
    case 'evidence':
      return {
        value: t(
          evidence.sufficient
            ? 'figure.enough'
            : 'entity.evidence.insufficient',
        ),
      };
    case 'warning':
      return {
        value: report.warning
          ? t(`finding.severity.${report.warning.severity}`)
          : t('warning.none'),
        inputs: [
          {
            name: t('figure.truck-factor.title'),
            value: words.number(knowledge?.truckFactor),
          },
          {
            name: t('figure.top-share.title'),
            value: words.share(knowledge?.topShare),
          },
          {
            name: t('figure.tier'),
            value: report.tier?.toString(),
          },
        ],
      };
    case 'verification':
      return {
        // Without an answer there was none, as its label says.
        value: t(`verification.${verification?.state ?? 'never'}`, {
          count: verification?.daysAgo ?? 0,
        }),
        inputs: [
          { name: t('figure.confirmedOn'), value: words.day(verification?.at) },
        ],
        scored: { partId: 'accountability', inputId: 'verified' },
      };
    case 'members':
      return {
        value: words.number(report.owner.members),
        inputs: [
          { name: t('entity.owner.title'), value: ownerName(report.owner) },
        ],
        scored: { partId: 'accountability', inputId: 'group-size' },
      };
    default:
      return knowledge ? findKnowledge(id, report, t) : {};
  }
}

function findKnowledge(
  id: Exclude<
    ReportFigure,
    'coverage' | 'evidence' | 'warning' | 'verification' | 'members'
  >,
  { knowledge, evidence }: OwnershipReport,
  t: Translate,
): Found {
  const words = wordsIn(t);
  if (!knowledge) {
    return {};
  }
  const people = {
    name: t('figure.contributors.title'),
    value: words.number(knowledge.contributors),
  };
  const top = {
    name: t('figure.top-share.title'),
    value: words.share(knowledge.topShare),
  };
  const factor = {
    name: t('figure.contributor-absence-factor.title'),
    value: words.number(knowledge.contributorAbsenceFactor),
  };
  const effective = {
    name: t('figure.effective-contributors.title'),
    value: words.number(knowledge.effectiveContributors),
  };
  const days = {
    name: t('entity.evidence.personDays'),
    value: words.number(evidence.personDays),
  };
  switch (id) {
    case 'contributor-absence-factor':
      return { value: factor.value, inputs: [top, people, days] };
    case 'effective-contributors':
      return {
        value: effective.value,
        inputs: [top, people, factor, days],
        scored: { partId: 'redundancy', inputId: 'effective-contributors' },
      };
    case 'top-share':
      return { value: top.value, inputs: [people, days] };
    case 'second-knower':
      return {
        value:
          knowledge.secondKnower === undefined
            ? undefined
            : t(
                knowledge.secondKnower
                  ? 'entity.input.raw.yes'
                  : 'entity.input.raw.no',
              ),
        inputs: [top, people, effective],
        scored: { partId: 'redundancy', inputId: 'second-knower' },
      };
    case 'contributors':
      return { value: people.value, inputs: [days] };
    case 'reviewers':
      return {
        value: words.number(knowledge.reviewers),
        scored: { partId: 'sharing', inputId: 'reviewers' },
      };
    case 'truck-factor':
      return {
        // 0 means "no data" (METHOD, "The warning").
        value: words.number(knowledge.truckFactor || undefined),
        inputs: [
          {
            name: t('figure.files-at-risk.title'),
            value: words.share(knowledge.filesAtRisk),
          },
          {
            name: t('entity.evidence.commits'),
            value: words.number(evidence.commits),
          },
        ],
      };
    case 'files-at-risk':
      return {
        value: words.share(knowledge.filesAtRisk),
        inputs: [
          {
            name: t('figure.truck-factor.title'),
            value: words.number(knowledge.truckFactor || undefined),
          },
        ],
      };
    case 'freshness':
      return {
        value:
          knowledge.freshnessDays === undefined
            ? undefined
            : t('entity.input.raw.days', { count: knowledge.freshnessDays }),
        inputs: [
          { name: t('entity.evidence.asOf'), value: words.day(evidence.asOf) },
        ],
        scored: { partId: 'continuity', inputId: 'held-and-fresh' },
      };
    case 'alignment':
      return {
        value: words.share(knowledge.alignment),
        inputs: teamInputs(knowledge.teams, t),
        scored: { partId: 'alignment', inputId: 'inside-share' },
      };
    case 'continuity':
      return {
        value: words.share(knowledge.continuity),
        inputs: [
          {
            name: t('figure.freshness.title'),
            value:
              knowledge.freshnessDays === undefined
                ? undefined
                : t('entity.input.raw.days', {
                    count: knowledge.freshnessDays,
                  }),
          },
        ],
        scored: { partId: 'continuity', inputId: 'held-and-fresh' },
      };
    default:
      return {
        value: t('figure.teamCount', { count: knowledge.teams.length }),
        inputs: [...teamInputs(knowledge.teams, t), people, days],
      };
  }
}

function teamInputs(
  teams: NonNullable<OwnershipReport['knowledge']>['teams'],
  t: Translate,
): Inputs {
  return teams.map(team => ({
    name:
      ownerName(team) ??
      (team.kind === 'owning' || team.kind === 'other'
        ? t('common.unknown')
        : t(`entity.teams.${team.kind}`)),
    value: t('common.percent', { value: team.share }),
  }));
}

/** Withheld, not to be judged, or simply not there: each has its own words. */
function missingText(
  id: ReportFigure,
  { suppressed, evidence }: OwnershipReport,
  t: Translate,
): string {
  if (suppressed) {
    return t('entity.suppressed');
  }
  if (id === 'reviewers') {
    return t('figure.reviewers.missing');
  }
  return evidence.sufficient
    ? t('figure.missing')
    : t('entity.evidence.insufficient');
}

function wordsIn(t: Translate) {
  return {
    number: (value: number | undefined) =>
      value === undefined
        ? undefined
        : t('entity.input.raw.number', { value: Math.round(value * 10) / 10 }),
    share: (value: number | undefined) =>
      value === undefined ? undefined : t('common.percent', { value }),
    day: (value: string | undefined) =>
      value && t('entity.evidence.dateValue', { date: new Date(value) }),
  };
}
