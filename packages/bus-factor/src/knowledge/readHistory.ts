import { printable, RepositoryError } from '../errors';
import { openRepository } from '../git/openRepository';
import { readLog } from '../git/readLog';
import type { TreeEntry } from '../git/listTree';
import { readTree } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { strictPeople } from '../identity/people';
import { encode } from '../identity/text';
import { toolPeople } from '../identity/toolPeople';
import type { KnownPerson, PeopleMode, ReadKnowledgeOptions } from '../types';
import type { ComponentActivity } from './componentActivity';
import type { ComponentPaths } from './componentPaths';
import { componentFolders } from './componentFolders';
import { fileRules, type FileRules } from './fileRules';
import { HistoryRecorder } from './historyRecorder';
import type { AuthorshipSources } from './authorship';
import type { PathTable } from './pathTable';
import type { ThirdOpinion } from './thirdOpinion';
import { readSteeringFiles } from './steeringFiles';

/** What one walk over a history leaves behind. */
export interface History extends AuthorshipSources {
  commit: string;
  commits: number;
  tree: readonly TreeEntry[];
  rules: FileRules;
  paths: PathTable;
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
  const tree = await readTree(directory, commit, signal);
  const comparing = peopleMode === 'tool' && options.files === 'all';
  const steering = await readSteeringFiles({
    directory,
    // The published tool reads none of them.
    tree: comparing ? [] : tree,
    signal,
  });
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
    folders: folders.map(encode),
    people,
    peopleMode,
    rules,
    pairing: renames === 'paired',
    ignoredCommits: steering.ignoredCommits,
  });
  const commits = await readLog({
    directory,
    commit,
    renames: renames === 'similar' ? 50 : 100,
    onCommit: entry => recorder.record(entry),
    onProgress,
    signal,
  });
  const { paths, tallies, moves, components, activities, thirdOpinion } =
    recorder;
  return {
    commit,
    commits,
    tree,
    rules,
    folders,
    paths,
    tallies,
    moves,
    components,
    activities,
    thirdOpinion,
    peopleMode,
    ...people.finish(),
  };
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
