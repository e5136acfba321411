import { RepositoryError, printable } from '../errors';
import { canonicalEmail } from '../identity/canonicalEmail';
import { findLookAlikes } from '../identity/lookAlikes';
import { decode } from '../identity/text';
import { readHistory, type History } from '../knowledge/readHistory';
import { componentsOf } from '../knowledge/readKnowledge';
import { forEachTrackedFile } from '../knowledge/trackedFiles';
import { countCommits } from '../git/countCommits';
import { openRepository } from '../git/openRepository';
import { readJetBrains } from '../jetbrains';
import { measure } from '../measures/measure';
import { sensitivity } from '../measures/sensitivity';
import { prunedTruckFactor } from '../measures/truckFactor';
import type {
  ComponentKnowledge,
  KnownPerson,
  SnapshotOutcome,
} from '../types';
import type { Arguments } from './arguments';
import type { Location } from './locate';
import type { DegreeLine, Report } from './report';
import { requireFolders } from './requireFolders';

/** @public */
export interface AnalyseOptions {
  location: Location;
  args: Arguments;
  /** Absolute path of the file that `--snapshot` names. */
  snapshot?: string;
  signal?: AbortSignal;
  onProgress?: (progress: { commits: number; total: number }) => void;
  onSnapshot?: (outcome: SnapshotOutcome) => void;
}

/** What came out for one repository. */
export interface Analysis {
  reports: Report[];
  degrees: DegreeLine[];
  /** Addresses of `--without` that belong to somebody here, canonical. */
  found: ReadonlySet<string>;
}

/** Answers the command line for one repository, all its folders in one pass. */
export async function analyse(options: AnalyseOptions): Promise<Analysis> {
  const { args, location, signal } = options;
  const { repository } = location;
  const folders = foldersOf(location, args);
  await requireFolders({ repository, rev: args.rev, folders, signal });
  return args.method === 'jetbrains'
    ? analyseJetBrains(options)
    : analyseHistory(options);
}

async function analyseHistory(options: AnalyseOptions): Promise<Analysis> {
  const { location, args, signal, onProgress, onSnapshot } = options;
  const reference = args.method === 'reference';
  const history = await readHistory({
    repository: location.repository,
    rev: args.rev,
    paths: foldersOf(location, args),
    people: args.people ?? (reference ? 'tool' : 'strict'),
    files: args.files ?? (reference ? 'all' : 'source'),
    renames: args.renames ?? (reference ? 'identical' : 'paired'),
    snapshot: options.snapshot,
    onSnapshot,
    signal,
    onProgress,
  });
  const components = componentsOf(history);
  const { without, found } = peopleWithout(history, args.without);
  const contributors = reference ? countContributors(history) : [];
  const lookAlikes =
    // Only text tells of them, and everybody has to be known by name for it.
    reference || args.format !== 'text' ? [] : lookAlikesIn(history);
  const reports = components.map((component, index) => {
    const base = {
      repository: location.name,
      path: component.path,
      commit: history.commit,
      method: args.method,
      files: component.files,
      commits: history.commits,
      ...figuresOf({ component, history, without, args }),
    };
    return {
      ...base,
      people: reference ? contributors[index] : component.activity.length,
      lookAlikes,
    };
  });
  const degrees = args.degrees ? degreesOf(location.name, history) : [];
  await history.kept;
  return { reports, found, degrees };
}

function lookAlikesIn({ people }: History): Report['lookAlikes'] {
  return findLookAlikes(people).map(({ people: alike, because }) => ({
    people: alike.map(person => signatureOf(people[person])),
    because,
  }));
}

function figuresOf(options: {
  component: ComponentKnowledge;
  history: History;
  without: ReadonlySet<number>;
  args: Arguments;
}) {
  const { component, history, without, args } = options;
  const measures = measure(component, { asOf: args.asOf, without });
  const { value, coverageLeft, removed } = measures.truckFactor;
  const truckFactor = {
    value,
    pruned: prunedTruckFactor(measures.truckFactor),
    coverageLeft,
    removed: removed.map(({ person, files, share }) => {
      const { name, email } = history.person(person);
      return { name, email, files, share };
    }),
  };
  if (args.method === 'reference') return { truckFactor };
  return {
    asOf: args.asOf,
    truckFactor,
    contributorAbsenceFactor: measures.contributorAbsenceFactor,
    effectiveContributors: measures.effectiveContributors,
    topShare: measures.topShare,
    secondKnower: measures.secondKnower,
    freshnessDays: measures.freshnessDays,
    filesAtRisk: measures.filesAtRisk,
    evidence: measures.evidence,
    warning: {
      raised: measures.warning,
      sensitivity: sensitivity(component, { asOf: args.asOf, without }),
    },
  };
}

async function analyseJetBrains(options: AnalyseOptions): Promise<Analysis> {
  const { location, args, signal, onProgress } = options;
  const result = await readJetBrains({
    repository: location.repository,
    rev: args.rev,
    paths: foldersOf(location, args),
    without: args.without,
    signal,
    onProgress,
  });
  const commits = await countCommits(
    await openRepository(location.repository, signal),
    result.commit,
    signal,
  );
  const reports = result.components.map(component => ({
    repository: location.name,
    path: component.path,
    commit: result.commit,
    method: args.method,
    files: component.files,
    commits,
    people: component.people,
    truckFactor: component.truckFactor,
    lookAlikes: [],
  }));
  return { reports, degrees: [], found: result.found };
}

function foldersOf(location: Location, args: Arguments): string[] {
  const folders = args.folders.length > 0 ? args.folders : [''];
  return folders.map(folder => {
    if (folder.startsWith('/')) {
      throw new RepositoryError({
        code: 'invalid-option',
        problem: `--path "${printable(folder)}" is not inside`,
        repository: location.name,
        remedy: 'Name a folder relative to the repository.',
      });
    }
    return [location.prefix, folder].filter(Boolean).join('/');
  });
}

function peopleWithout(history: History, emails: readonly string[]) {
  const wanted = new Set(emails.map(canonicalEmail));
  const without = new Set<number>();
  const found = new Set<string>();
  if (wanted.size === 0) return { without, found };
  history.people.forEach((person, index) => {
    for (const email of person.emails) {
      if (!wanted.has(canonicalEmail(email))) continue;
      without.add(index);
      found.add(canonicalEmail(email));
    }
  });
  return { without, found };
}

/** People with a hand in the files, by component. */
function countContributors(history: History): number[] {
  const people = history.folders.map(() => new Set<number>());
  forEachTrackedFile(history, ({ components, standing, contributions }) => {
    if (standing !== 'counted') return;
    for (const component of components) {
      contributions.forEachPerson(person => people[component].add(person));
    }
  });
  return people.map(({ size }) => size);
}

function degreesOf(repository: string, history: History): DegreeLine[] {
  const lines: DegreeLine[] = [];
  forEachTrackedFile(history, ({ path, standing, contributions }) => {
    if (standing !== 'counted') return;
    for (const row of contributions.degrees()) {
      const { name, email } = history.person(row.person);
      lines.push({ ...row, repository, path: decode(path), name, email });
    }
  });
  return lines;
}

function signatureOf({ name, email }: KnownPerson): string {
  return `${name} <${email}>`;
}
