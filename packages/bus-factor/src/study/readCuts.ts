import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../git/contents';
import type { GitDirectory } from '../git/gitCommand';
import { openRepository } from '../git/openRepository';
import { runGit } from '../git/runGit';
import { canonicalEmail } from '../identity/canonicalEmail';
import { ENGINE_VERSION } from '../knowledge/engineVersion';
import { readKnowledge } from '../knowledge/readKnowledge';
import type { KnownPerson } from '../types';
import { studyFolders } from './studyFolders';
import type { Cut, Reading } from './types';

const SECONDS_PER_DAY = 86_400;

/** @public */
export interface ReadCutsOptions {
  /** Name of the repository for people. */
  name: string;
  path: string;
  /** Folder for what was read. */
  cache: string;
  /** How many cuts at most, the newest. */
  cuts: number;
}

/**
 * Reads a repository as it was on each first of January (the last commit of the
 * first line of parents before it), oldest first, and pairs each reading with
 * that of the next year.
 */
export async function readCuts(options: ReadCutsOptions): Promise<Cut[]> {
  const { name, path, cuts } = options;
  const cache = join(options.cache, name.replace('/', '+'));
  await mkdir(cache, { recursive: true });
  const directory = await openRepository(path);
  const readings: Reading[] = [];
  for (const { year, commit } of await revisions(directory, cuts + 1)) {
    const file = join(cache, `${year}.json`);
    const known = await cached(file, commit);
    const reading =
      known ??
      (await read({
        directory,
        commit,
        day: dayOf(year),
        earlier: readings.at(-1),
        snapshot: join(cache, 'snapshot'),
      }));
    // It holds addresses, as the snapshot does.
    if (!known) {
      await writeFile(file, JSON.stringify(reading), { mode: 0o600 });
    }
    readings.push(reading);
  }
  return readings.slice(1).map((after, index) => ({
    repository: name,
    before: readings[index],
    after,
  }));
}

async function cached(
  file: string,
  commit: string,
): Promise<Reading | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const reading = JSON.parse(text) as Reading;
  const current =
    reading.commit === commit && reading.engineVersion === ENGINE_VERSION;
  return current ? reading : undefined;
}

/** The newest years of which there is a revision, ascending. */
async function revisions(
  directory: GitDirectory,
  most: number,
): Promise<Array<{ year: number; commit: string }>> {
  const ask = async (args: readonly string[]) =>
    (await runGit({ directory, args })).toString('latin1').trim();
  const head = Number(await ask(['log', '-1', '--format=%ct', 'HEAD']));
  const found: Array<{ year: number; commit: string }> = [];
  let year = new Date(head * 1000).getUTCFullYear();
  while (found.length < most) {
    const commit = await ask([
      'rev-list',
      '-1',
      '--first-parent',
      `--before=${year}-01-01T00:00:00Z`,
      'HEAD',
    ]);
    if (commit === '') break;
    found.unshift({ year, commit });
    year -= 1;
  }
  return found;
}

async function read(options: {
  directory: GitDirectory;
  commit: string;
  day: number;
  earlier: Reading | undefined;
  snapshot: string;
}): Promise<Reading> {
  const { directory, commit, day, earlier, snapshot } = options;
  const { repository } = directory;
  const files: string[] = [];
  await listFiles(repository, {
    commit,
    onFile: file => files.push(file.path),
  });
  const folders = studyFolders(files);
  const { people, components } = await readKnowledge({
    repository,
    rev: commit,
    paths: ['', ...new Set([...folders, ...(earlier?.folders ?? [])])],
    snapshot,
  });
  return {
    engineVersion: ENGINE_VERSION,
    day,
    commit,
    people: people.map(({ emails }) => emails),
    components: components.map(
      ({
        path,
        files: count,
        commitDays,
        firstDay,
        activity,
        reviewsKnown,
      }) => ({
        path,
        files: count,
        commitDays,
        ...(firstDay === undefined ? {} : { firstDay }),
        activity,
        reviewsKnown,
      }),
    ),
    folders,
    commits: await commitsByPerson({ directory, commit, day, people }),
  };
}

async function commitsByPerson(options: {
  directory: GitDirectory;
  commit: string;
  day: number;
  people: readonly KnownPerson[];
}): Promise<Array<[number, number, number]>> {
  const { directory, commit, day, people } = options;
  const personOf = new Map(
    people.flatMap(({ emails }, person) =>
      emails.map(email => [canonicalEmail(email), person] as const),
    ),
  );
  const output = await runGit({
    directory,
    args: ['log', '--no-merges', '--format=%ct %ae', commit],
  });
  const counts = new Map<number, [number, number]>();
  for (const line of output.toString('utf8').split('\n')) {
    const space = line.indexOf(' ');
    const person = personOf.get(canonicalEmail(line.slice(space + 1)));
    if (person === undefined) continue;
    const count = counts.get(person) ?? [0, 0];
    const age = day - Number(line.slice(0, space)) / SECONDS_PER_DAY;
    counts.set(person, [count[0] + 1, count[1] + (age <= 365 ? 1 : 0)]);
  }
  return [...counts].map(([person, [all, year]]) => [person, all, year]);
}

function dayOf(year: number): number {
  return Date.UTC(year, 0, 1) / 1000 / SECONDS_PER_DAY;
}
