import {
  HistorySourceError,
  type HistorySourceErrorOptions,
} from '@stewardship/backstage-plugin-ownership-node';
import type { GitResult } from './runGit';

/** A host that limits us without saying for how long. */
const RETRY_AFTER_MS = 60_000;

/**
 * What git says, most telling first, and what it means for people. What the
 * host or git wrote is not passed on: it may hold anything.
 */
const PROBLEMS: ReadonlyArray<{
  says: RegExp;
  means: HistorySourceErrorOptions;
}> = [
  {
    says: /no space left|out of disk ?space|disk quota|failed to write new config/i,
    means: {
      status: 'error',
      problem: 'The disk for mirrors is full.',
      remedy:
        'Free space in, or move, ownership.scan.cacheDir, or lower ownership.scan.cacheSize; it is tried again.',
    },
  },
  {
    says: /error: 429|too many requests|rate limit/i,
    means: {
      status: 'error',
      problem: 'The host is asked too often and lets the portal wait.',
      remedy:
        'Nothing needs to be done: it is tried again later. If it stays so, raise ownership.scan.interval or lower ownership.scan.hostConcurrency.',
      retryAfterMs: RETRY_AFTER_MS,
    },
  },
  {
    says: /error: 5\d\d/i,
    means: {
      status: 'error',
      problem: 'The host answers with an error of its own.',
      remedy: 'Look at the state of the host; it is tried again.',
    },
  },
  {
    says: /authentication failed|could not read (username|password)|terminal prompts disabled|error: 40[13]/i,
    means: {
      status: 'unauthorized',
      problem: 'The host does not let the portal read the repository.',
      remedy:
        'Give the credentials of this host under integrations read access to the repository.',
    },
  },
  {
    says: /not found|error: 404|does not exist/i,
    means: {
      status: 'not-found',
      problem: 'The host has no such repository, or hides it.',
      remedy:
        'Check backstage.io/source-location and the read access of the credentials under integrations.',
    },
  },
  {
    says: /redirect|error: 30[1278]/i,
    means: {
      status: 'not-found',
      problem: 'The repository has moved to another address.',
      remedy: 'Write its new address into backstage.io/source-location.',
    },
  },
  {
    says: /could not resolve|connection|timed out|tls|ssl|certificate|too slow/i,
    means: {
      status: 'error',
      problem: 'The host cannot be reached.',
      remedy:
        'Check the network, proxy and certificates of the backend; it is tried again.',
    },
  },
  {
    says: /couldn't find remote ref HEAD/i,
    means: {
      status: 'empty',
      problem: 'The repository has no commit yet.',
      remedy: 'Push a first commit.',
    },
  },
];

/** Why git could not get something from a host, or keep it. */
export function remoteProblem({
  stderr,
}: Pick<GitResult, 'stderr'>): HistorySourceError {
  const known = PROBLEMS.find(({ says }) => says.test(stderr));
  if (known) {
    const told = /retry[ -]after:? (\d{1,6})/i.exec(stderr)?.[1];
    const { retryAfterMs } = known.means;
    return new HistorySourceError({
      ...known.means,
      retryAfterMs: retryAfterMs && told ? Number(told) * 1000 : retryAfterMs,
    });
  }
  return new HistorySourceError({
    status: 'error',
    problem: 'The repository could not be fetched.',
    remedy:
      'Try "git ls-remote" with its address where the backend runs; it is tried again.',
    cause: /unadvertised object|not our ref/i.test(stderr)
      ? 'unadvertised'
      : undefined,
  });
}

/** Whether the system, not git, says that there is no space. */
export function isFullDisk(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** Whether git says that the mirror is broken; it may be made anew. */
export function isDamage({ stderr }: Pick<GitResult, 'stderr'>): boolean {
  return (
    !PROBLEMS.some(({ says }) => says.test(stderr)) &&
    /corrupt|refusing to fetch|work ?tree|unsupported|extension|bad (object|tree|config|ref)|missing (blob|tree|commit|object)|invalid|not a git repository|pack(ed)?[- ]?(file|refs)|unable to|loose object|index-pack|unresolved delta|did not send all|cannot lock ref|broken|malformed|inflate|commit-graph/i.test(
      stderr,
    )
  );
}
