import { printable, RepositoryError } from '../errors';
import { openRevision } from '../git/openRevision';
import { together } from '../git/together';
import { strictPeople } from '../identity/strictPeople';
import { encode } from '../identity/text';
import { toolPeople } from '../identity/toolPeople';
import { obtainLog, type ObtainedLog } from '../log/obtainLog';
import { readRevision } from '../log/readRevision';
import type { Revision, TrackedEntry } from '../log/revision';
import {
  openSnapshot,
  SnapshotProblem,
  type SnapshotFile,
} from '../log/snapshot';
import type { BytesTable } from '../log/bytesTable';
import type {
  FileMode,
  KnownPerson,
  PeopleMode,
  ReadKnowledgeOptions,
} from '../types';
import type { ComponentActivity } from './componentActivity';
import type { ComponentPaths } from './componentPaths';
import { componentFolders } from './componentFolders';
import { fileRules } from './fileRules';
import { HistoryPeople } from './historyPeople';
import { judgeHistory, judgementKey } from './judgeHistory';
import { peopleKey } from './peopleKey';
import type { AuthorshipSources } from './authorship';
import { TraitsOfPaths } from './pathTraits';
import { trackedPaths, type TrackedPath } from './trackedFiles';
import { ThirdOpinion } from './thirdOpinion';

/** What one walk over a history leaves behind. */
export interface History extends AuthorshipSources {
  commit: string;
  commits: number;
  tree: readonly TrackedEntry[];
  tracked: readonly TrackedPath[];
  /** Which of them count. */
  files: FileMode;
  paths: BytesTable;
  /** All people; put into words when first asked for. */
  readonly people: readonly KnownPerson[];
  /** One of them, without the others. */
  person: (index: number) => KnownPerson;
  peopleMode: PeopleMode;
  /** Folders of the components as given, and what was collected for each. */
  folders: readonly string[];
  components: ComponentPaths;
  activities: readonly ComponentActivity[];
  thirdOpinion?: ThirdOpinion;
  /** Is there when the snapshot is written, or not to be. */
  kept: Promise<void>;
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
  // Read while git is still looking for the commit; it fails nothing.
  const found =
    options.snapshot === undefined ? undefined : snapshotIn(options.snapshot);
  found?.catch(() => {});
  const { directory, commit } = await openRevision(repository, { rev, signal });
  const comparing = peopleMode === 'tool' && options.files === 'all';
  // The history first, as it takes longest.
  const [obtained, revision] = await together<[ObtainedLog, Revision]>(signal, [
    either =>
      obtainLog({
        directory,
        commit,
        renames: renames === 'similar' ? 50 : 100,
        snapshot: options.snapshot,
        found,
        onSnapshot: options.onSnapshot,
        onProgress,
        signal: either,
      }),
    async either => {
      const kept = await found;
      return readRevision({
        directory,
        commit,
        // The published tool reads none of them.
        unsteered: comparing,
        kept: kept instanceof SnapshotProblem ? undefined : kept,
        signal: either,
      });
    },
  ]);
  const { tree, steering } = revision;
  const identity = { ...options, mailmap: steering.mailmap };
  const { log, order } = obtained;
  const judging = {
    folders: folders.map(encode),
    pairing: renames === 'paired',
    ignoredCommits: steering.ignoredCommits,
  };
  const key = judgementKey({
    ...judging,
    peopleMode,
    attributes: steering.attributes,
    excludePaths: options.excludePaths,
  });
  const earlier =
    obtained.kept?.judgement.key === key ? obtained.kept : undefined;
  const traits = new TraitsOfPaths({
    paths: log.paths,
    look: fileRules({
      attributes: steering.attributes,
      excludePaths: options.excludePaths,
    }),
    kept: earlier?.judgement.traits,
  });
  const historyPeople = new HistoryPeople({
    log,
    order,
    rules: peopleMode === 'tool' ? toolPeople() : strictPeople(identity),
    mode: peopleMode,
    key: peopleKey({ ...identity, peopleMode }),
    mentions: obtained.kept?.judgement.mentions,
    kept: earlier,
  });
  const { recorder, isNew } = judgeHistory({
    ...judging,
    log,
    order,
    people: historyPeople,
    traits,
    kept: earlier,
  });
  const { tallies, moves, components, activities } = recorder;
  // Before the traits are kept, for this asks for most of them.
  const tracked = trackedPaths({ tree, components, paths: log.paths, traits });
  // Written while what it says is worked out.
  const kept = obtained.keep(
    isNew
      ? {
          revision: comparing ? undefined : revision,
          judge: () => ({
            ...recorder.toJudgement(),
            key,
            order,
            traits: traits.toBytes(),
            people: historyPeople.toNumbers(),
            sights: historyPeople.toSights(),
            mentions: historyPeople.toMentions(),
          }),
        }
      : undefined,
  );
  kept.catch(() => {});
  const joined = historyPeople.joined();
  let people: readonly KnownPerson[] | undefined;
  return {
    commit,
    commits: order.length,
    tree,
    tracked,
    files: options.files ?? 'source',
    folders,
    paths: log.paths,
    tallies,
    moves,
    components,
    activities,
    // None where the published truck-factor tool is compared with.
    ...(peopleMode === 'strict'
      ? { thirdOpinion: new ThirdOpinion(log, order) }
      : {}),
    peopleMode,
    kept,
    personOf: draft => joined.personOf(draft),
    person: index => joined.person(index),
    get people() {
      return (people ??= joined.all());
    },
  };
}

/** A snapshot, or what is wrong with it. */
async function snapshotIn(
  file: string,
): Promise<SnapshotFile | SnapshotProblem | undefined> {
  try {
    return await openSnapshot(file);
  } catch (error) {
    if (error instanceof SnapshotProblem) return error;
    throw error;
  }
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
