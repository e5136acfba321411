import type {
  CoverageProblem,
  CoverageResponse,
  OwnershipReport,
  Scan,
} from '@stewardship/backstage-plugin-ownership-common';
import { daysAgo } from './chance';

const problems: CoverageProblem[] = [
  {
    status: 'unauthorized',
    location: 'https://git.example/harbour/crane-driver',
    message: 'The host refused the credentials of its integration.',
    remedy: 'Give the token under integrations the right to read contents.',
    count: 1,
    components: ['component:default/crane-driver'],
  },
  {
    status: 'shallow',
    location: 'https://git.example/harbour/monorepo',
    message: 'The clone on disk holds only its last commits.',
    remedy: 'Run git fetch --unshallow in it.',
    count: 2,
    components: ['component:default/buoy-map', 'component:default/tide-map'],
  },
];

export function usualCoverage(reports: OwnershipReport[]): CoverageResponse {
  return {
    asOf: daysAgo(0).slice(0, 10),
    modelVersion: '1',
    privacyMode: 'helpers',
    git: { available: true, version: '2.47.3' },
    catalog: { lastReadAt: daysAgo(0) },
    components: {
      total: reports.length,
      scored: reports.filter(r => r.score !== undefined).length,
      waiting: 0,
      failing: 0,
    },
    problems: [],
    moreProblems: 0,
  };
}

export function troubledCoverage(usual: CoverageResponse): CoverageResponse {
  return {
    ...usual,
    git: {
      available: false,
      remedy:
        'Install git in the backend’s image: apt-get update && apt-get install -y git',
    },
    catalog: {
      lastReadAt: daysAgo(0.4),
      error: 'The catalog answered 503 Service Unavailable.',
    },
    components: { ...usual.components, failing: 3 },
    problems,
  };
}

/** One repository per component; two of them with trouble. */
export function scansOf(reports: OwnershipReport[]): Scan[] {
  return reports.map((report, index) => {
    const trouble =
      index === 3 || index === 6 ? problems[index === 3 ? 0 : 1] : undefined;
    return {
      id: `scan-${index}`,
      location: `https://git.example/harbour/${report.entityRef.split('/')[1]}`,
      host: 'git.example',
      status: trouble?.status ?? (index === 8 ? 'waiting' : 'ok'),
      message: trouble?.message,
      remedy: trouble?.remedy,
      commit: report.evidence.commit,
      scannedAt: index === 8 ? undefined : daysAgo(0.1 + (index % 7) / 10),
      dueAt: daysAgo(-0.5),
      running: index === 8,
      startedAt: index === 8 ? daysAgo(0.001) : undefined,
      attempts: trouble ? 4 : undefined,
      notes:
        index === 2 ? ['Similar renames were left out: too many files.'] : [],
      entities: [report.entityRef],
    };
  });
}

/** Queued, then read for a while, then done. */
export function playScan(scan: Scan, requestedAt: string): void {
  Object.assign(scan, { requestedAt });
  setTimeout(() => Object.assign(scan, { running: true }), 2_000);
  setTimeout(
    () =>
      Object.assign(scan, {
        running: false,
        requestedAt: undefined,
        scannedAt: daysAgo(0),
      }),
    6_000,
  );
}
