import type { Knex } from 'knex';
import { readDrafts } from './inventoryDrafts';
import { jsonRows } from './jsonRows';
import { INVENTORY_TABLES } from './readKnownEntities';

/** Notes the new etags of entities that say what they said before. */
export async function touchEtags(
  tx: Knex.Transaction,
  { run }: { run: string },
): Promise<void> {
  for (const { target } of INVENTORY_TABLES) {
    const drafts = readDrafts(tx, { run, target, action: 'touch' });
    for await (const page of drafts) {
      const columns = { entity_ref: 'text', etag: 'text' } as const;
      await tx.raw(
        'update ?? set etag = r.etag from ? where ??.entity_ref = r.entity_ref',
        [target, jsonRows(tx, { columns, rows: page }), target],
      );
    }
  }
}
