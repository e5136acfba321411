import type {
  OwnershipReport,
  ReportDrift,
} from '@stewardship/backstage-plugin-ownership-common';
import { chance } from './chance';

/** What a comparison with the path says; a fifth has no record. */
export function driftOf(report: OwnershipReport): ReportDrift {
  const { asOf } = report.evidence;
  const { goldenPath, entityRef } = report;
  if (!goldenPath || chance(entityRef.length) < 0.2) {
    return {
      state: 'cannot-compare',
      reason: 'no-record',
      message: 'Its repository has no .ownership/path.yaml.',
      remedy: 'Bring it onto its path.',
      asOf,
    };
  }
  return {
    state: 'compared',
    template: { ref: goldenPath.ref, title: goldenPath.title },
    from: { commit: '5'.repeat(40), version: '1.2.0' },
    to: { commit: '9'.repeat(40), version: '2.1.0' },
    totals: {
      unchanged: 17,
      pathChanged: 2,
      teamChanged: 1,
      both: 2,
      collides: 1,
    },
    files: [
      {
        path: 'package.json',
        state: 'both',
        collides: true,
        byPath: { kind: 'changed', linesAdded: 3, linesRemoved: 2 },
        byTeam: { kind: 'changed', linesAdded: 9, linesRemoved: 1 },
      },
      {
        path: 'README.md',
        state: 'both',
        collides: false,
        byPath: { kind: 'changed', linesAdded: 1, linesRemoved: 1 },
        byTeam: { kind: 'changed', linesAdded: 40, linesRemoved: 0 },
      },
      {
        path: '.dockerignore',
        state: 'path-changed',
        collides: false,
        byPath: { kind: 'added', linesAdded: 5, linesRemoved: 0 },
      },
      {
        path: 'src/stopGently.ts',
        state: 'path-changed',
        collides: false,
        byPath: { kind: 'changed', linesAdded: 4, linesRemoved: 4 },
      },
      {
        path: 'docs/runbook.md',
        state: 'team-changed',
        collides: false,
        byTeam: { kind: 'changed', linesAdded: 31, linesRemoved: 12 },
      },
    ],
    asOf,
  };
}
