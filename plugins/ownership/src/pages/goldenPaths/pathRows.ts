import {
  pathCurrencies,
  type GoldenPath,
  type GoldenPathVersion,
  type PathCurrency,
} from '@stewardship/backstage-plugin-ownership-common';

/** What came from one path at one version. */
export interface PathRow extends GoldenPathVersion {
  id: string;
  path: GoldenPath;
}

/** The furthest behind first, among them the lowest scores; unknown ones last. */
export function pathRows(paths: readonly GoldenPath[]): PathRow[] {
  return paths
    .flatMap(path =>
      path.versions.map(version => ({
        ...version,
        id: `${path.entityRef} ${version.version ?? ''}`,
        path,
      })),
    )
    .sort(
      (a, b) =>
        urgency(b.currency) - urgency(a.currency) ||
        (a.score?.median ?? 101) - (b.score?.median ?? 101) ||
        b.entities - a.entities,
    );
}

function urgency(currency: PathCurrency): number {
  return currency === 'unknown' ? -1 : pathCurrencies.indexOf(currency);
}

/** The columns of the picture, from the left. */
export const comparable = ['current', 'patch', 'minor', 'major'] as const;

/** What counts as behind, rather than as current with a small difference. */
const farBehind: readonly PathCurrency[] = ['minor', 'major'];

/** What the picture says, in numbers. */
export function sumOfRows(rows: readonly PathRow[]) {
  const sum = (
    some: readonly PathRow[],
    of: (row: PathRow) => number = row => row.entities,
  ) => some.reduce((total, row) => total + of(row), 0);
  const behind = rows.filter(({ currency }) => farBehind.includes(currency));
  return {
    total: sum(rows),
    behind: sum(behind),
    behindAtRisk: sum(behind, ({ atRisk }) => atRisk),
    unknown: sum(rows.filter(({ currency }) => currency === 'unknown')),
  };
}
