import { findLookAlikes } from '../identity/lookAlikes';
import { decode, encode } from '../identity/text';
import type {
  ComponentKnowledge,
  ReadKnowledgeOptions,
  RepositoryKnowledge,
} from '../types';
import { authorsAmong, type Contribution } from './authorship';
import { ENGINE_VERSION } from './engineVersion';
import { readHistory, type History } from './readHistory';
import { forEachTrackedFile } from './trackedFiles';
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
  const drafts = history.folders.map(folder => ({
    whoSets: new WhoSets(encode(folder)),
    changes: new Map<number, number>(),
    documents: 0,
    documentPeople: new Set<number>(),
  }));
  forEachTrackedFile(history, file => {
    const { path, counts, documentation, contributions } = file;
    const authors = authorsAmong(contributions);
    for (const component of file.components) {
      const draft = drafts[component];
      // What no person ever touched has no say.
      if (counts && contributions.length > 0) {
        draft.whoSets.add(path, authors);
        addChanges(draft.changes, contributions);
      }
      if (!documentation) continue;
      draft.documents += 1;
      contributions.forEach(({ person }) => draft.documentPeople.add(person));
    }
  });
  return drafts.map((draft, index) => ({
    path: history.folders[index],
    files: draft.whoSets.files,
    ...history.activities[index].finish(history.personOf, draft.changes),
    whoSets: draft.whoSets.toArray(decode),
    documentation: {
      files: draft.documents,
      people: draft.documentPeople.size,
    },
  }));
}

function addChanges(
  changes: Map<number, number>,
  contributions: readonly Contribution[],
): void {
  for (const { person, firstAuthor, deliveries } of contributions) {
    const more = deliveries + (firstAuthor ? 1 : 0);
    changes.set(person, (changes.get(person) ?? 0) + more);
  }
}
