import { findLookAlikes } from '../identity/lookAlikes';
import { decode, encode } from '../identity/text';
import type {
  ComponentKnowledge,
  ReadKnowledgeOptions,
  RepositoryKnowledge,
} from '../types';
import { FileDraft } from './fileDraft';
import { ENGINE_VERSION } from './engineVersion';
import { readHistory, type History } from './readHistory';
import { forEachTrackedFile } from './trackedFiles';

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
  const history = await readHistory(options);
  const knowledge = knowledgeOf(history);
  await history.kept;
  return knowledge;
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

/** The same of each folder alone, people by their numbers. */
export function componentsOf(history: History): ComponentKnowledge[] {
  const drafts = history.folders.map(folder => ({
    counted: new FileDraft(encode(folder)),
    spare: new FileDraft(encode(folder)),
    documents: 0,
    documentPeople: new Set<number>(),
  }));
  forEachTrackedFile(history, file => {
    const { standing, documentation, contributions } = file;
    for (const component of file.components) {
      const draft = drafts[component];
      if (standing !== 'out') draft[standing].add(file);
      if (!documentation) continue;
      draft.documents += 1;
      contributions.forEachPerson(person => draft.documentPeople.add(person));
    }
  });
  const opinions = history.thirdOpinion?.finish(history.folders, history);
  return drafts.map((draft, index) => {
    const jetbrains = opinions?.[index];
    const { counted, spare, documents, documentPeople } = draft;
    const { whoSets, changes } = counted.whoSets.files > 0 ? counted : spare;
    return {
      path: history.folders[index],
      files: whoSets.files,
      ...history.activities[index].finish(history.personOf, changes),
      whoSets: whoSets.toArray(decode),
      documentation: { files: documents, people: documentPeople.size },
      ...(jetbrains ? { jetbrains } : {}),
    };
  });
}
