import { printable, RepositoryError } from '../errors';
import type { GitExit } from './spawnGit';

/** How git says that something it needs is not there or not readable. */
const MISSING_OBJECTS =
  /missing|object directory .* does not exist|broken ref|packed-refs|not a (commit|tree|blob)|too-short tree|malformed|empty filename|(unable|failed) to (read|traverse|parse)|could not (read|fetch)|bad (object|tree)|lazy|promisor|corrupt|inflate|transport .* not allowed|loose object/i;

/** How git says that it does not take a repository's settings. */
const BAD_SETTINGS =
  /bad (\w+ )?config |zlib compression level|unknown repository extension|git repo version|maximum include depth|unknown date format/;

/** Turns an exit of git that was not expected into the error it stands for. */
export function failureOf(exit: GitExit, repository: string): RepositoryError {
  const { code, stderr } = exit;
  const lines = stderr.split('\n');
  const telling = lines.find(line => /^(fatal|error):/.test(line)) ?? lines[0];
  const firstLine = printable(telling).slice(0, 300);
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    return new RepositoryError({
      code: 'not-allowed',
      problem: 'git does not trust the owner of the repository',
      repository,
      remedy: 'Give the folder to the user that runs this command.',
    });
  }
  if (/Permission denied/.test(stderr)) {
    return new RepositoryError({
      code: 'not-allowed',
      problem: `git may not read the repository (${firstLine})`,
      repository,
      remedy: 'Let the user that runs this command read the folder.',
    });
  }
  if (BAD_SETTINGS.test(stderr)) {
    return new RepositoryError({
      code: 'git-failed',
      problem: `git does not take the settings of the repository (${firstLine})`,
      repository,
      remedy:
        'Correct the repository’s settings: its file "config", and what that includes.',
    });
  }
  if (MISSING_OBJECTS.test(stderr)) {
    return new RepositoryError({
      code: 'incomplete',
      problem: `Objects are missing or damaged (${firstLine})`,
      repository,
      remedy:
        'Fetch the repository again; run "git fsck" in it to see what is missing. A clone without file contents cannot be read with similar renames.',
    });
  }
  return new RepositoryError({
    code: 'git-failed',
    problem: `git failed with exit code ${code ?? 'none (killed)'} (${
      firstLine || 'no message'
    })`,
    repository,
    remedy: 'Run "git fsck" in the repository.',
  });
}
