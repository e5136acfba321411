import type { Knex } from 'knex';
import { closureOf } from '../inventory/closureOf';
import { nowMs } from './clock';
import { saveClosure } from './saveClosure';

/**
 * Gives components, APIs and resources the domain of their system, and works
 * out which domain is below which. Only what differs is written and marked.
 */
export async function saveDomains(tx: Knex.Transaction): Promise<void> {
  const ofSystem = tx('entity as system')
    .where('system.kind', 'system')
    .whereNull('system.vanished_at')
    .whereRaw('?? = ??', ['system.entity_ref', 'entity.system_ref'])
    .select('system.domain_ref');
  await tx('entity')
    .whereIn('kind', ['component', 'api', 'resource'])
    .whereNull('vanished_at')
    .whereRaw('?? is distinct from (?)', ['entity.domain_ref', ofSystem])
    .update({ domain_ref: ofSystem, score_due_at: nowMs(tx) });
  const domains: Array<{ entity_ref: string; domain_ref: string | null }> =
    await tx('entity')
      .where({ kind: 'domain' })
      .whereNull('vanished_at')
      .select('entity_ref', 'domain_ref');
  const children = new Map(
    domains.map(({ entity_ref }) => [entity_ref, new Set<string>()]),
  );
  for (const { entity_ref, domain_ref } of domains) {
    children.get(domain_ref ?? '')?.add(entity_ref);
  }
  await saveClosure(tx, {
    table: 'domain_closure',
    closure: closureOf(children),
  });
}
