import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { BuiltReport } from '../report';
import { historyFigures } from '../report/historyOf';
import { hashOf } from './hashOf';
import { storable } from './storable';

const BANDS = { single: 1, pair: 2, shared: 3 } as const;
/** A title sorts by its beginning, so that a cursor can hold it. */
const SORTED_LENGTH = 200;
/** What a column for a word takes. */
const WORD_LENGTH = 255;
/** Components without a score come after those with a low one. */
const RISK_WITHOUT_SCORE = 500;

/** The rows of one report, by table, as JSON. */
export interface ReportRows {
  entityRef: string;
  report: string;
  document: string;
  history: string;
}

/** What a report is stored as; the same report gives the same text. */
export function toReportRows(
  built: BuiltReport,
  options: { asOf: number; configHash: string; domainRef: string | undefined },
): ReportRows {
  const { entityRef } = built.summary;
  return {
    entityRef,
    report: JSON.stringify(reportRow(built, options)),
    document: JSON.stringify(documentRow(built)),
    history: JSON.stringify(historyRow(built, options.asOf)),
  };
}

function reportRow(
  { summary, detail, columns }: BuiltReport,
  options: { asOf: number; configHash: string; domainRef: string | undefined },
) {
  const { entityRef, owner, warning, score, band, system } = summary;
  return {
    entity_ref: entityRef,
    kind: entityRef.split(':', 1)[0],
    as_of_day: options.asOf,
    model_version: MODEL_VERSION,
    config_hash: options.configHash,
    commit: detail.evidence.commit,
    title_sort: lower(summary.title).slice(0, SORTED_LENGTH),
    type: word(summary.type),
    lifecycle: word(summary.lifecycle),
    tier: summary.tier,
    owner_ref: owner.ref,
    owner_problem: owner.problem,
    owner_title: owner.title && lower(owner.title).slice(0, SORTED_LENGTH),
    system_ref: system,
    domain_ref: options.domainRef,
    template_ref: detail.templateRef,
    state: summary.state,
    score,
    coverage: summary.coverage,
    band: band && BANDS[band],
    warning: warningRank(warning?.severity),
    risk: riskRank(summary) * 1000 + (score ?? RISK_WITHOUT_SCORE),
    activity: summary.activity,
    alignment: columns.alignment,
    knowing_ref: columns.knowingRef,
    verified_day: columns.verifiedDay,
    languages: columns.languages,
    source_status: summary.sourceStatus,
  };
}

function documentRow({ summary, detail }: BuiltReport) {
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

function historyRow(built: BuiltReport, asOf: number) {
  const { summary, detail, columns } = built;
  const { entityRef, owner, band, warning } = summary;
  const row = {
    owner_ref: owner.ref,
    state: summary.state,
    score: summary.score,
    coverage: Math.round(summary.coverage * 100) / 100,
    band: band && BANDS[band],
    warning: warningRank(warning?.severity),
    alignment: columns.alignment,
    commit: detail.evidence.commit,
    model_version: MODEL_VERSION,
  };
  return {
    ...row,
    entity_ref: entityRef,
    day: asOf,
    digest: hashOf(row),
    figures: JSON.stringify(historyFigures(built)),
  };
}

/** Critical warnings, warnings, at risk, the rest. */
function riskRank({ warning, state }: BuiltReport['summary']): number {
  if (warning) {
    return warning.severity === 'critical' ? 0 : 1;
  }
  return state === 'at-risk' ? 2 : 3;
}

function warningRank(severity: 'warning' | 'critical' | undefined): number {
  if (severity === undefined) return 0;
  return severity === 'critical' ? 2 : 1;
}

function word(text: string | undefined): string | undefined {
  return text && storable(text).slice(0, WORD_LENGTH);
}

function lower(text: string): string {
  return storable(text).toLocaleLowerCase('en-US');
}
