import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildRepository, temporaryFolder } from '../buildRepository';
import { history, looseFile, looseRepository, worktree } from './building';
import type { CorpusCase, CorpusRepository } from './types';

/** Pipes in the place of files: whoever opens one waits for ever. */
export const WAITING: CorpusCase[] = [
  ...[
    'HEAD',
    'config',
    'packed-refs',
    'refs/heads/main',
    'objects/info/alternates',
  ].map(
    (name): CorpusCase => ({
      name: `a pipe in the place of \`${name}\``,
      make: () => {
        const path = buildRepository(history(2));
        pipe(join(path, name));
        return inTime(path);
      },
      outcome: { code: 'timeout', remedy: 'Allow more time' },
    }),
  ),
  {
    name: 'a pipe in the place of a commit',
    make: () => {
      const path = looseRepository(history(4));
      pipe(looseFile(path, 'HEAD~2'));
      return inTime(path);
    },
    outcome: { code: 'timeout', remedy: 'Allow more time' },
  },
  {
    name: 'a pipe in the place of the commit-graph',
    make: () => {
      const path = buildRepository(history(2));
      pipe(join(path, 'objects/info/commit-graph'));
      return { path, twin: buildRepository(history(2)) };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a pipe in the place of `.git`',
    make: () => {
      const path = temporaryFolder();
      pipe(join(path, '.git'));
      return { path };
    },
    outcome: { code: 'not-a-repository', remedy: 'Name a clone' },
  },
  {
    name: 'pipes in the place of files of the worktree',
    make: () => {
      const { path, twin } = worktree();
      ['f0.ts', '.mailmap', '.gitattributes', '.git/index'].forEach(name =>
        pipe(join(path, name)),
      );
      return { path, twin };
    },
    outcome: 'as its twin',
  },
];

function inTime(path: string): CorpusRepository {
  return { path, options: { signal: AbortSignal.timeout(500) } };
}

function pipe(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  execFileSync('mkfifo', [file]);
}
