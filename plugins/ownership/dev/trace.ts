import type {
  FoldersResponse,
  HistoryPoint,
  HistoryResponse,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { chance, dayAgo } from './chance';

const WEEKS = 40;

/** A year in which the score wanders towards today's. */
export function historyOf(report: OwnershipReport): HistoryResponse {
  const seed = report.title.length;
  const items = Array.from({ length: WEEKS }, (_, week): HistoryPoint => {
    const left = WEEKS - 1 - week;
    const drift = Math.round((chance(seed + week) - 0.4) * left * 0.7);
    const { score, coverage, state, band, warning } = report;
    const early = left > WEEKS / 2;
    return {
      day: dayAgo(left * 7),
      state: early && state === 'at-risk' ? 'healthy' : state,
      score:
        score === undefined
          ? undefined
          : Math.max(5, Math.min(98, score + drift)),
      coverage,
      band: early && band === 'single' ? 'pair' : band,
      warning: early ? undefined : warning?.severity,
      ownerRef:
        left > WEEKS * 0.7 ? 'group:default/team-keel' : report.owner.ref,
      modelVersion: '1',
    };
  });
  return { items, from: dayAgo(WEEKS * 7), to: dayAgo(0) };
}

const paths = 'src/api src/booking src/payments src/ui docs tools migrations';

export function foldersOf(report: OwnershipReport): FoldersResponse {
  const { asOf, modelVersion, commit } = report.evidence;
  return {
    suppressed: report.suppressed,
    folders: report.suppressed
      ? undefined
      : paths.split(' ').map((path, index) => ({
          path,
          files: 4 + Math.round(120 * chance(index + 2)),
          filesAtRisk: chance(index + 4),
          truckFactor: 1 + Math.floor(3 * chance(index + 6)),
        })),
    commit,
    asOf,
    modelVersion,
  };
}
