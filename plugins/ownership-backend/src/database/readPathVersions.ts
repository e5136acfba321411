import {
  pathCurrency,
  type GoldenPathVersion,
  type OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { isAmongTexts } from './isAmongTexts';
import type { CountRow } from './tables';
import { visibleReports, type Reach } from './visibleReports';

interface UseRow extends CountRow {
  template_ref: string;
  version: string | null;
  state: OwnershipState;
  score: number | null;
}

/**
 * What came from each template and the caller may see, added up by version,
 * the most used first.
 *
 * @param newest - The templates, with the newest version where it is known
 */
export async function readPathVersions(
  knex: Knex,
  options: Reach & { newest: ReadonlyMap<string, string | undefined> },
): Promise<Map<string, GoldenPathVersion[]>> {
  const { newest } = options;
  const rows: UseRow[] = await visibleReports(knex, options)
    .join('path_use', 'path_use.component_ref', 'report.entity_ref')
    .where(isAmongTexts(knex, 'path_use.template_ref', [...newest.keys()]))
    .groupBy(
      'path_use.template_ref',
      'path_use.version',
      'report.state',
      'report.score',
    )
    .select(
      'path_use.template_ref',
      'path_use.version',
      'report.state',
      'report.score',
    )
    .count({ count: '*' });
  const uses = new Map<string, Map<string | undefined, UseRow[]>>();
  for (const row of rows) {
    const ofPath = uses.get(row.template_ref) ?? new Map();
    const version = row.version ?? undefined;
    ofPath.set(version, [...(ofPath.get(version) ?? []), row]);
    uses.set(row.template_ref, ofPath);
  }
  return new Map(
    [...uses].map(([templateRef, ofPath]) => [
      templateRef,
      [...ofPath]
        .map(([version, ofVersion]) => ({
          ...(version === undefined ? {} : { version }),
          currency: pathCurrency(version, newest.get(templateRef)),
          ...sumOf(ofVersion),
        }))
        .sort(
          (a, b) => b.entities - a.entities || compare(a.version, b.version),
        ),
    ]),
  );
}

function sumOf(rows: readonly UseRow[]) {
  const count = (test: (row: UseRow) => boolean): number =>
    rows.reduce((sum, row) => sum + (test(row) ? Number(row.count) : 0), 0);
  const scored = count(({ score }) => score !== null);
  const scores = rows
    .flatMap(({ score }) => (score === null ? [] : [score]))
    .sort((a, b) => a - b);
  /** The lower one of two in the middle. */
  const median = scores.find(
    score =>
      2 * count(row => row.score !== null && row.score <= score) >= scored,
  );
  return {
    entities: count(() => true),
    scored,
    atRisk: count(({ state }) => state === 'at-risk'),
    ...(median === undefined ? {} : { score: { median, worst: scores[0] } }),
  };
}

/** What has no version comes last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
