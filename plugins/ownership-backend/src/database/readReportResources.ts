import type { Knex } from 'knex';
import type { OwnershipReportResource } from '../access';
import { chunks } from './chunks';
import { whereOpen } from './whereOpen';

interface ResourceRow {
  entity_ref: string;
  owner_ref: string | null;
  owner_problem: string | null;
  system_ref: string | null;
  tier: number | null;
}

/** What a policy's rules look at, in the order asked; undefined where missing. */
export async function readReportResources(
  knex: Knex,
  refs: readonly string[],
): Promise<Array<OwnershipReportResource | undefined>> {
  const found = new Map<string, OwnershipReportResource>();
  for (const part of chunks([...new Set(refs)], 1)) {
    const rows: ResourceRow[] = await knex('report')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'owner_ref', 'owner_problem', 'system_ref', 'tier');
    const receivers = await readReceivers(knex, part);
    rows.forEach(row =>
      found.set(row.entity_ref, {
        ...toResource(row),
        receiverRefs: receivers.get(row.entity_ref) ?? [],
      }),
    );
  }
  return refs.map(ref => found.get(ref));
}

/** Whom an open transfer would hand each entity to, with the groups below. */
async function readReceivers(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows: Array<{
    entity_ref: string;
    to_ref: string;
    descendant_ref: string | null;
  }> = await knex('transfer')
    .leftJoin('group_closure', 'group_closure.ancestor_ref', 'transfer.to_ref')
    .whereIn('transfer.entity_ref', entityRefs)
    .modify(whereOpen, { knex })
    .select(
      'transfer.entity_ref',
      'transfer.to_ref',
      'group_closure.descendant_ref',
    );
  const receivers = new Map<string, string[]>();
  for (const { entity_ref: ref, to_ref: to, descendant_ref: below } of rows) {
    const known = receivers.get(ref) ?? [to];
    const isNew = below !== null && below !== to;
    receivers.set(ref, isNew ? [...known, below] : known);
  }
  return receivers;
}

function toResource(
  row: ResourceRow,
): Omit<OwnershipReportResource, 'receiverRefs'> {
  return {
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref ?? undefined,
    hasValidOwner:
      row.owner_ref !== null &&
      (row.owner_problem === null || row.owner_problem === 'user'),
    systemRef: row.system_ref ?? undefined,
    tier: row.tier ?? undefined,
  };
}
