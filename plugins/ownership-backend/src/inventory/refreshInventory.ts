import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ENGINE_VERSION } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import { claimRows } from '../database/claimRows';
import { nowMs } from '../database/clock';
import { finishRow } from '../database/finishRow';
import { hashOf } from '../database/hashOf';
import { INVENTORY_JOB } from '../database/jobs';
import { saveInventory } from '../database/saveInventory';
import { buildInventory } from './buildInventory';
import type { RefreshPace } from './RefreshPace';
import { readCatalog } from './readCatalog';

const LEASE_MS = 10 * 60 * 1000;

export interface RefreshOptions {
  knex: Knex;
  logger: LoggerService;
  catalog: CatalogService;
  auth: AuthService;
  config: OwnershipConfig;
  integrations: ScmIntegrationRegistry;
  pace: RefreshPace;
}

/**
 * Reads the catalog if that is due and no other replica does it. A catalog
 * that fails changes nothing: the last inventory stays in use, the reason is
 * stored for the coverage page, and it is tried again soon. True when anything
 * changed.
 */
export async function refreshInventory(
  options: RefreshOptions & { signal: AbortSignal },
): Promise<boolean> {
  const { knex, logger, config, pace, signal } = options;
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
  const startedAt = Date.now();
  try {
    const entities = await readCatalog(options);
    const inventory = await buildInventory(entities, options);
    const { changed } = await saveInventory(knex, inventory, {
      readingHash: hashOf([ENGINE_VERSION, config.people.bots]),
    });
    const isEmpty = inventory.components.length === 0;
    const dueInMs = pace.afterSuccess({
      changed: changed || isEmpty,
      tookMs: Date.now() - startedAt,
    });
    await finish(dueInMs, { succeeded_at: nowMs(knex), error: null });
    return changed;
  } catch (error) {
    if (signal.aborted) {
      await finish(0, {});
      return false;
    }
    logger.warn(
      'The catalog could not be read; it is tried again',
      toError(error),
    );
    await finish(pace.afterFailure(), {
      error:
        'The catalog does not answer. What it said last stays in use, and it is asked again.',
    });
    return false;
  }
}
