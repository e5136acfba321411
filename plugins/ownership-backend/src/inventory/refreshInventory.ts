import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { IdentityResolver } from '@stewardship/backstage-plugin-ownership-node';
import { ENGINE_VERSION } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import { claimRows } from '../database/claimRows';
import { nowMs } from '../database/clock';
import { extendLease } from '../database/extendLease';
import { finishRow } from '../database/finishRow';
import { hashOf } from '../database/hashOf';
import { dropDrafts } from '../database/inventoryDrafts';
import { INVENTORY_JOB } from '../database/jobs';
import { lockLease } from '../database/lockLease';
import { markRenamesDue } from '../database/pathRenames';
import { readClock } from '../database/readClock';
import { saveInventory } from '../database/saveInventory';
import { readSetting, saveSetting } from '../database/settings';
import { transaction } from '../database/transaction';
import type { EmailHash } from '../erasure';
import { addedEvidence } from '../identity';
import type { RefreshPace } from './RefreshPace';
import { walkCatalog } from './walkCatalog';

/** To be raised when other things are stored of an entity than before. */
const FACTS_VERSION = 4;
/** A replica that dies while it reads holds the others up for no longer. */
const LEASE_MS = 5 * 60 * 1000;
const HEARTBEAT_MS = 60 * 1000;
/** As a net below the etags, everything is read this often. */
const FULL_WALK_MS = 24 * 60 * 60 * 1000;
const WALK_SETTING = 'inventory-walk';

const LEASE_LOST =
  'Another backend reads the catalog by now; what this one read is dropped';
const NO_ANSWER =
  'The catalog does not answer. What it said last stays in use, and it is asked again.';
const LOSS =
  'The catalog lost everything or more than half of its entities at once. What it said of them before stays in use until that has lasted for ownership.inventory.acceptLossAfter.';

/** What is remembered from walk to walk. */
interface WalkSetting {
  configHash: string;
  /** Of what adopters' resolvers said. */
  identityHash?: string;
  /** When everything was read, whatever its etag said. */
  fullAt: number;
  /** Since when more is missing than is believed. */
  lossSince?: number;
}

export interface RefreshOptions {
  knex: Knex;
  logger: LoggerService;
  catalog: CatalogService;
  auth: AuthService;
  config: OwnershipConfig;
  integrations: ScmIntegrationRegistry;
  emailHash: EmailHash;
  /** Evidence of who is who, the strongest first. */
  identityResolvers?: readonly IdentityResolver[];
  pace: RefreshPace;
}

/**
 * Reads the catalog if that is due and no other replica does it. True when
 * anything changed.
 *
 * @remarks
 * A walk *puts aside* what differs, page by page; when it is complete, one
 * transaction *stores* that and ends the lease. A catalog that fails half-way,
 * a stop, or a lease that was lost meanwhile leave everything as it was: the
 * transaction begins by holding the lease's row, so that of two replicas that
 * both believe to have it, one writes. The last inventory stays in use, the
 * reason is stored for the coverage page, and it is tried again soon.
 */
export async function refreshInventory(
  options: RefreshOptions & { signal: AbortSignal },
): Promise<boolean> {
  const { knex, logger, pace, signal } = options;
  const {
    ticket,
    rows: [job],
  } = await claimRows(knex, {
    table: 'job',
    id: INVENTORY_JOB,
    limit: 1,
    leaseMs: LEASE_MS,
  });
  if (!job) {
    return false;
  }
  const finish = (dueInMs: number, changes: Record<string, unknown>) =>
    finishRow(knex, { table: 'job', id: job.id, ticket, dueInMs, changes });
  try {
    return await walkAndSave({ ...options, ticket });
  } catch (error) {
    if (signal.aborted) {
      await finish(0, {});
      return false;
    }
    logger.warn(
      'The catalog could not be read; it is tried again',
      toError(error),
    );
    await finish(pace.afterFailure(), { error: NO_ANSWER });
    return false;
  }
}

async function walkAndSave(
  options: RefreshOptions & { signal: AbortSignal; ticket: string },
): Promise<boolean> {
  const { knex, config, pace, ticket } = options;
  const startedAt = performance.now();
  const now = await readClock(knex);
  const last = await readSetting<WalkSetting>(knex, WALK_SETTING);
  const added = await addedEvidence({
    logger: options.logger,
    resolvers: options.identityResolvers ?? [],
    signal: options.signal,
  });
  const identityHash = added.failed ? last?.identityHash : hashOf(added.layers);
  const configHash = hashOf([factsHash(options), identityHash]);
  const configChanged = last?.configHash !== configHash;
  const full = configChanged || now - last.fullAt >= FULL_WALK_MS;
  const lossSince = last?.lossSince ?? now;
  const { acceptLossAfterMs } = config.inventory;
  await dropDrafts(knex);
  const { held, isEmpty } = await walkCatalog({
    ...options,
    run: ticket,
    full,
    acceptLoss: now - lossSince >= acceptLossAfterMs,
    heartbeat: heartbeat(options),
  });
  const state: WalkSetting = {
    configHash,
    identityHash,
    fullAt: full ? now : last.fullAt,
    ...(held ? { lossSince } : {}),
  };
  const hasChanged = await transaction(knex, async tx => {
    if (!(await lockLease(tx, { table: 'job', id: INVENTORY_JOB, ticket }))) {
      throw new ConflictError(LEASE_LOST);
    }
    const changed = await saveInventory(tx, {
      run: ticket,
      config,
      emailHash: options.emailHash,
      added,
      configChanged,
      readingHash: hashOf([ENGINE_VERSION, config.people.bots]),
    });
    await saveSetting(tx, WALK_SETTING, state);
    await finishRow(tx, {
      table: 'job',
      id: INVENTORY_JOB,
      ticket,
      dueInMs: pace.afterSuccess({
        changed: changed || isEmpty,
        tookMs: performance.now() - startedAt,
      }),
      changes: { succeeded_at: nowMs(tx), error: held ? LOSS : null },
    });
    await dropDrafts(tx);
    return changed;
  });
  if (hasChanged) await markRenamesDue(knex);
  return hasChanged;
}

/** Renews the lease now and then while the catalog is walked through. */
function heartbeat({ knex, ticket }: { knex: Knex; ticket: string }) {
  let renewedAt = performance.now();
  return async () => {
    if (performance.now() - renewedAt < HEARTBEAT_MS) return;
    renewedAt = performance.now();
    const lease = { table: 'job', id: INVENTORY_JOB, ticket } as const;
    if (!(await extendLease(knex, { ...lease, leaseMs: LEASE_MS }))) {
      throw new ConflictError(LEASE_LOST);
    }
  };
}

/** Of all that decides, besides the catalog, what is stored of an entity. */
export function factsHash({
  config,
  integrations,
}: Pick<RefreshOptions, 'config' | 'integrations'>): string {
  return hashOf([
    FACTS_VERSION,
    ENGINE_VERSION,
    config.annotations,
    config.criticalTiers,
    config.escalationAnnotations,
    config.people,
    config.localRoots,
    config.allowedHosts,
    integrations.list().map(({ type, title }) => [type, title]),
  ]);
}
