import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { uniqueContent } from '../arbitraryHistory';
import {
  buildRepository,
  git,
  temporaryFolder,
  type CommitSpec,
} from '../buildRepository';
import { RawObjects } from './rawObjects';

export const ADA = 'Ada Byron <ada@example.org>';
export const BROOK = 'Brook Chen <brook@example.org>';

/** The day of a history's first commit, 2022-01-08. */
export const FIRST_DAY = 19_000;

/** Commits of one file each, a day apart. */
export function history(length: number): CommitSpec[] {
  return Array.from({ length }, (_, index) => ({
    author: index % 3 === 2 ? BROOK : ADA,
    day: FIRST_DAY + index,
    files: { [`f${index % 7}.ts`]: uniqueContent(index) },
  }));
}

/** A worktree beside the bare repository that it was cloned from. */
export function worktree(commits: readonly CommitSpec[] = history(3)): {
  path: string;
  twin: string;
} {
  const twin = buildRepository(commits);
  const path = join(temporaryFolder(), 'worktree');
  git('/', ['clone', '--quiet', twin, path]);
  return { path, twin };
}

/** A repository whose objects are files of their own. */
export function looseRepository(commits: readonly CommitSpec[]): string {
  const path = buildRepository(commits);
  const folder = join(path, 'objects/pack');
  const packs = readdirSync(folder)
    .filter(name => name.endsWith('.pack'))
    .map(name => readFileSync(join(folder, name)));
  rmSync(folder, { recursive: true });
  packs.forEach(pack => git(path, ['unpack-objects', '-q'], pack));
  return path;
}

/** A bare repository of nothing but the objects that `fill` adds. */
export function rawRepository(fill: (objects: RawObjects) => string): string {
  const path = buildRepository([]);
  const objects = new RawObjects();
  objects.install(path, fill(objects));
  return path;
}

/** A bare repository of one commit with one tree. */
export function rawTree(fill: (objects: RawObjects) => string): string {
  return rawRepository(objects => objects.commit({ tree: fill(objects) }));
}

/** Path of an object in a repository of loose ones. */
export function looseFile(repository: string, revision: string): string {
  const id = idOf(repository, revision);
  return join(repository, 'objects', id.slice(0, 2), id.slice(2));
}

export function idOf(repository: string, revision: string): string {
  return git(repository, ['rev-parse', revision]).trim();
}

/** The only file with this ending in a repository's folder of packs. */
export function packFile(repository: string, ending: string): string {
  const folder = join(repository, 'objects/pack');
  const name = readdirSync(folder).find(entry => entry.endsWith(ending));
  return join(folder, name!);
}

/** Git as a careless person runs it, with all that a repository asks for. */
export function plainGit(
  folder: string,
  args: readonly string[],
  input = '',
): void {
  spawnSync('git', args, {
    cwd: folder,
    input,
    timeout: 60_000,
    env: {
      PATH: process.env.PATH,
      HOME: temporaryFolder(),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.org',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.org',
    },
  });
}
