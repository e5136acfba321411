import type { RollupBy } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import type { Counts } from '../rollup';
import { isPostgres, nowMs } from './clock';
import { NOBODYS_PROBLEMS } from './nobody';
import { VERIFIED } from './verified';
import { visibleReports, type VisibleFilter } from './visibleReports';
import { isVisible } from './whereVisible';

const COLUMNS = {
  owner: 'report.owner_ref',
  system: 'report.system_ref',
  domain: 'report.domain_ref',
} as const satisfies Record<RollupBy, string>;

/**
 * The matching reports that the caller may see, counted by what they directly
 * belong to: one pass over the narrow table. Reports that belong to something
 * which is hidden from the caller are in no count; those that belong to nothing
 * are under the empty ref.
 */
export async function readTotals(
  knex: Knex,
  options: VisibleFilter & { by: RollupBy },
): Promise<Map<string, Counts>> {
  const columns = columnsOf(options);
  const [rows, findings] = await Promise.all([
    belonging(knex, options)
      .select(columns, ...sums(knex))
      .groupBy(Object.values(columns)) as Promise<TotalsRow[]>,
    belonging(knex, options)
      .join('finding', 'finding.entity_ref', 'report.entity_ref')
      .whereNull('finding.resolved_at')
      .where(open =>
        open
          .whereNull('finding.snoozed_until_at')
          .orWhere('finding.snoozed_until_at', '<=', nowMs(knex)),
      )
      .select(columns)
      .count({ open: '*' })
      .groupBy(Object.values(columns)) as unknown as Promise<FindingsRow[]>,
  ]);
  const open = new Map<string, number>();
  for (const row of findings) {
    const key = keyOf(row);
    open.set(key, (open.get(key) ?? 0) + Number(row.open));
  }
  const counts = new Map<string, Counts>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = counts.get(key);
    // Several rows come to nothing: without an owner, with one that is nobody.
    counts.set(
      key,
      before
        ? sumOf(before, toCounts(row, 0))
        : toCounts(row, open.get(key) ?? 0),
    );
  }
  return counts;
}

interface KeyRow {
  ref: string | null;
  /** What is wrong with an owner. */
  problem?: string | null;
}

interface FindingsRow extends KeyRow {
  open: number | string;
}

interface TotalsRow
  extends KeyRow,
    Record<keyof typeof CASES, number | string> {
  entities: number | string;
  coverage: number | string;
  activity: number | string;
  scores: string | null;
}

const CASES = {
  healthy: "report.state = 'healthy'",
  at_risk: "report.state = 'at-risk'",
  insufficient_evidence: "report.state = 'insufficient-evidence'",
  not_applicable: "report.state = 'not-applicable'",
  single: 'report.band = 1',
  pair: 'report.band = 2',
  shared: 'report.band = 3',
  warnings: 'report.warning > 0',
  critical: 'report.warning > 1',
  confirmed: VERIFIED.confirmed,
  stale: VERIFIED.stale,
};

function sums(knex: Knex): Knex.Raw[] {
  const list = isPostgres(knex)
    ? "string_agg(report.score::text, ',')"
    : "group_concat(report.score, ',')";
  return [
    knex.raw('count(*) as entities'),
    knex.raw('sum(report.coverage) as coverage'),
    knex.raw('sum(report.activity) as activity'),
    knex.raw(`${list} as scores`),
    ...Object.entries(CASES).map(([name, condition]) =>
      knex.raw(`count(case when ${condition} then 1 end) as ${name}`),
    ),
  ];
}

function columnsOf({ by }: { by: RollupBy }): Record<string, string> {
  return by === 'owner'
    ? { ref: COLUMNS.owner, problem: 'report.owner_problem' }
    : { ref: COLUMNS[by] };
}

/** An owner that nobody is counts as none. */
function keyOf({ ref, problem }: KeyRow): string {
  return ref === null || (problem && problem !== 'user') ? '' : ref;
}

function sumOf(a: Counts, b: Counts): Counts {
  const { scores, ...numbers } = a;
  const added = Object.entries(numbers).map(([name, value]) => [
    name,
    value + b[name as keyof typeof numbers],
  ]);
  return { ...Object.fromEntries(added), scores: [...scores, ...b.scores] };
}

function belonging(
  knex: Knex,
  options: VisibleFilter & { by: RollupBy },
): Knex.QueryBuilder {
  const { by, visible } = options;
  const query = visibleReports(knex, options);
  if (by === 'owner') {
    return query.where(any =>
      any
        .where(isVisible(knex, 'report.owner_no', visible))
        .orWhereNull('report.owner_no')
        .orWhereIn('report.owner_problem', [...NOBODYS_PROBLEMS]),
    );
  }
  query.where(any =>
    any
      .where(isVisible(knex, `report.${by}_no`, visible))
      .orWhereNull(COLUMNS[by]),
  );
  if (by === 'domain') {
    // It may be a fact of the system alone.
    query.where(any =>
      any
        .whereNull('report.system_no')
        .orWhere(isVisible(knex, 'report.system_no', visible)),
    );
  }
  return query;
}

function toCounts(row: TotalsRow, openFindings: number): Counts {
  return {
    entities: Number(row.entities),
    coverage: Number(row.coverage),
    activity: Number(row.activity),
    healthy: Number(row.healthy),
    atRisk: Number(row.at_risk),
    insufficientEvidence: Number(row.insufficient_evidence),
    notApplicable: Number(row.not_applicable),
    single: Number(row.single),
    pair: Number(row.pair),
    shared: Number(row.shared),
    warnings: Number(row.warnings),
    critical: Number(row.critical),
    confirmed: Number(row.confirmed),
    stale: Number(row.stale),
    openFindings,
    scores: row.scores ? row.scores.split(',').map(Number) : [],
  };
}
