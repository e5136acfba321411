import { RepositoryError, type RepositoryErrorCode } from '../errors';

/**
 * Says that git's output is not what it may be. Whoever reads it does not know
 * the repository: `spawnGit` makes the error that names it.
 */
export class OutputError extends Error {
  readonly #options: {
    code: RepositoryErrorCode;
    problem: string;
    remedy: string;
  };

  constructor(options: {
    code: RepositoryErrorCode;
    problem: string;
    remedy: string;
  }) {
    super(options.problem);
    this.name = 'OutputError';
    this.#options = options;
  }

  /** The same, with the repository's name. */
  of(repository: string): RepositoryError {
    return new RepositoryError({ ...this.#options, repository, cause: this });
  }
}

/** More than any honest repository has. */
export function tooMuch(problem: string): OutputError {
  return new OutputError({
    code: 'too-large',
    problem,
    remedy: 'Look at the repository by hand; it is not analysed.',
  });
}
