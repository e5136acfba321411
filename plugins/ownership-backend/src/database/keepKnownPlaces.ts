import type { Knex } from 'knex';
import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';
import type { InventoryComponent } from '../inventory';
import type { ComponentRow } from './tables';

/** Where a component's knowledge is filed. */
export interface KnownPlace {
  repository_id: string;
  path: string;
  excludes: string;
}

/** A component, and where to keep what was known before its source went. */
export interface PlacedComponent extends InventoryComponent {
  kept?: KnownPlace;
}

/** A folder that is not there now may be back tomorrow. */
const PASSING: readonly SourceStatus[] = ['not-found', 'not-a-repository'];

/**
 * A folder of this machine that was read before and is gone keeps what is
 * known of it; its report says that the source is gone.
 */
export async function keepKnownPlaces(
  tx: Knex,
  components: readonly InventoryComponent[],
): Promise<PlacedComponent[]> {
  const lost = components.filter(
    ({ source }) =>
      'problem' in source && PASSING.includes(source.problem.status),
  );
  if (lost.length === 0) {
    return [...components];
  }
  const stored: Array<KnownPlace & Pick<ComponentRow, 'entity_ref' | 'facts'>> =
    await tx('entity')
      .whereNotNull('repository_id')
      .select('entity_ref', 'facts', 'repository_id', 'path', 'excludes');
  const known = new Map(stored.map(row => [row.entity_ref, row]));
  return components.map(component => {
    const { facts, source } = component;
    const row = known.get(facts.entityRef);
    const location = facts.sourceProblem?.location;
    if (
      !row ||
      !('problem' in source) ||
      !PASSING.includes(source.problem.status) ||
      JSON.parse(row.facts).location !== location
    ) {
      return component;
    }
    const { repository_id, path, excludes } = row;
    return {
      facts: { ...facts, location },
      source,
      kept: { repository_id, path, excludes },
    };
  });
}
