import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import { automataDetector } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import { claimRows } from '../database/claimRows';
import { extendLease } from '../database/extendLease';
import { finishRow } from '../database/finishRow';
import {
  ensureReviewSources,
  type EligibleSource,
} from '../database/ensureReviewSources';
import { failReviewSource } from '../database/failReviewSource';
import { nextReviewSource } from '../database/nextReviewSource';
import { saveReviewPage } from '../database/saveReviewPage';
import type { EmailHash } from '../erasure';
import { HostError, type HostClient } from '../host';
import { accountEmail } from './accountEmail';
import { readReviews, type ReviewPage } from './readReviews';

const DAY_MS = 24 * 60 * 60 * 1000;
/** METHOD: what is older counts no more. */
const WINDOW_DAYS = 730;
const LEASE_MS = 5 * 60 * 1000;
/** After this long another replica may have the host. */
const TURN_MS = 60 * 1000;
const REST_MS = 15_000;
const AGAIN_MS = 60 * 60 * 1000;
const UNAVAILABLE_MS = 5 * 60 * 1000;

export type ReviewProvider = 'github' | 'gitlab';

export interface SyncReviewsOptions {
  knex: Knex;
  logger: LoggerService;
  client: HostClient;
  integrations: ScmIntegrationRegistry;
  providers: readonly ReviewProvider[];
  /** Regular expressions on `Name <email>` of those that are no people. */
  bots: readonly string[];
  emailHash: EmailHash;
  /** UTC day for which reports hold. */
  today: () => number;
  signal: AbortSignal;
  /** Shorter in tests. */
  againMs?: number;
}

/**
 * Asks one host for the reviews of its repositories, one request at a time over
 * all replicas: who holds the host's row asks. True when there may be more.
 *
 * @remarks
 * A repository is *behind* until its walk through the merged changes is done;
 * each page is stored with the place where to go on, so that a crash repeats one
 * page. Reviews enter the knowledge when a walk is done, never half of them. A
 * host that wants rest gets it, all of its repositories together.
 */
export async function syncReviews(
  options: SyncReviewsOptions,
): Promise<boolean> {
  const { knex, client, providers, signal } = options;
  await ensureReviewSources(knex, {
    eligible: url => eligible(url, { client, providers }),
  });
  const {
    ticket,
    rows: [host],
  } = await claimRows<{ id: string }>(knex, {
    table: 'review_host',
    limit: 1,
    leaseMs: LEASE_MS,
  });
  if (!host) {
    return false;
  }
  const lease = { host: host.id, ticket };
  const endsAt = performance.now() + TURN_MS;
  let restMs = REST_MS;
  try {
    while (!signal.aborted) {
      if (performance.now() > endsAt) {
        restMs = 0;
        break;
      }
      const outcome = await readOne(lease, options);
      if (outcome === 'nothing') break;
      if (outcome !== 'read') {
        restMs = outcome.restMs;
        break;
      }
      const isOurs = await extendLease(knex, {
        table: 'review_host',
        id: host.id,
        ticket,
        leaseMs: LEASE_MS,
      });
      if (!isOurs) return true;
    }
  } finally {
    await finishRow(knex, {
      table: 'review_host',
      id: host.id,
      ticket,
      dueInMs: signal.aborted ? 0 : restMs,
    });
  }
  return true;
}

type Outcome = 'read' | 'nothing' | { restMs: number };

async function readOne(
  lease: { host: string; ticket: string },
  options: SyncReviewsOptions,
): Promise<Outcome> {
  const { knex, client, signal, today, logger } = options;
  const source = await nextReviewSource(knex, { host: lease.host });
  if (!source) {
    return 'nothing';
  }
  const { repositoryId, target: repositoryUrl } = source;
  const firstDay = today() - WINDOW_DAYS;
  try {
    const page = await readReviews({
      client,
      repositoryUrl,
      position: source.position,
      sinceMs: firstDay * DAY_MS,
      signal,
    });
    const isOurs = await saveReviewPage(knex, {
      ...lease,
      repositoryId,
      emailHash: options.emailHash,
      reviews: rowsOf(page, { repositoryUrl, ...options }),
      position: page.position,
      done: page.done,
      firstDay,
      againInMs: jittered(options.againMs ?? AGAIN_MS),
    });
    return isOurs ? 'read' : 'nothing';
  } catch (error) {
    if (signal.aborted || !(error instanceof HostError)) {
      throw error;
    }
    logger.warn(`Reviews of ${repositoryUrl} could not be read`, {
      cause: error.message,
    });
    const isOfHost = ['limited', 'unauthorized', 'unavailable'].includes(
      error.problem,
    );
    await failReviewSource(knex, {
      ...lease,
      repositoryId,
      problem: error.message,
      // What is wrong with the host must not be held against the repository.
      dueInMs: isOfHost ? 0 : jittered(DAY_MS),
    });
    return isOfHost
      ? {
          restMs:
            error.retryAfterMs ??
            (error.problem === 'unauthorized' ? AGAIN_MS : UNAVAILABLE_MS),
        }
      : 'read';
  }
}

function rowsOf(
  page: ReviewPage,
  options: SyncReviewsOptions & { repositoryUrl: string },
) {
  const { client, repositoryUrl, integrations, emailHash } = options;
  const { type, host } = client.repository(repositoryUrl);
  const kindOf = automataDetector(options.bots);
  return page.changes.flatMap(({ number, paths, reviews }) =>
    reviews.flatMap(({ login, atMs }) => {
      const email = accountEmail(login, { type, host, integrations });
      return kindOf(`${login} <${email}>`) === 'person'
        ? [
            {
              changeNo: number,
              day: Math.floor(atMs / DAY_MS),
              paths,
              emailHash: emailHash.of(email),
            },
          ]
        : [];
    }),
  );
}

function eligible(
  url: string,
  {
    client,
    providers,
  }: { client: HostClient; providers: readonly ReviewProvider[] },
): EligibleSource | undefined {
  try {
    const { type, host } = client.repository(url);
    return providers.includes(type) ? { host } : undefined;
  } catch {
    // Another kind of host; the coverage page speaks of its repository.
    return undefined;
  }
}

/** So that repositories do not all come at once for ever. */
function jittered(ms: number): number {
  return Math.round(ms * (0.9 + 0.2 * Math.random()));
}
