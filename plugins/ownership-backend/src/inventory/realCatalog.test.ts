import { setTimeout as sleep } from 'node:timers/promises';
import {
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  type CatalogService,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { component, group, ownedEntity, user } from '../__testUtils__/entities';
import { takeInventory } from '../__testUtils__/takeInventory';

jest.setTimeout(120_000);

/** The catalog itself, filled by a provider that the test moves. */
async function startCatalog() {
  let catalog: CatalogService | undefined;
  let connection: EntityProviderConnection | undefined;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'harbour',
        register: env =>
          env.registerInit({
            deps: { processing: catalogProcessingExtensionPoint },
            init: async ({ processing }) =>
              processing.addEntityProvider({
                getProviderName: () => 'harbour',
                connect: async given => {
                  connection = given;
                },
              }),
          }),
      }),
      createBackendPlugin({
        pluginId: 'reader',
        register: env =>
          env.registerInit({
            deps: { service: catalogServiceRef },
            init: async ({ service }) => {
              catalog = service;
            },
          }),
      }),
      mockServices.rootConfig.factory({
        data: { catalog: { processingInterval: { seconds: 1 } } },
      }),
    ],
  });
  return {
    catalog: catalog!,
    set: (entities: Entity[]) =>
      connection!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          locationKey: 'harbour',
          entity: {
            ...entity,
            relations: undefined,
            metadata: {
              ...entity.metadata,
              annotations: {
                ...entity.metadata.annotations,
                'backstage.io/managed-by-location': 'url:https://x.example/c',
                'backstage.io/managed-by-origin-location':
                  'url:https://x.example/c',
              },
            },
          },
        })),
      }),
    stop: () => backend.stop(),
  };
}

describe('the inventory of a real catalog', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function until(
    knex: Knex,
    catalog: CatalogService,
    done: () => Promise<boolean>,
  ) {
    for (let tries = 0; tries < 200; tries += 1) {
      await takeInventory(knex, { catalog });
      if (await done()) return;
      await sleep(200);
    }
    throw new Error('It never got there');
  }

  it('follows it by etags, which cover relations', async () => {
    const knex = await initDatabase(databases, 'SQLITE_3');
    const { catalog, set, stop } = await startCatalog();
    const estate = [
      ownedEntity('Domain', 'sea', { owner: 'crew' }),
      ownedEntity('System', 'berths', { owner: 'crew', domain: 'sea' }),
      ownedEntity('Resource', 'db', { owner: 'crew', system: 'berths' }),
      component('tide', {
        owner: 'crew',
        source: 'url:https://github.com/h/t',
      }),
      group('crew'),
    ];
    try {
      await set(estate);
      await until(
        knex,
        catalog,
        async () =>
          (await knex('entity').pluck('etag')).length === 4 &&
          (await knex('catalog_group').pluck('etag')).length === 1,
      );
      const etags = await knex('entity').pluck('etag');
      expect(etags.every((etag: string) => /^[0-9a-f]{40}$/.test(etag))).toBe(
        true,
      );
      const resource = await knex('entity').where({ kind: 'resource' }).first();
      expect(resource.domain_ref).toBe('domain:default/sea');

      // Nothing in the group's own descriptor changes, but a relation does.
      const [before] = await knex('catalog_group');
      await set([...estate, user('ada', { memberOf: ['crew'] })]);
      await until(knex, catalog, async () => {
        const [row] = await knex('catalog_group');
        return row.etag !== before.etag;
      });
      const [after] = await knex('catalog_group');
      expect(JSON.parse(after.facts_json).members).toEqual([
        'user:default/ada',
      ]);
      expect(JSON.parse(after.people)).toEqual(['user:default/ada']);
    } finally {
      await stop();
    }
  });
});
