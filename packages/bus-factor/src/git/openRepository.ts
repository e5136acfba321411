import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { RepositoryError } from '../errors';
import { commitGraphIsWhole } from './commitGraph';
import { failureOf } from './failureOf';
import { gitOptions, type GitDirectory } from './gitCommand';
import { gitVersion } from './gitVersion';
import { spawnGit } from './spawnGit';

/** How git says that there is none, or that a `.git` file does not lead to one. */
const NO_REPOSITORY = /not a git repository|\.git file|gitfile/;

/**
 * Opens a worktree, bare repository or mirror. The folder itself must be one:
 * a repository that merely encloses it is somebody else's.
 *
 * @throws RepositoryError `git-missing`, `git-too-old`, `not-found`,
 * `not-allowed`, `not-a-repository`, `shallow`, `git-failed` for settings that git
 * does not take
 */
export async function openRepository(
  repository: string,
  signal?: AbortSignal,
): Promise<GitDirectory> {
  return (await open({ repository, signal })).directory;
}

/**
 * Opens a repository, and finds the commit of a revision on the way. That is
 * undefined where it is not as simple; `openRevision` asks on.
 */
export async function openRepositoryAt(
  repository: string,
  options: { rev?: string; signal?: AbortSignal },
): Promise<{ directory: GitDirectory; commit?: string }> {
  const { rev = 'HEAD', signal } = options;
  const isPlain = rev !== '' && !rev.startsWith('-') && !rev.includes('\0');
  return open({
    repository,
    rev: isPlain ? rev : undefined,
    signal,
  });
}

interface OpenOptions {
  repository: string;
  rev?: string;
  signal?: AbortSignal;
}

interface Opened {
  directory: GitDirectory;
  commit?: string;
}

async function open(options: OpenOptions): Promise<Opened> {
  const { repository, rev, signal } = options;
  const [path, nested] = await Promise.all([
    existingDirectory(repository),
    // The folder's own .git first: a worktree may also look like a bare one.
    stat(join(repository, '.git')).catch(() => undefined),
  ]);
  const trusted = [...new Set([resolve(repository), path, join(path, '.git')])];
  // Nobody has looked at its commit-graph yet.
  const unopened: GitDirectory = {
    repository,
    gitDir: path,
    trusted,
    ignoreCommitGraph: true,
  };
  // Looked at meanwhile where it will be; only a worktree's is elsewhere.
  const likely = nested?.isDirectory() ? join(path, '.git') : path;
  const graphIsWhole = commitGraphIsWhole(likely);
  let output = '';
  // Asked side by side which git there is: without a recent one nothing else counts.
  const [found, version] = await Promise.allSettled([
    spawnGit({
      args: [
        ...gitOptions({ ...unopened, gitDir: '' }).filter(
          option => !option.startsWith('--git-dir='),
        ),
        ...(nested ? [] : [`--git-dir=${path}`]),
        'rev-parse',
        '--absolute-git-dir',
        '--is-shallow-repository',
        ...(rev === undefined ? [] : [`${rev}^{commit}`]),
      ],
      cwd: path,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(path) },
      repository,
      signal,
      onOutput: chunk => {
        output += chunk.toString('utf8');
      },
    }),
    recentGit(repository),
  ]);
  if (version.status === 'rejected') throw version.reason;
  if (found.status === 'rejected') throw found.reason;
  const exit = found.value;
  const lines = output.split('\n').slice(0, -1);
  const commit = rev === undefined ? undefined : lines.pop();
  if (rev !== undefined) {
    const isFound =
      exit.code === 0 &&
      /^[0-9a-f]{40,64}$/.test(commit ?? '') &&
      /^(true|false)$/.test(lines.at(-1) ?? '');
    // Whatever it is, it must not be mistaken for a fault of the repository.
    if (!isFound) return open({ repository, signal });
  }
  if (exit.code !== 0) {
    throw NO_REPOSITORY.test(exit.stderr)
      ? notARepository(repository)
      : failureOf(exit, repository);
  }
  const shallow = lines.at(-1) === 'true';
  if (shallow) throw shallowError(repository);
  const gitDir = lines.slice(0, -1).join('\n');
  const directory = {
    repository,
    gitDir,
    trusted: [...trusted, gitDir],
    ignoreCommitGraph: !(await (gitDir === likely
      ? graphIsWhole
      : commitGraphIsWhole(gitDir))),
  };
  return { directory, commit };
}

/** `PATH`s on which a recent git was found; asking costs a process each time. */
const known = new Set<string>();

async function recentGit(repository: string): Promise<void> {
  const path = process.env.PATH ?? '';
  if (known.has(path)) return;
  await gitVersion({ repository });
  known.add(path);
}

async function existingDirectory(repository: string): Promise<string> {
  try {
    const [path, found] = await Promise.all([
      realpath(repository),
      stat(repository),
    ]);
    if (found.isDirectory()) return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM') {
      throw new RepositoryError({
        code: 'not-allowed',
        problem: 'The folder may not be read',
        repository,
        remedy: 'Let the user that runs this command read the folder.',
        cause: error,
      });
    }
    throw new RepositoryError({
      code: 'not-found',
      problem: 'There is no such folder',
      repository,
      remedy: 'Check the path, or clone the repository there first.',
      cause: error,
    });
  }
  throw notARepository(repository);
}

function notARepository(repository: string): RepositoryError {
  return new RepositoryError({
    code: 'not-a-repository',
    problem: 'This is not a git repository',
    repository,
    remedy: 'Name a clone, a worktree’s top folder, or a bare mirror.',
  });
}

function shallowError(repository: string): RepositoryError {
  return new RepositoryError({
    code: 'shallow',
    problem: 'The clone is shallow, so its history is cut off',
    repository,
    remedy:
      'Run "git fetch --unshallow" in it (in CI: fetch-depth 0). Without file contents it may stay: "git fetch --unshallow --filter=blob:none".',
  });
}
