import { HistorySourceError } from '@stewardship/backstage-plugin-ownership-node';
import type { GitResult } from './runGit';

/**
 * Why git could not get something from a host. What the host or git wrote is
 * not passed on: it may hold anything.
 */
export function remoteProblem({ stderr }: GitResult): HistorySourceError {
  if (
    /authentication failed|could not read (username|password)|terminal prompts disabled|error: 40[13]/i.test(
      stderr,
    )
  ) {
    return new HistorySourceError({
      status: 'unauthorized',
      problem: 'The host does not let the portal read the repository.',
      remedy:
        'Give the credentials of this host under integrations read access to the repository.',
    });
  }
  if (/not found|error: 404|does not exist/i.test(stderr)) {
    return new HistorySourceError({
      status: 'not-found',
      problem: 'The host has no such repository, or hides it.',
      remedy:
        'Check backstage.io/source-location and the read access of the credentials under integrations.',
    });
  }
  if (/redirect|error: 30[1278]/i.test(stderr)) {
    return new HistorySourceError({
      status: 'not-found',
      problem: 'The repository has moved to another address.',
      remedy: 'Write its new address into backstage.io/source-location.',
    });
  }
  if (
    /could not resolve|connection|timed out|tls|ssl|certificate/i.test(stderr)
  ) {
    return new HistorySourceError({
      status: 'error',
      problem: 'The host cannot be reached.',
      remedy:
        'Check the network, proxy and certificates of the backend; it is tried again.',
    });
  }
  if (/no space left|disk quota/i.test(stderr)) {
    return new HistorySourceError({
      status: 'error',
      problem: 'The disk for mirrors is full.',
      remedy: 'Free space in, or move, ownership.scan.cacheDir.',
    });
  }
  return new HistorySourceError({
    status: 'error',
    problem: 'The repository could not be fetched.',
    remedy:
      'Try "git ls-remote" with its address where the backend runs; it is tried again.',
  });
}
