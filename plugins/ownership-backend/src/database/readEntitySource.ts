import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';

/** Where an entity's source is, and what of it was read. */
export interface EntitySource {
  location: RepositoryLocation;
  /** Folder in the repository, `''` for all of it. */
  path: string;
  /** Newest commit that a scan has read; missing before the first. */
  commit?: string;
}

/** The source of an entity; undefined where it has none that can be read. */
export async function readEntitySource(
  knex: Knex,
  entityRef: string,
): Promise<EntitySource | undefined> {
  const row = await knex('entity')
    .join('repository', 'repository.id', 'entity.repository_id')
    .where('entity.entity_ref', entityRef)
    .first(
      'entity.path',
      'repository.kind',
      'repository.target',
      'repository.scanned_commit',
    );
  return (
    row && {
      location: { kind: row.kind, target: row.target },
      path: row.path ?? '',
      ...(row.scanned_commit ? { commit: row.scanned_commit } : {}),
    }
  );
}
