import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { claimRows } from '../database/claimRows';
import { extendLease } from '../database/extendLease';
import { finishRow } from '../database/finishRow';
import { readDueUpdates, savePathReview } from '../database/pathReviews';
import { HostError, type HostClient } from '../host';
import { requestReview } from './requestReview';
import { updateBranch } from './updateBranch';

export const PATH_REVIEW_JOB = 'path-reviews';
const LEASE_MS = 5 * 60 * 1000;
/** How often it is looked what there is to ask. */
const POLL_MS = 5 * 60 * 1000;
/** An entity without a pull request is looked at again after this time. */
const AGAIN_MS = 6 * 60 * 60 * 1000;
/** Entities of one turn: each is two or three questions to a host. */
const BATCH = 50;

const HOSTS = { github: 'github.com', gitlab: 'gitlab.com' } as const;

export interface AskOptions {
  knex: Knex;
  logger: LoggerService;
  client: HostClient;
  signal: AbortSignal;
}

/**
 * Where an update of a golden path is proposed as a pull request, asks the one
 * who would learn most from it for review: once for each version. One replica
 * at a time. True when there may be more.
 */
export async function askForReviews(options: AskOptions): Promise<boolean> {
  const { knex, signal } = options;
  const {
    ticket,
    rows: [job],
  } = await claimRows(knex, {
    table: 'job',
    id: PATH_REVIEW_JOB,
    limit: 1,
    leaseMs: LEASE_MS,
  });
  if (!job) {
    return false;
  }
  let more = false;
  const lease = { table: 'job', id: PATH_REVIEW_JOB, ticket } as const;
  try {
    const updates = await readDueUpdates(knex, { limit: BATCH });
    more = updates.length === BATCH;
    for (const update of updates) {
      const isOurs = await extendLease(knex, { ...lease, leaseMs: LEASE_MS });
      if (signal.aborted || !isOurs) break;
      const isAsked = await ask(update, options);
      await savePathReview(knex, {
        entityRef: update.entityRef,
        version: update.version,
        ...(isAsked ? {} : { againInMs: AGAIN_MS }),
      });
    }
  } finally {
    const dueInMs = more || signal.aborted ? 0 : POLL_MS;
    await finishRow(knex, { ...lease, dueInMs });
  }
  return more;
}

/** A host that says no must not keep the others from being asked. */
async function ask(
  update: Awaited<ReturnType<typeof readDueUpdates>>[number],
  { client, logger, signal }: AskOptions,
): Promise<boolean> {
  const { entityRef, version, repositoryUrl, addresses } = update;
  try {
    const { type } = client.repository(repositoryUrl);
    const suffix = `@users.noreply.${HOSTS[type]}`;
    const login = addresses
      .find(address => address.endsWith(suffix))
      ?.slice(0, -suffix.length);
    return login === undefined
      ? false
      : await requestReview({
          client,
          repositoryUrl,
          branch: updateBranch(entityRef.split('/')[1], version),
          login,
          signal,
        });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    logger.warn(
      `Nobody could be asked to review the update of ${entityRef}: ${error.message}`,
    );
    return false;
  }
}
