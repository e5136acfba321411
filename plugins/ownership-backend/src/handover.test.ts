import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createRepository, git } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, bo, yearOfWork, AS_OF_DAY } from './__testUtils__/histories';
import {
  HOST_TOKEN,
  startHost,
  type StandInHost,
} from './__testUtils__/startHost';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { userInfoOf } from './__testUtils__/userInfoOf';

jest.setTimeout(120_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const CY = 'user:default/cy';
const LIGHTHOUSE = 'group:default/lighthouse';
const CRANE = 'group:default/crane';

const descriptor = (name: string) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: lighthouse # for now
`;

const team = (name: string, title: string): Entity => {
  const entity = group(name, { title });
  entity.metadata.annotations = { 'github.com/team-slug': `sea/${name}` };
  return entity;
};

describe('handing an entity over', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const worktree = join(root, `work-${databaseId}`);
    let knex: Knex;
    let catalog: TestCatalog;
    let portal: StartedOwnership;
    let host: StandInHost;

    const entities = (owners: Record<string, string> = {}) => [
      team('lighthouse', 'Lighthouse'),
      team('crane', 'Crane'),
      user('ada', { email: ada.email, memberOf: ['lighthouse'] }),
      user('bo', { email: bo.email, memberOf: ['lighthouse'] }),
      user('cy', { memberOf: ['crane'] }),
      component('tide', {
        owner: owners.tide ?? 'lighthouse',
        source: `file:${worktree}`,
        annotations: {
          'backstage.io/managed-by-location': `file:${worktree}/catalog-info.yaml`,
        },
      }),
      component('buoy', {
        owner: owners.buoy ?? 'lighthouse',
        annotations: {
          'backstage.io/managed-by-location': `url:https://${host.host}/harbour/tide/blob/main/catalog-info.yaml`,
        },
      }),
      component('nobodys', {}),
    ];

    beforeAll(async () => {
      const bare = createRepository(join(root, `tide-${databaseId}.git`), [
        ...yearOfWork([ada, bo]),
        {
          author: ada,
          day: AS_OF_DAY - 1,
          files: {
            'catalog-info.yaml': descriptor('tide'),
            CODEOWNERS: '# who is asked\n*  @sea/lighthouse\n',
          },
        },
      ]);
      git(['clone', '--quiet', bare, worktree]);
      host = await startHost('github');
      host.state.files = { 'catalog-info.yaml': descriptor('buoy') };
      // The plugin speaks https alone; the host of this test does not.
      const really = globalThis.fetch;
      jest
        .spyOn(globalThis, 'fetch')
        .mockImplementation((input, init) =>
          really(
            String(input).replace(
              `https://${host.host}/`,
              `http://${host.host}/`,
            ),
            init,
          ),
        );
      const urlReader = mockServices.urlReader.mock({
        readUrl: async url => {
          const name = url.split('/').at(-1)!;
          const content = host.state.files[name];
          if (content === undefined) throw new NotFoundError(url);
          return {
            buffer: async () => Buffer.from(content),
            stream: () => Readable.from([Buffer.from(content)]),
          };
        },
      });
      knex = await databases.init(databaseId);
      catalog = new TestCatalog(entities());
      portal = await startOwnership({
        knex,
        catalog,
        localRoots: [root],
        ownership: { inventory: { refreshInterval: '1s' } },
        integrations: {
          github: [
            {
              host: host.host,
              token: HOST_TOKEN,
              apiBaseUrl: `https://${host.host}/api`,
            },
          ],
        },
        features: [
          urlReader.factory,
          userInfoOf({
            [ADA]: [LIGHTHOUSE],
            [BO]: [LIGHTHOUSE],
            [CY]: [CRANE],
          }),
        ],
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 3 && nothingWaits(body),
      );
    });

    afterAll(async () => {
      jest.restoreAllMocks();
      await portal.stop();
      await host.stop();
    });

    const propose = (name: string, to: string = CRANE, as: string = ADA) =>
      portal.send('post', '/transfers', {
        body: {
          entityRef: `component:default/${name}`,
          to,
          reason: 'They lift it',
        },
        as,
      });
    const decide = (id: string, decision: string, as: string) =>
      portal.send('post', `/transfers/${id}/${decision}`, {
        body: { reason: 'We talked' },
        as,
      });
    const transferOf = async (id: string, as = ADA): Promise<Body> =>
      (await portal.get('/transfers?limit=200', as)).body.items.find(
        (transfer: Body) => transfer.id === id,
      );

    it('is proposed, accepted, patched with git, and applied when the catalog shows it', async () => {
      const proposed = await propose('tide');
      expect(proposed.status).toBe(201);
      const { id } = proposed.body;
      expect(proposed.body).toMatchObject({
        from: { ref: LIGHTHOUSE, title: 'Lighthouse' },
        to: { ref: CRANE, title: 'Crane' },
        state: 'proposed',
        proposedByYou: true,
        mayAccept: false,
        mayWithdraw: true,
      });
      expect(await transferOf(id, CY)).toMatchObject({
        proposedByYou: false,
        mayAccept: true,
        mayWithdraw: false,
      });

      const second = await propose('tide');
      expect(second.status).toBe(409);
      expect(second.body.error.message).toContain('open already');
      expect((await decide(id, 'accept', ADA)).status).toBe(403);
      expect((await decide(id, 'accept', BO)).status).toBe(403);

      const before = (await portal.get('/reports/component/default/tide')).body;
      const accepted = await decide(id, 'accept', CY);
      expect(accepted.status).toBe(200);
      expect(accepted.body).toMatchObject({
        state: 'accepted',
        decisionReason: 'We talked',
        mayAccept: false,
      });
      expect((await propose('tide')).status).toBe(409);
      expect((await decide(id, 'decline', CY)).status).toBe(409);
      // Nothing is done before the catalog says so.
      const still = (await portal.get('/reports/component/default/tide')).body;
      expect([still.score, still.owner]).toEqual([before.score, before.owner]);

      const json = await portal.get(`/transfers/${id}/patch`, CY);
      expect(json.status).toBe(200);
      expect(json.body.files.map(({ path }: Body) => path)).toEqual([
        'catalog-info.yaml',
        'CODEOWNERS',
      ]);
      const diff = await portal.get(`/transfers/${id}/patch?format=diff`, CY);
      expect(diff.headers['content-type']).toBe('text/x-diff; charset=utf-8');
      expect(diff.headers['content-disposition']).toBe(
        'attachment; filename="component-default-tide-owner.diff"',
      );
      expect(diff.text).toBe(
        json.body.files.map((file: Body) => file.diff).join(''),
      );
      git(['apply', '--index', '-'], { cwd: worktree, input: diff.text });
      const read = (path: string) => readFileSync(join(worktree, path), 'utf8');
      expect(read('catalog-info.yaml')).toBe(
        descriptor('tide').replace('lighthouse', 'crane'),
      );
      expect(read('CODEOWNERS')).toBe('# who is asked\n*  @sea/crane\n');

      const inFolder = await portal.send(
        'post',
        `/transfers/${id}/pull-request`,
      );
      expect(inFolder.status).toBe(409);

      catalog.entities = entities({ tide: 'crane' });
      await portal.until('/transfers?state=applied', body =>
        body.items.some((item: Body) => item.id === id && item.appliedAt),
      );
      const moved = await portal.until(
        '/reports/component/default/tide',
        body => body.owner.ref === CRANE,
      );
      expect(moved.owner.title).toBe('Crane');
      expect((await portal.get(`/transfers/${id}/patch`)).status).toBe(409);
      expect((await decide(id, 'withdraw', ADA)).status).toBe(409);
    });

    it('is declined, withdrawn or expires, and then makes room for the next', async () => {
      const declined = (await propose('buoy')).body;
      expect((await decide(declined.id, 'decline', CY)).body).toMatchObject({
        state: 'declined',
        decisionReason: 'We talked',
      });
      expect((await decide(declined.id, 'accept', CY)).status).toBe(409);

      const withdrawn = (await propose('buoy')).body;
      expect((await decide(withdrawn.id, 'withdraw', CY)).status).toBe(403);
      // Not by its proposer alone: by anybody of the giving side.
      expect((await decide(withdrawn.id, 'withdraw', BO)).body.state).toBe(
        'withdrawn',
      );

      const expiring = (await propose('buoy')).body;
      await knex('transfer')
        .where({ id: expiring.id })
        .update({ expires_at: 1 });
      expect(await transferOf(expiring.id, CY)).toMatchObject({
        state: 'expired',
        mayAccept: false,
      });
      const tooLate = await decide(expiring.id, 'accept', CY);
      expect(tooLate.status).toBe(409);
      expect(tooLate.body.error.message).toContain('expired');
      expect((await portal.get(`/transfers/${expiring.id}/patch`)).status).toBe(
        409,
      );

      const next = await propose('buoy');
      expect(next.status).toBe(201);
      const states = (
        await portal.get('/transfers?entityRef=component:default/buoy')
      ).body.items.map((item: Body) => item.state);
      expect(states.sort()).toEqual([
        'declined',
        'expired',
        'proposed',
        'withdrawn',
      ]);
      expect((await decide(next.body.id, 'withdraw', ADA)).status).toBe(200);
    });

    it('takes the owner, and a group that is there', async () => {
      expect((await propose('buoy', CRANE, CY)).status).toBe(403);
      expect((await propose('buoy', 'group:default/nix')).status).toBe(400);
      expect((await propose('buoy', BO)).status).toBe(400);
      expect((await propose('buoy', LIGHTHOUSE)).status).toBe(409);
      // What nobody owns, anybody may give to somebody.
      const adopted = await propose('nobodys', CRANE, ADA);
      expect(adopted.status).toBe(201);
      expect(adopted.body.from).toBeUndefined();
      expect((await decide(adopted.body.id, 'accept', CY)).body.state).toBe(
        'accepted',
      );
    });

    it('opens a pull request once it is accepted, and keeps its address', async () => {
      const { id } = (await propose('buoy')).body;
      const open = (as: string) =>
        portal.send('post', `/transfers/${id}/pull-request`, { as });
      const early = await open(ADA);
      expect(early.status).toBe(409);
      expect(early.body.error.message).toContain('when it is accepted');
      await decide(id, 'accept', CY);
      expect((await open('user:default/di')).status).toBe(403);
      expect(host.state.requests).toEqual([]);

      const opened = await open(CY);
      expect([opened.status, opened.body.error?.message]).toEqual([
        201,
        undefined,
      ]);
      const [{ url, branch, title }] = host.state.requests;
      expect(opened.body).toMatchObject({ id, pullRequest: { url } });
      expect(title).toContain('buoy');
      expect(host.state.branches[branch]['catalog-info.yaml']).toBe(
        descriptor('buoy').replace('lighthouse', 'crane'),
      );
      expect((await open(ADA)).body.pullRequest.url).toBe(url);
      expect(host.state.requests).toHaveLength(1);
      expect((await transferOf(id)).pullRequest.url).toBe(url);

      host.state.requests = [];
      host.state.instead = () => ({ status: 500, body: HOST_TOKEN });
      const refused = await open(ADA);
      host.state.instead = undefined;
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('by hand');
      expect(JSON.stringify(refused.body)).not.toContain(HOST_TOKEN);
    });
  });
});
