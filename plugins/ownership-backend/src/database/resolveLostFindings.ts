import type { Knex } from 'knex';
import { insertRows } from './jsonRows';
import { readClock } from './readClock';
import { transaction } from './transaction';

/** Resolves the findings of entities that the catalog has no more. */
export async function resolveLostFindings(knex: Knex): Promise<void> {
  const lost = (tx: Knex) =>
    tx('finding')
      .whereNull('finding.resolved_at')
      .whereNotExists(
        tx('entity')
          .whereRaw('entity.entity_ref = finding.entity_ref')
          .whereNull('entity.vanished_at')
          .select(tx.raw('1')),
      );
  if (!(await lost(knex).first('id'))) {
    return;
  }
  await transaction(knex, async tx => {
    const at = await readClock(tx);
    const rows: Array<{ id: string }> = await lost(tx)
      .update({ resolved_at: at })
      .returning('id');
    await insertRows(tx, {
      table: 'finding_event',
      columns: { finding_id: 'text', at: 'bigint', event: 'text' },
      rows: rows.map(({ id }) => ({ finding_id: id, at, event: 'resolved' })),
    });
  });
}
