import type { FindingEvent } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import { nowMs } from './clock';

export interface Delivery {
  event: FindingEvent;
  /** Whether people asked not to hear of it for now. */
  isSnoozed: boolean;
}

/**
 * What a sink has to be told next, oldest first. Nothing while its oldest event
 * waits for another attempt: events keep their order.
 */
export async function readDeliveries(
  knex: Knex,
  { sink, limit }: { sink: string; limit: number },
): Promise<Delivery[]> {
  const rows = await knex('finding_delivery')
    .join('finding_event', 'finding_event.id', 'finding_delivery.event_id')
    .join('finding', 'finding.id', 'finding_event.finding_id')
    .leftJoin('report', 'report.entity_ref', 'finding.entity_ref')
    .leftJoin(
      'report_document',
      'report_document.entity_ref',
      'finding.entity_ref',
    )
    .where('finding_delivery.sink', sink)
    .orderBy('finding_delivery.event_id')
    .limit(limit)
    .select(
      'finding_delivery.event_id',
      knex.raw('finding_delivery.due_at <= ? as is_due', [nowMs(knex)]),
      'finding_event.event',
      'finding_event.at',
      'finding.*',
      knex.raw('coalesce(finding.snoozed_until_at > ?, false) as is_snoozed', [
        nowMs(knex),
      ]),
      'report.owner_ref',
      'report.owner_problem',
      'report_document.summary',
    );
  if (rows.length === 0 || !rows[0].is_due) {
    return [];
  }
  return rows.map(row => ({
    isSnoozed: Boolean(row.is_snoozed) && row.event !== 'resolved',
    event: {
      id: row.event_id,
      event: row.event,
      atMs: Number(row.at),
      finding: {
        id: row.id,
        entityRef: row.entity_ref,
        title: titleOf(row),
        ...(row.owner_ref && isValid(row.owner_problem)
          ? { ownerRef: row.owner_ref }
          : {}),
        kind: row.kind,
        severity: row.severity,
        confidence: row.confidence,
        facts: JSON.parse(row.facts),
      },
    },
  }));
}

function isValid(problem: string | null): boolean {
  return problem === null || problem === 'user';
}

function titleOf(row: { summary: string | null; entity_ref: string }): string {
  return row.summary === null
    ? row.entity_ref.split('/').at(-1)!
    : JSON.parse(row.summary).title;
}
