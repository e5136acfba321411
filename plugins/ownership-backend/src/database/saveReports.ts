import type { Knex } from 'knex';
import type { FindingEventName, FindingRecord } from '../finding';
import { rankOf } from '../finding';
import { isAmongTexts } from './isAmongTexts';
import { insertRows, type ColumnType } from './jsonRows';
import { lockedInOrder } from './lockedInOrder';
import type { ReportRows } from './reportRows';
import { transaction } from './transaction';
import { upsertRows } from './upsertRows';

/** A report with what becomes of its entity's findings. */
export interface ScoredEntity extends ReportRows {
  findings: FindingRecord[];
  events: Array<{
    findingId: string;
    event: FindingEventName;
    reason?: string;
  }>;
}

const REPORT_COLUMNS: Record<string, ColumnType> = {
  entity_ref: 'text',
  kind: 'text',
  as_of_day: 'integer',
  model_version: 'text',
  config_hash: 'text',
  commit: 'text',
  title_sort: 'text',
  type: 'text',
  lifecycle: 'text',
  tier: 'integer',
  owner_ref: 'text',
  owner_problem: 'text',
  owner_title: 'text',
  system_ref: 'text',
  domain_ref: 'text',
  template_ref: 'text',
  state: 'text',
  score: 'integer',
  coverage: 'float',
  band: 'integer',
  warning: 'integer',
  risk: 'integer',
  activity: 'float',
  alignment: 'text',
  knowing_ref: 'text',
  verified_day: 'integer',
  languages: 'text',
  source_status: 'text',
};

/** What the catalog does not have has no number, and nobody may see it. */
const REPORT_NUMBERS = Object.fromEntries(
  ['entity', 'owner', 'system', 'domain', 'template', 'knowing'].map(name => [
    `${name}_no`,
    `(select no from catalog_ref where catalog_ref.entity_ref = r.${name}_ref)`,
  ]),
);

const DOCUMENT_COLUMNS: Record<string, ColumnType> = {
  entity_ref: 'text',
  search_text: 'text',
  summary: 'text',
  detail: 'text',
};

const HISTORY_COLUMNS: Record<string, ColumnType> = {
  entity_ref: 'text',
  day: 'integer',
  digest: 'text',
  owner_ref: 'text',
  state: 'text',
  score: 'integer',
  coverage: 'float',
  band: 'integer',
  warning: 'integer',
  alignment: 'text',
  commit: 'text',
  model_version: 'text',
  figures: 'text',
};

/** A day like the one before it needs no row, unless it has one already. */
const HISTORY_DIFFERS = `
  r.digest <> coalesce((
    select before.digest from report_history as before
    where before.entity_ref = r.entity_ref and before.day < r.day
    order by before.day desc limit 1
  ), '') or exists (
    select 1 from report_history as same
    where same.entity_ref = r.entity_ref and same.day = r.day
  )`;

const FINDING_COLUMNS: Record<string, ColumnType> = {
  id: 'text',
  entity_ref: 'text',
  kind: 'text',
  subject: 'text',
  severity: 'text',
  severity_rank: 'integer',
  confidence: 'text',
  facts: 'text',
  opened_at: 'bigint',
  last_seen_at: 'bigint',
  resolved_at: 'bigint',
  reopened: 'integer',
};

/**
 * Stores the reports of a claim, with findings and history, for as far as
 * nothing changed since: an entity whose input changed, that vanished, or that
 * somebody else claimed is left out, and is due again. All or nothing.
 *
 * @returns how many were stored.
 */
export async function saveReports(
  knex: Knex,
  options: {
    scored: readonly ScoredEntity[];
    ticket: number;
    nowMs: number;
  },
): Promise<number> {
  const { scored, ticket, nowMs } = options;
  return transaction(knex, async tx => {
    const refs = scored.map(({ entityRef }) => entityRef);
    const kept = new Set<string>(
      (
        await tx('entity')
          .whereIn(
            'entity_ref',
            lockedInOrder(
              tx,
              tx('entity')
                .where(isAmongTexts(tx, 'entity_ref', refs))
                .where('score_due_at', ticket)
                .whereNull('vanished_at'),
            ),
          )
          // Once more, as somebody may have written while the locks were taken.
          .where('score_due_at', ticket)
          .whereNull('vanished_at')
          .update({ score_due_at: null })
          .returning('entity_ref')
      ).map(row => row.entity_ref),
    );
    const saved = scored.filter(({ entityRef }) => kept.has(entityRef));
    await upsertRows(tx, {
      table: 'report',
      columns: REPORT_COLUMNS,
      computed: REPORT_NUMBERS,
      rows: saved.map(({ report }) => report),
      key: ['entity_ref'],
    });
    await upsertRows(tx, {
      table: 'report_document',
      columns: DOCUMENT_COLUMNS,
      rows: saved.map(({ document }) => document),
      key: ['entity_ref'],
    });
    await upsertRows(tx, {
      table: 'report_history',
      columns: HISTORY_COLUMNS,
      rows: saved.map(({ history }) => history),
      key: ['entity_ref', 'day'],
      where: HISTORY_DIFFERS,
    });
    await saveFindings(tx, saved, nowMs);
    return saved.length;
  });
}

async function saveFindings(
  tx: Knex,
  scored: readonly ScoredEntity[],
  nowMs: number,
): Promise<void> {
  await upsertRows(tx, {
    table: 'finding',
    columns: FINDING_COLUMNS,
    rows: scored.flatMap(({ findings }) =>
      findings.map(finding => JSON.stringify(toRow(finding))),
    ),
    key: ['id'],
  });
  // Who snoozes one meanwhile must not lose that, so rows do not carry it.
  const cut = scored.flatMap(({ events }) =>
    events.flatMap(({ event, findingId }) =>
      event === 'unsnoozed' ? [findingId] : [],
    ),
  );
  if (cut.length > 0) {
    await tx('finding').where(isAmongTexts(tx, 'id', cut)).update({
      snoozed_until_at: null,
      snooze_reason: null,
      snoozed_by: null,
    });
  }
  await insertRows(tx, {
    table: 'finding_event',
    columns: {
      finding_id: 'text',
      at: 'bigint',
      event: 'text',
      reason: 'text',
    },
    rows: scored.flatMap(({ events }) =>
      events.map(({ findingId, event, reason }) => ({
        finding_id: findingId,
        at: nowMs,
        event,
        reason,
      })),
    ),
  });
}

function toRow(finding: FindingRecord) {
  const { facts } = finding;
  return {
    id: finding.id,
    entity_ref: finding.entityRef,
    kind: finding.kind,
    subject: finding.subject,
    severity: finding.severity,
    severity_rank: rankOf(finding.severity),
    confidence: finding.confidence,
    facts: JSON.stringify(facts),
    opened_at: finding.openedAtMs,
    last_seen_at: finding.lastSeenAtMs,
    resolved_at: finding.resolvedAtMs,
    reopened: finding.reopened,
  };
}
