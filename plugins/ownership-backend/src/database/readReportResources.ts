import type { Knex } from 'knex';
import type { OwnershipReportResource } from '../access';
import { chunks } from './chunks';

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
    rows.forEach(row => found.set(row.entity_ref, toResource(row)));
  }
  return refs.map(ref => found.get(ref));
}

function toResource(row: ResourceRow): OwnershipReportResource {
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
