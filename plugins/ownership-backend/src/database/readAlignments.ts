import type { TreemapTile } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import { whereOfMany } from './whereOfMany';

/** Whether owners hold the knowledge, by entity, where that may be told. */
export async function readAlignments(
  knex: Knex,
  options: {
    entityRefs: readonly string[];
    /** Also where it could point at one person. */
    maySeePersons: boolean;
  },
): Promise<Map<string, NonNullable<TreemapTile['alignment']>>> {
  const found = new Map<string, NonNullable<TreemapTile['alignment']>>();
  for (const part of chunks(options.entityRefs, 1)) {
    const query = knex('report')
      .whereIn('report.entity_ref', part)
      .whereNotNull('report.alignment');
    if (!options.maySeePersons) {
      query.modify(whereOfMany, knex);
    }
    const rows: Array<{
      entity_ref: string;
      alignment: NonNullable<TreemapTile['alignment']>;
    }> = await query.select('report.entity_ref', 'report.alignment');
    rows.forEach(row => found.set(row.entity_ref, row.alignment));
  }
  return found;
}
