import {
  scoreConstants,
  type DeclaredOwner,
  type OwnershipWarning,
} from '@stewardship/backstage-plugin-ownership-common';
import type { VerificationStanding } from '../verification';
import type {
  Detected,
  FindingConfidence,
  FindingKind,
  SeenFinding,
} from './types';

/** Kinds that rest on what git says of people. */
const KNOWLEDGE_KINDS: readonly FindingKind[] = [
  'single-knower',
  'owner-mismatch',
  'forecast-drop',
  'path-few-maintainers',
];

/** Entities that came from a template, from which on they are many: judgement. */
const MANY_CONSUMERS = 5;

/** Linked shares from which on "the knowledge is elsewhere" is (quite) sure. */
const SURE_LINKED = 0.8;

/** What findings follow from: a report, before privacy. */
export interface FindingInput {
  /** Whether it is a template: of these, no more is judged than how they are kept. */
  isPath?: boolean;
  /** Exempt entities want no verdict. */
  exempt: boolean;
  tier?: number;
  owner: DeclaredOwner;
  warning?: OwnershipWarning;
  /** In how many of the ways of asking the warning holds. */
  sensitivity?: { holds: number; of: number };
  alignment?: 'aligned' | 'mixed' | 'mismatch';
  /** 0–1 of the knowledge that is linked to users. */
  linkedShare?: number;
  /** The team that holds most knowledge, where it is not the owner. */
  knowingTeam?: string;
  /** Days until silence alone takes the score below the line. */
  dropsInDays?: number;
  standing: VerificationStanding;
  verifiedDaysAgo?: number;
  firstSeenDaysAgo: number;
  /** Whether there is enough evidence for a verdict on knowledge. */
  sufficient: boolean;
  /** Whether the catalog names no source: then there is nothing to judge. */
  withoutSource: boolean;
  /** Of its redundancy; it is judged where there is enough evidence. */
  band?: 'single' | 'pair' | 'shared';
  /** Templates in its folder, each with how much came from it. */
  paths: ReadonlyArray<{ templateRef: string; consumers: number }>;
  /** Annotations whose value means nothing, and words for what would. */
  invalidSettings: ReadonlyArray<{ annotation: string; expected: string }>;
}

/** The findings of one entity. Pure. */
export function detectFindings(input: FindingInput): Detected {
  if (input.isPath) {
    return pathDetected(input);
  }
  const settings = input.invalidSettings.map(({ annotation, expected }) =>
    seen(
      'setting-invalid',
      'notice',
      'high',
      { annotation, expected },
      annotation,
    ),
  );
  if (input.exempt) {
    return { seen: settings, unjudged: [] };
  }
  const isJudged = input.sufficient || input.withoutSource;
  return {
    seen: [
      ...(input.sufficient ? knowledgeFindings(input) : []),
      ...ownerFindings(input),
      ...verificationFindings(input),
      ...settings,
    ],
    unjudged: isJudged ? [] : [...KNOWLEDGE_KINDS],
  };
}

function pathDetected(input: FindingInput): Detected {
  if (input.exempt) {
    return { seen: [], unjudged: [] };
  }
  return input.sufficient
    ? { seen: pathFindings(input), unjudged: [] }
    : { seen: [], unjudged: ['path-few-maintainers'] };
}

function knowledgeFindings(input: FindingInput): SeenFinding[] {
  const { warning, sensitivity, alignment, knowingTeam, dropsInDays } = input;
  const found: SeenFinding[] = [];
  if (warning) {
    const { holds, of } = sensitivity ?? { holds: 0, of: 0 };
    found.push(
      seen('single-knower', warning.severity, surenessOf(holds, of), {
        holds,
        of,
        ...(warning.criticalBecause
          ? { because: warning.criticalBecause }
          : {}),
      }),
    );
  }
  if (alignment === 'mismatch') {
    const isSure = (input.linkedShare ?? 0) >= SURE_LINKED;
    found.push(
      seen('owner-mismatch', 'warning', isSure ? 'high' : 'medium', {
        ...(knowingTeam ? { team: knowingTeam } : {}),
      }),
    );
  }
  if (dropsInDays !== undefined) {
    found.push(seen('forecast-drop', 'notice', 'low', { inDays: dropsInDays }));
  }
  return [...found, ...pathFindings(input)];
}

/**
 * How much came from the path is not told: not everybody may see all of it.
 */
function pathFindings({ band, paths }: FindingInput): SeenFinding[] {
  return paths
    .filter(({ consumers }) => band === 'single' && consumers >= MANY_CONSUMERS)
    .map(({ templateRef }) =>
      seen(
        'path-few-maintainers',
        'warning',
        'high',
        { path: templateRef },
        templateRef,
      ),
    );
}

function ownerFindings({ owner, tier }: FindingInput): SeenFinding[] {
  const severity = tier === 1 ? 'critical' : 'warning';
  const ref: SeenFinding['facts'] = owner.ref ? { owner: owner.ref } : {};
  switch (owner.problem) {
    case 'missing':
      return [seen('owner-missing', severity, 'high', {})];
    case 'dangling':
      return [
        seen('owner-dangling', severity, 'high', {
          ...ref,
          ...(owner.suggestion ? { suggestion: owner.suggestion.ref } : {}),
        }),
      ];
    case 'placeholder':
      return [seen('owner-placeholder', severity, 'high', ref)];
    case 'user':
      // Which user is a fact of the catalog, and the entity's own; but findings name no people.
      return [seen('owner-user', 'notice', 'high', {})];
    default:
      return (owner.members ?? 0) < scoreConstants.minimumGroupSize
        ? [
            seen('one-person-team', 'notice', 'high', {
              ...ref,
              members: owner.members ?? 0,
            }),
          ]
        : [];
  }
}

function verificationFindings(input: FindingInput): SeenFinding[] {
  const { standing, verifiedDaysAgo, firstSeenDaysAgo, owner } = input;
  const hasValidOwner = !owner.problem || owner.problem === 'user';
  if (standing.state === 'disputed') {
    return [
      seen('owner-disputed', 'warning', 'high', {
        upheld: standing.upheld ?? false,
      }),
    ];
  }
  if (!hasValidOwner) {
    return [];
  }
  const { halfVerifiedDays, verificationGraceDays } = scoreConstants;
  if (standing.state === 'stale' && verifiedDaysAgo !== undefined) {
    const severity = verifiedDaysAgo > halfVerifiedDays ? 'warning' : 'notice';
    return [seen('verification-stale', severity, 'high', { ever: true })];
  }
  return standing.state === 'never' && firstSeenDaysAgo >= verificationGraceDays
    ? [seen('verification-stale', 'notice', 'high', { ever: false })]
    : [];
}

function surenessOf(holds: number, of: number): FindingConfidence {
  if (of > 0 && holds === of) return 'high';
  return holds * 4 >= of * 3 ? 'medium' : 'low';
}

function seen(
  kind: FindingKind,
  severity: SeenFinding['severity'],
  confidence: FindingConfidence,
  facts: SeenFinding['facts'],
  subject: string = '',
): SeenFinding {
  return { kind, subject, severity, confidence, facts };
}
