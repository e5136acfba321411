import { RepositoryError } from '../errors';

/** What ends a wait for git when the caller's signal is aborted. */
export function abortError(
  signal: AbortSignal,
  repository: string,
): RepositoryError {
  const { reason } = signal;
  const timedOut = reason instanceof Error && reason.name === 'TimeoutError';
  return new RepositoryError({
    code: timedOut ? 'timeout' : 'aborted',
    problem: timedOut
      ? 'Comparing file contents took longer than allowed'
      : 'Comparing file contents was aborted',
    repository,
    remedy: timedOut ? 'Allow more time.' : 'Start it again to get a result.',
    cause: reason,
  });
}
