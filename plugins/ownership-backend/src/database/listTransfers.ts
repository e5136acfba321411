import type { Knex } from 'knex';
import {
  refuseDecision,
  transferStateAt,
  type TransferRecord,
  type TransferState,
} from '../transfer';
import type { Actor } from '../verification';
import { chunks } from './chunks';
import { groupsWithMember } from './groupsWithMember';
import { nowMs } from './clock';
import { readClock } from './readClock';
import { toTransferRecord, type TransferRow } from './transferRows';
import { visibleReports, type VisibleFilter } from './visibleReports';

/** Where a page begins: after this transfer, newest first. */
export interface TransferPosition {
  proposedAtMs: number;
  id: string;
}

export interface ListTransfersOptions extends VisibleFilter {
  id?: string;
  entityRef?: string;
  /** A giving or receiving group. */
  teamRef?: string;
  /** All when missing. */
  states?: readonly TransferState[];
  /** Who asks, where that is a user: what they may do about it. */
  actor?: Actor;
  limit: number;
  from?: TransferPosition;
}

/** A group, without anything where the catalog hides it from the caller. */
export interface TransferSide {
  ref?: string;
  title?: string;
}

/** A transfer as the caller may see it. */
export interface ShownTransfer {
  id: string;
  entityRef: string;
  title: string;
  /** Missing where it had no owner; empty where that is hidden by now. */
  from?: TransferSide;
  to: TransferSide;
  reason?: string;
  state: TransferState;
  proposedAt: string;
  expiresAt: string;
  decidedAt?: string;
  decisionReason?: string;
  appliedAt?: string;
  proposedByYou: boolean;
  mayAccept: boolean;
  mayWithdraw: boolean;
  pullRequest?: { url: string; at: string };
}

type PageRow = TransferRow & { summary: string; owner_ref: string | null };

/** One page of the transfers of entities that the caller may see, newest first. */
export async function listTransfers(
  knex: Knex,
  options: ListTransfersOptions,
): Promise<{
  items: ShownTransfer[];
  totalItems: number;
  next?: TransferPosition;
}> {
  const { limit, from } = options;
  const query = matching(knex, options)
    .join(
      'report_document as document',
      'document.entity_ref',
      'report.entity_ref',
    )
    .select('transfer.*', 'document.summary', 'report.owner_ref')
    .orderBy([
      { column: 'transfer.proposed_at', order: 'desc' },
      { column: 'transfer.id', order: 'asc' },
    ])
    .limit(limit + 1);
  if (from) {
    query.where(after => {
      after
        .where('transfer.proposed_at', '<', from.proposedAtMs)
        .orWhere(equal =>
          equal
            .where('transfer.proposed_at', from.proposedAtMs)
            .where('transfer.id', '>', from.id),
        );
    });
  }
  const found: PageRow[] = await query;
  const rows = found.slice(0, limit);
  const [{ count }] = await matching(knex, options).count({ count: '*' });
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: await show(knex, rows, options),
    totalItems: Number(count),
    ...(last
      ? { next: { proposedAtMs: Number(last.proposed_at), id: last.id } }
      : {}),
  };
}

/** One transfer by id; undefined where it is hidden or missing. */
export async function readTransfer(
  knex: Knex,
  options: VisibleFilter & { id: string; actor?: Actor },
): Promise<ShownTransfer | undefined> {
  const { items } = await listTransfers(knex, { ...options, limit: 1 });
  return items[0];
}

function matching(
  knex: Knex,
  options: ListTransfersOptions,
): Knex.QueryBuilder {
  const { id, entityRef, teamRef, states, visible } = options;
  const query = visibleReports(knex, options).join(
    'transfer',
    'transfer.entity_ref',
    'report.entity_ref',
  );
  if (id !== undefined) query.where('transfer.id', id);
  if (entityRef !== undefined) query.where('transfer.entity_ref', entityRef);
  if (teamRef !== undefined) {
    query.where(side =>
      side
        .where('transfer.from_ref', teamRef)
        .orWhere('transfer.to_ref', teamRef),
    );
    // Else the number of matches would tell what a hidden group takes part in.
    if (!visible.has(teamRef)) query.where('report.owner_ref', teamRef);
  }
  if (states?.length) {
    query.where(any => {
      states.forEach(state => any.orWhereRaw('? = ?', [stateNow(knex), state]));
    });
  }
  return query;
}

/** A proposal expires by itself, by the database's clock. */
function stateNow(knex: Knex): Knex.Raw {
  return knex.raw(
    "case when transfer.state = 'proposed' and transfer.expires_at <= ? then 'expired' else transfer.state end",
    [nowMs(knex)],
  );
}

async function show(
  knex: Knex,
  rows: readonly PageRow[],
  { visible, actor }: ListTransfersOptions,
): Promise<ShownTransfer[]> {
  if (rows.length === 0) {
    return [];
  }
  const records = rows.map(toTransferRecord);
  const refs = records.flatMap(({ fromRef, toRef }) =>
    [fromRef ?? [], toRef].flat(),
  );
  const titles = await readOwnerTitles(
    knex,
    refs.filter(ref => visible.has(ref)),
  );
  const now = await readClock(knex);
  const isMemberOf =
    actor &&
    (await groupsWithMember(knex, {
      userRef: actor.userRef,
      groupRefs: records.map(({ toRef }) => toRef),
    }));
  /** Who owns it now is the entity's own fact; who else takes part is not. */
  const side = (ref: string, ownerRef: string | null): TransferSide => {
    const title = titles.get(ref);
    return visible.has(ref) || ref === ownerRef
      ? { ref, ...(title ? { title } : {}) }
      : {};
  };
  return records.map((transfer, index) => {
    const { summary, owner_ref: ownerRef } = rows[index];
    const may = (decision: 'accept' | 'withdraw') =>
      actor !== undefined &&
      isMemberOf !== undefined &&
      refuseDecision({
        actor: { ...actor, isMemberOf },
        transfer,
        decision,
        nowMs: now,
      }) === undefined;
    return {
      id: transfer.id,
      entityRef: transfer.entityRef,
      title: JSON.parse(summary).title,
      ...(transfer.fromRef ? { from: side(transfer.fromRef, ownerRef) } : {}),
      to: side(transfer.toRef, ownerRef),
      ...(transfer.reason ? { reason: transfer.reason } : {}),
      ...timesOf(transfer, now),
      proposedByYou:
        actor !== undefined && transfer.proposedBy === actor.userRef,
      mayAccept: may('accept'),
      mayWithdraw: may('withdraw'),
      ...(transfer.pullRequest ? { pullRequest: transfer.pullRequest } : {}),
    };
  });
}

function timesOf(transfer: TransferRecord, now: number) {
  const { decidedAtMs, appliedAtMs, decisionReason } = transfer;
  return {
    state: transferStateAt(transfer, now),
    proposedAt: iso(transfer.proposedAtMs),
    expiresAt: iso(transfer.expiresAtMs),
    ...(decidedAtMs === undefined ? {} : { decidedAt: iso(decidedAtMs) }),
    ...(decisionReason ? { decisionReason } : {}),
    ...(appliedAtMs === undefined ? {} : { appliedAt: iso(appliedAtMs) }),
  };
}

async function readOwnerTitles(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const part of chunks([...new Set(refs)], 1)) {
    const groups = await knex('catalog_group')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'title');
    groups.forEach(row => row.title && titles.set(row.entity_ref, row.title));
    const users = await knex('catalog_user')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'name');
    users.forEach(row => titles.set(row.entity_ref, row.name));
  }
  return titles;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
