import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventsService,
} from '@backstage/plugin-events-node';
import { component } from './__testUtils__/entities';
import { nothingWaits, startOwnership } from './__testUtils__/startOwnership';

jest.setTimeout(60_000);

const FAR_MS = 9_000_000_000_000;

/** Another plugin of the same portal, which publishes. */
function createNeighbour() {
  let events: EventsService | undefined;
  return {
    publish: (topic: string, eventPayload: unknown) =>
      events!.publish({ topic, eventPayload }),
    feature: createBackendPlugin({
      pluginId: 'neighbour',
      register(env) {
        env.registerInit({
          deps: { service: eventsServiceRef, logger: coreServices.logger },
          init: async ({ service }) => {
            events = service;
          },
        });
      },
    }),
  };
}

/** Whoever publishes need not wait for those who listen. */
async function comes(done: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await done()) return true;
    await sleep(20);
  }
  return false;
}

describe('events in a running portal', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('has a repository looked at again that somebody pushed to', async () => {
      const knex = await databases.init(databaseId);
      const neighbour = createNeighbour();
      const portal = await startOwnership({
        knex,
        catalog: [
          component('tide', { source: 'url:https://git.invalid/harbour/tide' }),
        ],
        integrations: { gitea: [{ host: 'git.invalid' }] },
        features: [eventsServiceFactory, neighbour.feature],
      });
      await portal.until('/reports', nothingWaits);
      await knex('repository').update({ due_at: FAR_MS });

      await neighbour.publish('github.push', {
        ref: 'refs/heads/main',
        repository: {
          html_url: 'https://git.invalid/harbour/tide',
          default_branch: 'main',
        },
      });

      const isDue = async () => {
        const [dueAt] = await knex('repository').pluck('due_at');
        return Number(dueAt) < FAR_MS;
      };
      expect(await comes(isDue)).toBe(true);
      await portal.stop();
    });
  });
});
