import { ResponseError } from '@backstage/errors';

/**
 * What a failed call means for the person in front of the page.
 *
 * - `forbidden`: a permission is missing
 * - `not-found`: no such component, or not one that they may see
 * - `outdated-link`: the address holds something the backend refuses
 * - `failed`: the backend answered that something broke in it; the rest may work
 * - `unavailable`: no answer, or one that says "not now"
 */
export type Problem =
  | 'forbidden'
  | 'not-found'
  | 'outdated-link'
  | 'failed'
  | 'unavailable';

/** Said by a proxy that has no backend behind it, or by one that is busy. */
const NOT_NOW = [502, 503, 504];

export function problemOf(error: Error): Problem {
  const { name, status } = originOf(error);
  if (name === 'NotAllowedError' || status === 403) {
    return 'forbidden';
  }
  // A proxy answers 404 without a body of ours where the plugin is missing.
  if (name === 'NotFoundError') {
    return 'not-found';
  }
  if (name === 'InputError' || status === 400) {
    return 'outdated-link';
  }
  return status !== undefined && status >= 500 && !NOT_NOW.includes(status)
    ? 'failed'
    : 'unavailable';
}

function originOf(error: Error): { name: string; status?: number } {
  return error instanceof ResponseError
    ? { name: error.cause.name, status: error.statusCode }
    : { name: error.name };
}
