import { RepositoryError } from '../errors';

/** What is thrown when the caller's signal ends the work. */
export function abortError(
  signal: AbortSignal,
  options: {
    /** Named in the error. */
    repository: string;
    /** Begins the error's sentence: "Reading the history", for example. */
    work: string;
  },
): RepositoryError {
  const { repository, work } = options;
  const { reason: cause } = signal;
  const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
  return timedOut
    ? new RepositoryError({
        code: 'timeout',
        problem: `${work} took longer than allowed`,
        repository,
        remedy: 'Allow more time, or write a commit-graph in the repository.',
        cause,
      })
    : new RepositoryError({
        code: 'aborted',
        problem: `${work} was aborted`,
        repository,
        remedy: 'Start it again to get a result.',
        cause,
      });
}
