import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { readOwnershipConfig } from '../config';
import { ensureJob, INVENTORY_JOB } from '../database/jobs';
import { EmailHash } from '../erasure';
import { refreshInventory, RefreshPace } from '../inventory';
import { TestCatalog } from './TestCatalog';

export interface InventoryTestOptions {
  catalog: TestCatalog | CatalogService | Entity[];
  /** Configuration under `ownership`. */
  ownership?: JsonObject;
  /** Configuration under `integrations`. */
  integrations?: JsonObject;
  signal?: AbortSignal;
  logger?: ReturnType<typeof mockServices.logger.mock>;
}

/** Reads a catalog into the database now, as the engine does. */
export async function takeInventory(
  knex: Knex,
  options: InventoryTestOptions,
): Promise<boolean> {
  await ensureJob(knex, INVENTORY_JOB);
  await knex('job').where({ id: INVENTORY_JOB }).update({ due_at: 0 });
  const { ownership = {}, integrations = {}, signal } = options;
  const config = mockServices.rootConfig({ data: { ownership, integrations } });
  return refreshInventory({
    knex,
    logger: options.logger ?? mockServices.logger.mock(),
    catalog: serviceOf(options.catalog),
    auth: mockServices.auth(),
    config: readOwnershipConfig(config),
    integrations: ScmIntegrations.fromConfig(config),
    emailHash: new EmailHash({ key: 'a key for this test' }),
    pace: new RefreshPace({ intervalMs: 60_000 }),
    signal: signal ?? new AbortController().signal,
  });
}

function serviceOf(catalog: InventoryTestOptions['catalog']): CatalogService {
  if (Array.isArray(catalog)) return new TestCatalog(catalog).service();
  return catalog instanceof TestCatalog ? catalog.service() : catalog;
}
