import { findLookAlikes } from '../identity/lookAlikes';
import { decode, encode } from '../identity/text';
import type {
  ComponentKnowledge,
  ReadKnowledgeOptions,
  RepositoryKnowledge,
} from '../types';
import { authorsAmong, contributionsTo } from './authorship';
import { ENGINE_VERSION } from './engineVersion';
import { readHistory, type History } from './readHistory';
import { WhoSets } from './whoSets';

/**
 * Reads a repository once and says who knows what, for every folder asked.
 * Holds no time but the days of commits: `measure` adds that.
 *
 * @throws RepositoryError for whatever is wrong with git or the repository
 *
 * @public
 */
export async function readKnowledge(
  options: ReadKnowledgeOptions,
): Promise<RepositoryKnowledge> {
  return knowledgeOf(await readHistory(options));
}

/** What a history that was read says. */
export function knowledgeOf(history: History): RepositoryKnowledge {
  return {
    engineVersion: ENGINE_VERSION,
    commit: history.commit,
    commits: history.commits,
    people: history.people,
    components: componentsOf(history),
    lookAlikes: findLookAlikes(history.people),
  };
}

function componentsOf(history: History): ComponentKnowledge[] {
  const { folders, tree, rules, paths, components } = history;
  const drafts = folders.map(folder => ({
    whoSets: new WhoSets(encode(folder)),
    documents: 0,
    documentPeople: new Set<number>(),
  }));
  for (const { path } of tree) {
    const owners = components.inFolders(path);
    if (owners.length === 0) continue;
    const counts = rules.counts(path);
    const isDocument = rules.isDocumentation(path);
    if (!counts && !isDocument) continue;
    const id = paths.find(path);
    const contributions = id === undefined ? [] : contributionsTo(id, history);
    const authors = authorsAmong(contributions);
    for (const owner of owners) {
      const draft = drafts[owner];
      // What nobody ever touched (only bots or merges) has no say.
      if (counts && contributions.length > 0) draft.whoSets.add(path, authors);
      if (!isDocument) continue;
      draft.documents += 1;
      contributions.forEach(({ person }) => draft.documentPeople.add(person));
    }
  }
  return drafts.map(({ whoSets, documents, documentPeople }, index) => ({
    path: folders[index],
    files: whoSets.files,
    ...history.activities[index].finish(history.personOf),
    whoSets: whoSets.toArray(decode),
    documentation: { files: documents, people: documentPeople.size },
  }));
}
