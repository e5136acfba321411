import type { Knex } from 'knex';
import type { Inventory } from '../inventory';
import { keepKnownPlaces } from './keepKnownPlaces';
import { markScoresDue } from './markScoresDue';
import { saveAliases } from './saveAliases';
import { saveComponents } from './saveComponents';
import { saveRepositories } from './saveRepositories';
import { syncRows } from './syncRows';
import { saveUsers } from './saveUsers';
import { transaction } from './transaction';

/** What a new inventory changed. */
export interface InventoryChanges {
  changed: boolean;
}

/**
 * Stores what the catalog says, writing and marking only what differs. All of
 * it is one transaction: reports never see half of a change.
 */
export async function saveInventory(
  knex: Knex,
  inventory: Inventory,
  options: { readingHash: string },
): Promise<InventoryChanges> {
  return transaction(knex, async tx => {
    const groups = await syncRows(tx, {
      table: 'catalog_group',
      key: 'entity_ref',
      rows: inventory.groups.map(group => ({
        entity_ref: group.ref,
        title: group.title ?? null,
        type: group.type ?? null,
        members: JSON.stringify(group.members),
        people: JSON.stringify(group.people),
      })),
    });
    const paths = await syncRows(tx, {
      table: 'golden_path',
      key: 'entity_ref',
      rows: inventory.goldenPaths.map(path => ({
        entity_ref: path.entityRef,
        facts: JSON.stringify(path),
      })),
    });
    const users = await saveUsers(tx, inventory.users);
    await saveAliases(tx, inventory);
    // Scans lock a repository and then its components: keep to that order.
    const placed = await keepKnownPlaces(tx, inventory.components);
    const repositories = await saveRepositories(tx, placed, options);
    const components = await saveComponents(tx, placed);
    const people = users || groups.changed.length + groups.removed.length > 0;
    if (people) {
      await markScoresDue(tx);
    }
    return {
      changed:
        people ||
        components ||
        repositories ||
        paths.changed.length + paths.removed.length > 0,
    };
  });
}
