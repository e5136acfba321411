import type { Knex } from 'knex';
import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { StoredReport } from '../report';
import { chunks } from './chunks';

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
  const rows = reports.map(report => toRow(report, asOf));
  for (const part of chunks(rows, 20)) {
    await tx('report').insert(part).onConflict('entity_ref').merge();
  }
}

function toRow({ summary, detail }: StoredReport, asOf: number) {
  const { owner, warning, score, band } = summary;
  const name = summary.entityRef.split('/')[1];
  const ownerName = owner.ref?.split('/')[1];
  return {
    entity_ref: summary.entityRef,
    as_of_day: asOf,
    model_version: MODEL_VERSION,
    commit: detail.evidence.commit ?? null,
    title_sort: lower(summary.title).slice(0, SORTED_LENGTH),
    owner_ref: owner.ref ?? null,
    owner_title: owner.title
      ? lower(owner.title).slice(0, SORTED_LENGTH)
      : null,
    search_text: [summary.title, name, summary.description, ownerName]
      .filter(text => text !== undefined)
      .map(lower)
      .join('\n'),
    state: summary.state,
    score: score ?? null,
    band: band ? BANDS[band] : null,
    warning: warningRank(warning?.severity),
    risk: riskRank(summary) * 1000 + (score ?? RISK_WITHOUT_SCORE),
    activity: summary.activity,
    source_status: summary.sourceStatus,
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
