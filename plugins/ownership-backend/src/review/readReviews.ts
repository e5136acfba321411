import type { HostClient } from '../host';
import { githubReviews } from './githubReviews';
import { gitlabReviews } from './gitlabReviews';

/** METHOD: no credit for reviewing a change of more files. */
export const MOST_REVIEWED_FILES = 10;

/** A merged change, as far as its reviews count. */
export interface ReviewedChange {
  number: number;
  paths: string[];
  /** By others than its author, machines left out. */
  reviews: Array<{ login: string; atMs: number }>;
}

/** Where reading goes on; only the reader of its host understands it. */
export type ReviewPosition = Record<string, unknown>;

export interface ReviewPage {
  changes: ReviewedChange[];
  position: ReviewPosition;
  /** Whether all that there is was read. */
  done: boolean;
}

export interface ReadReviewsOptions {
  client: HostClient;
  repositoryUrl: string;
  /** What the last page gave; undefined at the very beginning. */
  position: ReviewPosition | undefined;
  /** Changes that were last touched before count no more. */
  sinceMs: number;
  signal: AbortSignal;
}

/**
 * The next page of merged changes with their reviews: at first all of the
 * window, then what is new since.
 *
 * @throws HostError
 */
export async function readReviews(
  options: ReadReviewsOptions,
): Promise<ReviewPage> {
  const { client, repositoryUrl } = options;
  return client.repository(repositoryUrl).type === 'github'
    ? githubReviews(options)
    : gitlabReviews(options);
}
