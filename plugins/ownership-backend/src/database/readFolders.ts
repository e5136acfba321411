import type { Knex } from 'knex';
import {
  folderFigures,
  type FolderFigures,
  type WhoSet,
} from '@stewardship/bus-factor/measures';
import { readKnowledge } from './readKnowledge';
import { readPeopleContext, type PeopleOptions } from './readPeopleContext';

/** The folders of an entity by redundancy, before privacy. */
export interface StoredFolders {
  commit: string;
  /** What is directly in each. */
  folders: FolderFigures[];
  /** What is anywhere beneath those that hold folders. */
  areas: FolderFigures[];
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
  const { whoSets } = stored.component;
  const absent = new Set(left);
  return {
    commit: stored.commit,
    folders: folderFigures(whoSets, absent),
    areas: folderFigures(beneathEach(whoSets), absent),
  };
}

/** Each set once for every folder that is above its own, and for those alone. */
function beneathEach(whoSets: readonly WhoSet[]): WhoSet[] {
  const holders = new Set(
    whoSets.flatMap(({ folder }) => foldersAbove(folder)),
  );
  return whoSets.flatMap(set =>
    [set.folder, ...foldersAbove(set.folder)]
      .filter(folder => holders.has(folder))
      .map(folder => ({ ...set, folder })),
  );
}

function foldersAbove(folder: string): string[] {
  const names = folder === '' ? [] : folder.split('/');
  return names.map((_, depth) => names.slice(0, depth).join('/'));
}
