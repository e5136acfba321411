import type { Knex } from 'knex';
import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { StoredReport } from '../report';
import { chunks } from './chunks';
import { registerRefs } from './registerRefs';

const BANDS = { single: 1, pair: 2, shared: 3 } as const;
/** A title sorts by its beginning, so that a cursor can hold it. */
const SORTED_LENGTH = 200;
/** Components without a score come after those with a low one. */
const RISK_WITHOUT_SCORE = 500;

/** Replaces the current reports of components. */
export async function saveReports(
  tx: Knex,
  reports: readonly StoredReport[],
  asOf: number,
): Promise<void> {
  const numbers = await registerRefs(tx, reports.flatMap(refsOf));
  const rows = reports.map(report => toRow(report, { asOf, numbers }));
  for (const part of chunks(rows, 32)) {
    await tx('report').insert(part).onConflict('entity_ref').merge();
  }
  const documents = reports.map(toDocument);
  for (const part of chunks(documents, 4)) {
    await tx('report_document').insert(part).onConflict('entity_ref').merge();
  }
}

/** Entities that a report speaks of by number. */
function refsOf({ summary, detail }: StoredReport): string[] {
  const { entityRef, owner, system } = summary;
  return [entityRef, owner.ref, system, detail.templateRef].filter(
    ref => ref !== undefined,
  );
}

function toRow(
  { summary, detail }: StoredReport,
  { asOf, numbers }: { asOf: number; numbers: ReadonlyMap<string, number> },
) {
  const { entityRef, owner, warning, score, band, system } = summary;
  const { templateRef } = detail;
  const numberOf = (ref: string | undefined) => numbers.get(ref ?? '') ?? null;
  return {
    entity_ref: entityRef,
    entity_no: numberOf(entityRef),
    kind: entityRef.split(':', 1)[0],
    as_of_day: asOf,
    model_version: MODEL_VERSION,
    commit: detail.evidence.commit ?? null,
    title_sort: lower(summary.title).slice(0, SORTED_LENGTH),
    type: summary.type ?? null,
    lifecycle: summary.lifecycle ?? null,
    tier: summary.tier ?? null,
    owner_ref: owner.ref ?? null,
    owner_no: numberOf(owner.ref),
    owner_problem: owner.problem ?? null,
    owner_title: owner.title
      ? lower(owner.title).slice(0, SORTED_LENGTH)
      : null,
    system_ref: system ?? null,
    system_no: numberOf(system),
    template_ref: templateRef ?? null,
    template_no: numberOf(templateRef),
    state: summary.state,
    score: score ?? null,
    coverage: summary.coverage,
    band: band ? BANDS[band] : null,
    warning: warningRank(warning?.severity),
    risk: riskRank(summary) * 1000 + (score ?? RISK_WITHOUT_SCORE),
    activity: summary.activity,
    source_status: summary.sourceStatus,
  };
}

function toDocument({ summary, detail }: StoredReport) {
  const name = summary.entityRef.split('/')[1];
  const ownerName = summary.owner.ref?.split('/')[1];
  return {
    entity_ref: summary.entityRef,
    search_text: [summary.title, name, summary.description, ownerName]
      .filter(text => text !== undefined)
      .map(lower)
      .join('\n'),
    summary: JSON.stringify(summary),
    detail: JSON.stringify(detail),
  };
}

/** Critical warnings, warnings, at risk, the rest. */
function riskRank({ warning, state }: StoredReport['summary']): number {
  if (warning) {
    return warning.severity === 'critical' ? 0 : 1;
  }
  return state === 'at-risk' ? 2 : 3;
}

function warningRank(severity: 'warning' | 'critical' | undefined): number {
  if (severity === undefined) return 0;
  return severity === 'critical' ? 2 : 1;
}

function lower(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
