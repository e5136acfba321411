import type {
  FolderFigures,
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
  const { score } = report;
  return {
    items,
    events: [
      { day: dayAgo(190), kind: 'transfer-proposed', toRef: report.owner.ref },
      { day: dayAgo(188), kind: 'transfer-accepted', toRef: report.owner.ref },
      { day: dayAgo(40), kind: 'confirmed' },
    ],
    forecast:
      score === undefined || report.suppressed
        ? []
        : [30, 60, 90].map(days => ({
            day: dayAgo(-days),
            score: Math.max(0, Math.round(score - days / 9)),
          })),
    from: dayAgo(WEEKS * 7),
    to: dayAgo(0),
  };
}

const paths =
  'src/api src/api/http src/api/events src/booking src/booking/seats src/booking/fares src/payments src/ui src/ui/desk src/ui/desk/lists docs tools tools/ci migrations';

export function foldersOf(report: OwnershipReport): FoldersResponse {
  const { asOf, modelVersion, commit } = report.evidence;
  const folders = report.suppressed
    ? undefined
    : paths.split(' ').map((path, index) => ({
        path,
        files: 1 + Math.round(120 * chance(index + 2) ** 2),
        filesAtRisk: chance(index + 4),
        truckFactor: Math.floor(4 * chance(index + 6)),
      }));
  return {
    suppressed: report.suppressed,
    folders,
    areas: folders && areasOf(folders),
    commit,
    asOf,
    modelVersion,
  };
}

/** What is beneath those that hold folders. */
function areasOf(folders: readonly FolderFigures[]): FolderFigures[] {
  const above = ['', 'src', 'src/api', 'src/booking', 'src/ui', 'src/ui/desk'];
  return [...above, 'tools'].map(path => {
    const inside = folders.filter(
      folder => path === '' || `${folder.path}/`.startsWith(`${path}/`),
    );
    const files = inside.reduce((sum, folder) => sum + folder.files, 0);
    const atRisk = inside.reduce(
      (sum, folder) => sum + folder.files * (folder.filesAtRisk ?? 0),
      0,
    );
    return {
      path,
      files,
      filesAtRisk: atRisk / files,
      truckFactor: Math.max(...inside.map(folder => folder.truckFactor ?? 0)),
    };
  });
}
