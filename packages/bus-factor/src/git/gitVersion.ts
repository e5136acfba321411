import { RepositoryError } from '../errors';
import { spawnGit } from './spawnGit';

/** Oldest git that has every option the engine uses. */
export const OLDEST_GIT = [2, 30] as const;

/**
 * Version of the git command on PATH, for example `2.39.5`.
 *
 * @throws RepositoryError `git-missing`, or `git-too-old` before 2.30
 *
 * @public
 */
export async function gitVersion(
  options: { repository?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { repository = 'any repository', env } = options;
  let output = '';
  await spawnGit({
    args: ['--version'],
    repository,
    env,
    onOutput: chunk => {
      output += chunk.toString('utf8');
    },
  });
  const version = /\d+\.\d+[\w.-]*/.exec(output)?.[0] ?? '0.0';
  const [major, minor] = version.split('.').map(Number);
  const recent =
    major > OLDEST_GIT[0] ||
    (major === OLDEST_GIT[0] && minor >= OLDEST_GIT[1]);
  if (recent) return version;
  throw new RepositoryError({
    code: 'git-too-old',
    problem: `git ${version} is too old to read`,
    repository,
    remedy: `Install git ${OLDEST_GIT.join('.')} or newer.`,
  });
}
