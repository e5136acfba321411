import { printable, RepositoryError } from '../errors';
import type { GitDirectory } from '../git/gitCommand';
import { openRepository } from '../git/openRepository';
import type { TreeEntry } from '../git/listTree';
import { readTree } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { together } from '../git/together';
import { strictPeople } from '../identity/people';
import { encode } from '../identity/text';
import { toolPeople } from '../identity/toolPeople';
import { obtainLog, type OrderedLog } from '../log/obtainLog';
import type { BytesTable } from '../log/bytesTable';
import type { KnownPerson, PeopleMode, ReadKnowledgeOptions } from '../types';
import type { ComponentActivity } from './componentActivity';
import type { ComponentPaths } from './componentPaths';
import { componentFolders } from './componentFolders';
import { fileRules, type FileRules } from './fileRules';
import { HistoryRecorder } from './historyRecorder';
import type { AuthorshipSources } from './authorship';

import type { ThirdOpinion } from './thirdOpinion';
import { readSteeringFiles, type SteeringFiles } from './steeringFiles';

/** What one walk over a history leaves behind. */
export interface History extends AuthorshipSources {
  commit: string;
  commits: number;
  tree: readonly TreeEntry[];
  rules: FileRules;
  paths: BytesTable;
  people: readonly KnownPerson[];
  peopleMode: PeopleMode;
  /** Folders of the components as given, and what was collected for each. */
  folders: readonly string[];
  components: ComponentPaths;
  activities: readonly ComponentActivity[];
  thirdOpinion?: ThirdOpinion;
}

/**
 * Walks the history of a revision once, newest first, for all components.
 *
 * @throws RepositoryError for whatever is wrong with git or the repository
 */
export async function readHistory(
  options: ReadKnowledgeOptions,
): Promise<History> {
  const { repository, rev, signal, onProgress } = options;
  const { people: peopleMode = 'strict', renames = 'paired' } = options;
  const folders = componentFolders(repository, options.paths ?? ['']);
  requirePatterns(repository, options.bots ?? []);
  const directory = await openRepository(repository, signal);
  const commit = await resolveCommit(directory, rev, signal);
  const comparing = peopleMode === 'tool' && options.files === 'all';
  const [{ tree, steering }, { log, order }] = await together<
    [Revision, OrderedLog]
  >(signal, [
    either => readRevision(directory, { commit, comparing, signal: either }),
    either =>
      obtainLog({
        directory,
        commit,
        renames: renames === 'similar' ? 50 : 100,
        snapshot: options.snapshot,
        onSnapshot: options.onSnapshot,
        onProgress,
        signal: either,
      }),
  ]);
  const people =
    peopleMode === 'tool'
      ? toolPeople()
      : strictPeople({ ...options, ...steering });
  const rules = fileRules({
    files: options.files ?? 'source',
    attributes: steering.attributes,
    excludePaths: options.excludePaths,
  });
  const recorder = new HistoryRecorder({
    log,
    folders: folders.map(encode),
    people,
    peopleMode,
    rules,
    pairing: renames === 'paired',
    ignoredCommits: steering.ignoredCommits,
  });
  for (const number of order) recorder.record(number);
  const { tallies, moves, components, activities, thirdOpinion } = recorder;
  return {
    commit,
    commits: order.length,
    tree,
    rules,
    folders,
    paths: log.paths,
    tallies,
    moves,
    components,
    activities,
    thirdOpinion,
    peopleMode,
    ...people.finish(),
  };
}

interface Revision {
  tree: readonly TreeEntry[];
  steering: SteeringFiles;
}

/** What is read of the revision itself, besides its history. */
async function readRevision(
  directory: GitDirectory,
  options: { commit: string; comparing: boolean; signal: AbortSignal },
): Promise<Revision> {
  const { commit, comparing, signal } = options;
  const tree = await readTree(directory, commit, signal);
  const steering = await readSteeringFiles({
    directory,
    // The published tool reads none of them.
    tree: comparing ? [] : tree,
    signal,
  });
  return { tree, steering };
}

/** A pattern that is none must not come out as a failure of the history. */
function requirePatterns(
  repository: string,
  patterns: readonly string[],
): void {
  for (const pattern of patterns) {
    try {
      RegExp(pattern);
    } catch (cause) {
      throw new RepositoryError({
        code: 'invalid-option',
        problem: `The bot pattern "${printable(
          pattern,
        )}" is no regular expression`,
        repository,
        remedy: 'Correct the pattern; it is matched against "Name <email>".',
        cause,
      });
    }
  }
}
