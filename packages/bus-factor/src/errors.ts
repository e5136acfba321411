/**
 * What can be wrong with a repository or with git itself.
 *
 * @public
 */
export type RepositoryErrorCode =
  | 'git-missing'
  | 'git-too-old'
  | 'not-found'
  | 'not-a-repository'
  | 'not-allowed'
  | 'empty'
  | 'shallow'
  | 'bad-revision'
  | 'incomplete'
  | 'invalid-option'
  | 'too-large'
  | 'timeout'
  | 'aborted'
  | 'git-failed';

/** @public */
export interface RepositoryErrorOptions {
  code: RepositoryErrorCode;
  /** What happened, without the repository and without the remedy. */
  problem: string;
  /** The repository as the caller named it. */
  repository: string;
  /** What to do about it, an imperative sentence. */
  remedy: string;
  cause?: unknown;
}

/**
 * The one error that every failure of git or of a repository becomes. Its
 * message says what happened, to which repository, and what to do.
 *
 * @public
 */
export class RepositoryError extends Error {
  readonly code: RepositoryErrorCode;
  readonly repository: string;
  readonly remedy: string;

  constructor(options: RepositoryErrorOptions) {
    const { code, problem, repository, remedy, cause } = options;
    super(`${problem}: ${printable(repository)}. ${remedy}`, { cause });
    this.name = 'RepositoryError';
    this.code = code;
    this.repository = repository;
    this.remedy = remedy;
  }
}

// Control characters, line separators, and what turns the writing direction.
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Keeps control characters of a hostile name out of logs and terminals. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
