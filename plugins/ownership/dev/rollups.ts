import type {
  Finding,
  ListRollupsRequest,
  OwnershipReport,
  Rollup,
} from '@stewardship/backstage-plugin-ownership-common';
import { byKey, confirmationOf, domainOf, matches } from './listing';

export function rollUp(
  reports: OwnershipReport[],
  findings: Finding[],
  request: ListRollupsRequest,
): Rollup[] {
  const { by, sort = 'risk', order } = request;
  const groups = new Map<string, OwnershipReport[]>();
  for (const report of reports.filter(matches(request))) {
    const ref = refOf(report, by) ?? 'none';
    groups.set(ref, [...(groups.get(ref) ?? []), report]);
  }
  return [...groups]
    .map(([ref, members]) => sumOf({ ref, members, findings, by }))
    .sort(
      byKey(rollup => {
        switch (sort) {
          case 'title':
            return rollup.title ?? '';
          case 'entities':
            return rollup.entities;
          case 'score':
            return rollup.score?.median ?? 101;
          case 'coverage':
            return rollup.coverage;
          case 'findings':
            return rollup.openFindings;
          default:
            return rollup.warnings;
        }
      }, order),
    );
}

function refOf(
  report: OwnershipReport,
  by: ListRollupsRequest['by'],
): string | undefined {
  switch (by) {
    case 'owner':
      return report.owner.ref;
    case 'system':
      return report.system;
    default:
      return report.system && domainOf(report.system);
  }
}

function sumOf(props: {
  ref: string;
  members: OwnershipReport[];
  findings: Finding[];
  by: ListRollupsRequest['by'];
}): Rollup {
  const { ref, members, findings, by } = props;
  const count = (test: (report: OwnershipReport) => unknown): number =>
    members.filter(test).length;
  const refs = new Set(members.map(({ entityRef }) => entityRef));
  const scores = members
    .flatMap(({ score }) => (score === undefined ? [] : [score]))
    .sort((a, b) => a - b);
  return {
    ref: ref === 'none' ? undefined : ref,
    title: by === 'owner' ? members[0].owner.title : undefined,
    kind: by === 'owner' ? 'group' : by,
    entities: members.length,
    states: {
      healthy: count(r => r.state === 'healthy'),
      'at-risk': count(r => r.state === 'at-risk'),
      'insufficient-evidence': count(r => r.state === 'insufficient-evidence'),
      'not-applicable': count(r => r.state === 'not-applicable'),
    },
    bands: {
      single: count(r => r.band === 'single'),
      pair: count(r => r.band === 'pair'),
      shared: count(r => r.band === 'shared'),
      unknown: count(r => !r.band),
    },
    warnings: count(r => r.warning),
    critical: count(r => r.warning?.severity === 'critical'),
    scored: scores.length,
    score: scores.length
      ? { median: scores[Math.floor(scores.length / 2)], worst: scores[0] }
      : undefined,
    coverage: members.reduce((sum, r) => sum + r.coverage, 0) / members.length,
    verified: {
      confirmed: count(r => confirmationOf(r) === 'confirmed'),
      stale: count(r => confirmationOf(r) === 'stale'),
      never: count(r => confirmationOf(r) === 'never'),
    },
    openFindings: findings.filter(
      ({ entityRef, state }) => state === 'open' && refs.has(entityRef),
    ).length,
    activity: members.reduce((sum, { activity }) => sum + activity, 0),
  };
}
