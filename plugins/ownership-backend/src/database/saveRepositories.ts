import type { Knex } from 'knex';
import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';
import type { InventoryComponent } from '../inventory';
import { chunks } from './chunks';
import { nowMs } from './clock';
import { hashOf } from './hashOf';
import type { PlacedComponent } from './keepKnownPlaces';
import { repositoryId } from './repositoryId';

/** What components want read in one repository. */
export interface WantedReading {
  excludes: string[];
  excludesHash: string;
  /** Sorted, each once. */
  paths: string[];
}

/**
 * Keeps one row in the scan queue for each repository that a component points
 * to. A row whose wishes changed is due at once. True when anything changed.
 */
export async function saveRepositories(
  tx: Knex.Transaction,
  components: readonly PlacedComponent[],
  { readingHash }: { readingHash: string },
): Promise<boolean> {
  const wanted = wantedReadings(components);
  const stored: Array<{ id: string; wanted_hash: string }> = await tx(
    'repository',
  ).select('id', 'wanted_hash');
  const hashes = new Map(stored.map(row => [row.id, row.wanted_hash]));
  const changed = [...wanted]
    .map(([id, { location, readings }]) => ({
      id,
      kind: location.kind,
      target: location.target,
      wanted: JSON.stringify(readings),
      wanted_hash: hashOf([readings, readingHash]),
    }))
    .filter(row => hashes.get(row.id) !== row.wanted_hash);
  for (const part of chunks(changed, 6)) {
    await tx('repository')
      .insert(part.map(row => ({ ...row, due_at: nowMs(tx) })))
      .onConflict('id')
      .merge(['wanted', 'wanted_hash', 'due_at']);
  }
  const kept = new Set(components.map(item => item.kept?.repository_id));
  // An empty catalog is a catalog in trouble.
  const gone =
    components.length === 0
      ? []
      : stored
          .map(row => row.id)
          .filter(id => !wanted.has(id) && !kept.has(id));
  for (const part of chunks(gone, 1)) {
    await tx('repository').whereIn('id', part).delete();
  }
  return changed.length + gone.length > 0;
}

function wantedReadings(components: readonly InventoryComponent[]) {
  const wanted = new Map<
    string,
    { location: RepositoryLocation; readings: WantedReading[] }
  >();
  for (const { source } of components) {
    if ('problem' in source) continue;
    const id = repositoryId(source.repository);
    const entry = wanted.get(id) ?? {
      location: source.repository,
      readings: [],
    };
    wanted.set(id, entry);
    const excludesHash = hashOf(source.excludes);
    let reading = entry.readings.find(r => r.excludesHash === excludesHash);
    if (!reading) {
      reading = { excludes: source.excludes, excludesHash, paths: [] };
      entry.readings.push(reading);
    }
    if (!reading.paths.includes(source.path)) {
      reading.paths.push(source.path);
    }
  }
  for (const { readings } of wanted.values()) {
    readings.sort((a, b) => (a.excludesHash < b.excludesHash ? -1 : 1));
    readings.forEach(reading => reading.paths.sort());
  }
  return wanted;
}
