import type { Knex } from 'knex';
import {
  folderFigures,
  type FolderFigures,
} from '@stewardship/bus-factor/measures';
import { readKnowledge } from './readKnowledge';
import { readPeopleContext, type PeopleOptions } from './readPeopleContext';

/** The folders of an entity by redundancy, before privacy. */
export interface StoredFolders {
  commit: string;
  folders: FolderFigures[];
}

/**
 * How the authors of an entity's files are spread over its folders, from the
 * stored sets of authors and without those who left. Undefined where nothing
 * is known.
 */
export async function readFolders(
  knex: Knex,
  options: PeopleOptions & { entityRef: string },
): Promise<StoredFolders | undefined> {
  const entity = await knex('entity')
    .where({ entity_ref: options.entityRef })
    .whereNotNull('repository_id')
    .first('repository_id', 'path', 'excludes');
  if (!entity) {
    return undefined;
  }
  const found = await readKnowledge(knex, [
    { repositoryId: entity.repository_id, path: entity.path },
  ]);
  const stored = found.find(({ excludes }) => excludes === entity.excludes);
  if (!stored) {
    return undefined;
  }
  const { stateOf } = await readPeopleContext(knex, options);
  const left = stored.people.flatMap((person, index) =>
    stateOf(person) === 'left' ? [index] : [],
  );
  return {
    commit: stored.commit,
    folders: folderFigures(stored.component.whoSets, new Set(left)),
  };
}
