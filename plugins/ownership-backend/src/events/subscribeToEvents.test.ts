import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type {
  CatalogScmEvent,
  CatalogScmEventsServiceSubscriber,
} from '@backstage/plugin-catalog-node/alpha';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { component } from '../__testUtils__/entities';
import { takeInventory } from '../__testUtils__/takeInventory';
import { readRuns } from '../database/readRuns';
import { subscribeToEvents } from './subscribeToEvents';

jest.setTimeout(60_000);

const FAR_MS = 9_000_000_000_000;

describe('subscribeToEvents', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  async function listen(knex: Knex) {
    const config = mockServices.rootConfig({ data: {} });
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({ logger });
    const subscribers: CatalogScmEventsServiceSubscriber[] = [];
    const unsubscribe = jest.fn();
    let changes = 0;
    await takeInventory(knex, {
      catalog: [
        'github.com/h/tide',
        'gitlab.com/h/i/tide',
        'bitbucket.org/h/tide',
        'dev.azure.com/o/p/_git/tide',
        'github.com/h/other',
      ].map((place, n) =>
        component(`c${n}`, { source: `url:https://${place}` }),
      ),
    });
    await knex('repository').update({ due_at: FAR_MS });
    await subscribeToEvents({
      knex,
      logger,
      events,
      integrations: ScmIntegrations.fromConfig(config),
      allowedHosts: [],
      scmEvents: {
        subscribe: subscriber => {
          subscribers.push(subscriber);
          return { unsubscribe };
        },
      },
      onCatalogChange: () => {
        changes += 1;
      },
    });
    return {
      changes: () => changes,
      due: (): Promise<string[]> =>
        knex('repository').where('due_at', '<', FAR_MS).pluck('target'),
      publish: (topic: string, eventPayload: unknown) =>
        events.publish({ topic, eventPayload }),
      scm: (...told: CatalogScmEvent[]) => subscribers[0].onEvents(told),
    };
  }

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it.each<[string, JsonObject, string]>([
      [
        'github.push',
        {
          ref: 'refs/heads/main',
          repository: {
            html_url: 'https://github.com/h/Tide',
            default_branch: 'main',
          },
        },
        'https://github.com/h/tide.git',
      ],
      [
        'gitlab.push',
        { project: { web_url: 'https://gitlab.com/h/i/tide' } },
        'https://gitlab.com/h/i/tide.git',
      ],
      [
        'bitbucketCloud.repo:push',
        {
          repository: {
            links: { html: { href: 'https://bitbucket.org/h/tide' } },
          },
        },
        'https://bitbucket.org/h/tide.git',
      ],
      [
        'azureDevOps.git.push',
        {
          resource: {
            repository: { remoteUrl: 'https://o@dev.azure.com/o/p/_git/tide' },
          },
        },
        'https://dev.azure.com/o/p/_git/tide',
      ],
    ])('has the repository of %s looked at', async (topic, payload, target) => {
      const knex = await initDatabase(databases, databaseId);
      const heard = await listen(knex);
      await heard.publish(topic, payload);
      expect(await heard.due()).toEqual([target]);
      expect(heard.changes()).toBe(0);
    });

    it.each<[string, unknown]>([
      ['nothing', undefined],
      ['a text', 'push'],
      [
        'another branch',
        {
          ref: 'refs/heads/wip',
          repository: {
            html_url: 'https://github.com/h/tide',
            default_branch: 'main',
          },
        },
      ],
      [
        'a repository of nobody',
        { repository: { html_url: 'https://github.com/h/unknown' } },
      ],
      [
        'another host',
        { repository: { html_url: 'https://x.example/h/tide' } },
      ],
      ['no address', { repository: { html_url: '--upload-pack=x' } }],
      [
        'something inherited',
        JSON.parse(
          '{"__proto__":{"repository":{"html_url":"https://github.com/h/tide"}}}',
        ),
      ],
    ])('does nothing about %s', async (_what, payload) => {
      const knex = await initDatabase(databases, databaseId);
      const heard = await listen(knex);
      await heard.publish('github.push', payload);
      expect(await heard.due()).toEqual([]);
      expect(heard.changes()).toBe(0);
    });

    it('counts each run of a template once, and how it ended', async () => {
      const knex = await initDatabase(databases, databaseId);
      const heard = await listen(knex);
      const tell = (payload: object) =>
        heard.publish('scaffolder.task', payload);
      const about = (entityRef: unknown) => ({ templateInfo: { entityRef } });
      for (const id of ['a', 'a', 'b', 'c', 'd']) {
        await tell({
          id,
          status: 'open',
          spec: about('template:default/Service'),
          createdBy: 'user:default/ada',
        });
      }
      await tell({ id: 'x', status: 'open', spec: about('component:d/x') });
      await tell({ id: 'y', status: 'open' });
      await tell({ id: 7, status: 'open', spec: about('template:d/x') });
      await tell({ id: 'a', status: 'completed' });
      await tell({ id: 'b', status: 'failed' });
      await tell({ id: 9, taskId: 'c', status: 'cancelled' });
      await tell({ id: 'unheard', status: 'completed' });
      const service = 'template:default/service';
      expect(await readRuns(knex, [service, 'template:d/x'])).toEqual(
        new Map([
          [
            service,
            {
              finished: 1,
              failed: 1,
              since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
            },
          ],
        ]),
      );
      // A run that is tried again ends anew.
      await tell({ id: 'b', status: 'completed' });
      expect((await readRuns(knex, [service])).get(service)).toMatchObject({
        finished: 2,
        failed: 0,
      });
    });

    it('looks for changes of the catalog where one is to come', async () => {
      const knex = await initDatabase(databases, databaseId);
      const heard = await listen(knex);
      await heard.publish('scaffolder.task', { status: 'processing' });
      expect(heard.changes()).toBe(0);
      await heard.publish('scaffolder.task', { status: 'completed' });
      expect(heard.changes()).toBe(1);
      await heard.publish('github.push', {
        repository: { html_url: 'https://github.com/h/tide' },
        commits: [{ added: ['src/x.ts'], modified: ['a/catalog-info.yaml'] }],
      });
      expect(heard.changes()).toBe(2);
      await heard.scm({
        type: 'repository.moved',
        fromUrl: 'https://github.com/h/other/tree/main',
        toUrl: 'https://github.com/h/new',
      });
      expect(heard.changes()).toBe(3);
      expect((await heard.due()).sort()).toEqual([
        'https://github.com/h/other.git',
        'https://github.com/h/tide.git',
      ]);
    });
  });
});
