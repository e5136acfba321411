import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildRepository, git, temporaryFolder } from '../buildRepository';
import { history, idOf, worktree } from './building';
import type { CorpusCase } from './types';

const NO_REPOSITORY = 'Name a clone';
const NO_COMMIT = 'Name a branch, tag or commit';

/** No repository, no commit, or none where it should be. */
export const WITHOUT_HISTORY: CorpusCase[] = [
  {
    name: 'a folder that is not there',
    make: () => ({ path: join(temporaryFolder(), 'gone') }),
    outcome: { code: 'not-found', remedy: 'Check the path' },
  },
  {
    name: 'an empty folder',
    make: () => ({ path: temporaryFolder() }),
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a file in the place of the folder',
    make: () => {
      const path = join(temporaryFolder(), 'file');
      writeFileSync(path, '');
      return { path };
    },
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a folder inside a worktree',
    make: () => {
      const { path } = worktree();
      mkdirSync(join(path, 'inside'));
      return { path: join(path, 'inside') };
    },
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a repository without commits',
    make: () => ({ path: buildRepository([]) }),
    outcome: { code: 'empty', remedy: 'Push a first commit' },
  },
  {
    name: 'a HEAD on a branch that nobody has made, beside one that is there',
    make: () => {
      const path = buildRepository(history(3));
      git(path, ['symbolic-ref', 'HEAD', 'refs/heads/unborn']);
      return { path };
    },
    outcome: { code: 'bad-revision', remedy: NO_COMMIT },
  },
  {
    name: 'a detached HEAD',
    make: () => {
      const { path, twin } = worktree();
      git(path, ['checkout', '--quiet', '--detach']);
      return { path, twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a HEAD that holds nonsense',
    make: () => withHead('nonsense\n'),
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a HEAD that leads out of the repository',
    make: () => withHead('ref: refs/heads/../../../../etc/passwd\n'),
    outcome: { code: 'bad-revision', remedy: NO_COMMIT },
  },
  {
    name: 'a HEAD of a commit that is not there',
    make: () => withHead(`${'1'.repeat(40)}\n`),
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'a branch that names itself',
    make: () => {
      const path = buildRepository(history(3));
      git(path, ['branch', 'other']);
      writeFileSync(join(path, 'refs/heads/main'), 'ref: refs/heads/main\n');
      return { path };
    },
    outcome: { code: 'bad-revision', remedy: NO_COMMIT },
  },
  {
    name: 'a branch of nonsense',
    make: () => {
      const path = buildRepository(history(3));
      writeFileSync(join(path, 'refs/heads/main'), 'nonsense\n');
      return { path };
    },
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'packed branches of nonsense',
    make: () => {
      const path = buildRepository(history(3));
      writeFileSync(join(path, 'packed-refs'), 'nonsense\n');
      return { path };
    },
    outcome: { code: 'incomplete', remedy: 'git fsck' },
  },
  {
    name: 'a branch that begins with a dash, as HEAD',
    make: () => {
      const path = buildRepository(history(3));
      const name = 'refs/heads/--output=mark';
      git(path, ['update-ref', name, 'refs/heads/main']);
      git(path, ['symbolic-ref', 'HEAD', name]);
      return { path, twin: buildRepository(history(3)) };
    },
    outcome: 'as its twin',
  },
  {
    name: 'branches and tags called HEAD, like the commit, and like options',
    make: () => {
      const path = buildRepository(history(3));
      const old = idOf(path, 'main~2');
      const names = ['HEAD', 'main', idOf(path, 'main'), '-n1', '--all'];
      for (const name of names) {
        git(path, ['update-ref', `refs/tags/${name}`, old]);
        if (name === 'main') continue;
        git(path, ['update-ref', `refs/heads/${name}`, old]);
      }
      return { path, twin: buildRepository(history(3)) };
    },
    outcome: 'as its twin',
  },
  ...[
    ['that is not there', 'nope'],
    ['that is an option', '--all'],
    ['that is nothing', ''],
    ['that is a file', 'HEAD:f0.ts'],
    ['with a NUL in it', 'a\0b'],
  ].map(
    ([what, rev]): CorpusCase => ({
      name: `a revision ${what}`,
      make: () => ({ path: buildRepository(history(3)), options: { rev } }),
      outcome: { code: 'bad-revision', remedy: NO_COMMIT },
    }),
  ),
  ...['../x', '/etc', 'a/../../b'].map(
    (folder): CorpusCase => ({
      name: `a component's folder outside the repository, ${folder}`,
      make: () => ({
        path: buildRepository(history(3)),
        options: { paths: [folder] },
      }),
      outcome: { code: 'invalid-option', remedy: 'Name a folder relative' },
    }),
  ),
  {
    name: 'a pattern of bots that is no pattern',
    make: () => ({
      path: buildRepository(history(3)),
      options: { bots: ['('] },
    }),
    outcome: { code: 'invalid-option', remedy: 'Correct the pattern' },
  },
];

function withHead(content: string) {
  const path = buildRepository(history(3));
  writeFileSync(join(path, 'HEAD'), content);
  return { path };
}
