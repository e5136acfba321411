import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { component, group, template, user } from '../__testUtils__/entities';
import {
  startHost,
  type SeenRequest,
  type StandInHost,
} from '../__testUtils__/startHost';
import { takeInventory } from '../__testUtils__/takeInventory';
import { ensureJob } from '../database/jobs';
import { HostClient } from '../host';
import { askForReviews, PATH_REVIEW_JOB } from './askForReviews';

jest.setTimeout(60_000);

const BRANCH = 'tide/template-upgrade-v2.0.0';

describe('askForReviews', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const hosts: StandInHost[] = [];

  afterEach(() => Promise.all(hosts.splice(0).map(host => host.stop())));

  async function estate(
    databaseId: Parameters<TestDatabases['init']>[0],
    type: 'github' | 'gitlab',
    options: { version?: string; login?: string } = {},
  ) {
    const knex = await initDatabase(databases, databaseId);
    const host = await startHost(type);
    hosts.push(host);
    const { version = '1.0.0', login = 'cy-s' } = options;
    await takeInventory(knex, {
      catalog: [
        group('pilots'),
        user('cy', {
          memberOf: ['pilots'],
          annotations: { [`${type}.com/user-login`]: login },
        }),
        template('service', 'Service', { version: '2.0.0' }),
        component('tide', {
          owner: 'pilots',
          annotations: {
            'backstage.io/source-template': 'template:default/service',
            'backstage.io/template-version': version,
          },
        }),
      ],
    });
    await knex('repository').insert({
      id: 'r',
      kind: 'url',
      target: host.repositoryUrl,
      wanted: '[]',
      wanted_hash: '',
      due_at: 0,
    });
    await knex('entity')
      .where({ entity_ref: 'component:default/tide' })
      .update({ repository_id: 'r', path: '', excludes: '' });
    await knex('report_document').insert({
      entity_ref: 'component:default/tide',
      search_text: '',
      summary: '{}',
      detail: JSON.stringify({ learnerRef: 'user:default/cy' }),
    });
    await ensureJob(knex, PATH_REVIEW_JOB);
    return { knex, host };
  }

  const logger = mockServices.logger.mock();
  const ask = async ({ knex, host }: { knex: Knex; host: StandInHost }) => {
    await knex('job').where({ id: PATH_REVIEW_JOB }).update({ due_at: 0 });
    const { integrations } = host;
    await askForReviews({
      knex,
      logger,
      client: new HostClient({ integrations, protocols: ['http'] }),
      signal: new AbortController().signal,
    });
  };
  const json = (body: unknown, status = 200) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  /** A host with the pull request on which others were asked already. */
  const withRequest = (type: string) => (request: SeenRequest) => {
    const { method, path, query } = request;
    if (type === 'github') {
      if (path.endsWith('/requested_reviewers')) return json({}, 201);
      return path.endsWith('/pulls') &&
        query.get('head') === `harbour:${BRANCH}`
        ? json([{ number: 7 }])
        : json([]);
    }
    if (path.endsWith('/users')) {
      return json(query.get('username') === 'cy-s' ? [{ id: 42 }] : []);
    }
    if (method === 'PUT') return json({});
    return query.get('source_branch') === BRANCH
      ? json([{ iid: 7, reviewers: [{ id: 5 }] }])
      : json([]);
  };
  const writes = (host: StandInHost) =>
    host.seen
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, body }) => [method, path, body]);

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it.each([
      [
        'github' as const,
        [
          'POST',
          '/api/repos/harbour/tide/pulls/7/requested_reviewers',
          { reviewers: ['cy-s'] },
        ],
      ],
      [
        'gitlab' as const,
        [
          'PUT',
          '/api/v4/projects/harbour%2Ftide/merge_requests/7',
          { reviewer_ids: [5, 42] },
        ],
      ],
    ])('asks on %s once', async (type, wanted) => {
      const found = await estate(databaseId, type);
      found.host.state.instead = withRequest(type);
      await ask(found);
      await ask(found);
      expect(writes(found.host)).toEqual([wanted]);
    });

    it('looks again where no pull request is open yet', async () => {
      const found = await estate(databaseId, 'github');
      found.host.state.instead = () => json([]);
      await ask(found);
      const asked = found.host.seen.length;
      await ask(found);
      // Not at once, though.
      expect(found.host.seen).toHaveLength(asked);
      await found.knex('path_review').update({ due_at: 0 });
      found.host.state.instead = withRequest('github');
      await ask(found);
      expect(writes(found.host)).toHaveLength(1);
    });

    it('asks nobody for what is current', async () => {
      const found = await estate(databaseId, 'github', { version: '2.0.0' });
      found.host.state.instead = withRequest('github');
      await ask(found);
      expect(found.host.seen).toEqual([]);
    });

    it('tells the log of a host that refuses, and goes on', async () => {
      const found = await estate(databaseId, 'github');
      found.host.state.instead = request =>
        request.method === 'POST'
          ? json({}, 403)
          : withRequest('github')(request);
      await ask(found);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('component:default/tide'),
      );
      const job = await found
        .knex('job')
        .where({ id: PATH_REVIEW_JOB })
        .first();
      expect(job.lease_ticket).toBeNull();
    });
  });
});
