import { ResponseError } from '@backstage/errors';
import { problemOf } from '../api/problemOf';
import type { Translate } from '../components/useOwnershipTranslation';

/** What went wrong, in the backend's own words, and what to do about it. */
export function failureText(error: Error, t: Translate): string {
  const message = t('action.failed', { message: reasonOf(error) });
  return `${message} ${adviceText(error, t)}`;
}

/** What to do about what went wrong. */
export function adviceText(error: Error, t: Translate): string {
  return t(`action.advice.${adviceFor(error)}`);
}

/** The backend's own words; the client puts the status in front of them. */
export function reasonOf(error: Error): string {
  const words =
    error instanceof ResponseError ? error.cause.message : error.message;
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function adviceFor(error: Error) {
  if (error instanceof ResponseError && error.cause.name === 'ConflictError') {
    return 'conflict';
  }
  const problem = problemOf(error);
  return problem === 'failed' ? 'unavailable' : problem;
}
