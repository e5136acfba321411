import { printable, RepositoryError } from '../errors';
import { failureOf } from './failureOf';
import type { GitDirectory } from './gitCommand';
import { openRepository } from './openRepository';
import { tryGit } from './runGit';

/**
 * Full object id of the commit that a revision names.
 *
 * @throws RepositoryError `empty` when nothing was committed yet,
 * `bad-revision` when there is no such commit, `incomplete` when branches are
 * damaged
 */
export async function resolveCommit(
  directory: GitDirectory,
  rev: string = 'HEAD',
  signal?: AbortSignal,
): Promise<string> {
  const { repository } = directory;
  if (rev === '' || rev.startsWith('-') || rev.includes('\0')) {
    throw badRevision(repository, rev);
  }
  const { output, exit } = await tryGit({
    directory,
    args: [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${rev}^{commit}`,
    ],
    signal,
  });
  const commit = output.toString('latin1').trim();
  if (exit.code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  const failure = failureOf(exit, repository);
  if (exit.stderr && failure.code !== 'git-failed') throw failure;
  await requireUndamaged(directory, rev, signal);
  if (rev === 'HEAD' && (await hasNoRefs(directory, signal))) {
    throw new RepositoryError({
      code: 'empty',
      problem: 'Nothing was committed yet',
      repository,
      remedy: 'Push a first commit, or name another revision.',
    });
  }
  throw badRevision(repository, rev);
}

/**
 * Object id of a revision, cheap: for asking whether anything changed.
 *
 * @throws RepositoryError as `openRepository` and `resolveCommit` do
 *
 * @public
 */
export async function headCommit(
  repository: string,
  options: { rev?: string; signal?: AbortSignal } = {},
): Promise<string> {
  const { rev, signal } = options;
  return resolveCommit(await openRepository(repository, signal), rev, signal);
}

/**
 * A name whose commit cannot be read is not the same as none.
 *
 * @throws RepositoryError `incomplete`
 */
async function requireUndamaged(
  directory: GitDirectory,
  rev: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Any full id has a name, that of an object which nobody has promised.
  if (/^[0-9a-f]{40,64}$/.test(rev)) return;
  const named = await tryGit({
    directory,
    args: ['rev-parse', '--verify', '--quiet', '--end-of-options', rev],
    signal,
  });
  const id = named.output.toString('latin1').trim();
  if (named.exit.code !== 0 || !/^[0-9a-f]{40,64}$/.test(id)) return;
  const { output } = await tryGit({
    directory,
    args: ['cat-file', '-t', id],
    signal,
  });
  const type = output.toString('latin1').trim();
  if (type === 'blob' || type === 'tree') return;
  throw new RepositoryError({
    code: 'incomplete',
    problem: `The commit of "${printable(rev)}" is missing or damaged (${id})`,
    repository: directory.repository,
    remedy:
      'Fetch the repository again; run "git fsck" in it to see what is missing.',
  });
}

async function hasNoRefs(
  directory: GitDirectory,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { output, exit } = await tryGit({
    directory,
    args: ['for-each-ref', '--count=1', '--format=%(refname)'],
    signal,
  });
  // A damaged branch is not listed, and is not nothing.
  const failure = failureOf(exit, directory.repository);
  const damaged = exit.stderr !== '' && failure.code !== 'git-failed';
  if (damaged || exit.code !== 0) throw failure;
  return output.length === 0;
}

function badRevision(repository: string, rev: string): RepositoryError {
  return new RepositoryError({
    code: 'bad-revision',
    problem: `There is no commit "${printable(rev)}"`,
    repository,
    remedy:
      'Name a branch, tag or commit that "git rev-parse" knows in this repository.',
  });
}
