import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRepository, git } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';

jest.setTimeout(60_000);

describe('bad input', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const outside = temporaryFolder();
  const at = (name: string) => `file:${join(root, name)}`;

  beforeAll(() => {
    createRepository(join(root, 'good.git'), yearOfWork([ada]));
    createRepository(join(root, 'empty.git'), []);
    createRepository(join(outside, 'secret.git'), yearOfWork([ada]));
    git([
      'clone',
      '--quiet',
      '--depth=3',
      '--bare',
      at('good.git').replace('file:', 'file://'),
      join(root, 'shallow.git'),
    ]);
    mkdirSync(join(root, 'folder/inner'), { recursive: true });
    writeFileSync(join(root, 'file.txt'), 'not a repository');
    symlinkSync(join(outside, 'secret.git'), join(root, 'escape'));
    mkdirSync(join(root, 'pointer'));
    writeFileSync(
      join(root, 'pointer/.git'),
      `gitdir: ${join(outside, 'secret.git')}\n`,
    );
    const broken = createRepository(
      join(root, 'broken.git'),
      yearOfWork([ada]),
    );
    git(['repack', '-adq'], { cwd: broken });
    git(['update-ref', '-d', 'refs/heads/main'], { cwd: broken });
    writeFileSync(join(broken, 'refs/heads/main'), `${'1'.repeat(40)}\n`);
  });

  const bad: Array<[string, string | undefined, string, RegExp]> = [
    ['none', undefined, 'none', /Add the annotation backstage.io\/source-loc/],
    [
      'gone',
      at('gone.git'),
      'not-found',
      /Check backstage.io\/source-location/,
    ],
    ['empty', at('empty.git'), 'empty', /Push a first commit/],
    ['shallow', at('shallow.git'), 'shallow', /git fetch --unshallow/],
    ['folder', at('folder/inner'), 'not-a-repository', /name a clone/],
    ['file', at('file.txt'), 'not-a-repository', /name a clone/],
    ['outside', `file:${outside}/secret.git`, 'not-allowed', /localRoots/],
    ['dots', `${at('')}/../../etc`, 'not-allowed', /localRoots/],
    ['root', 'file:/', 'not-allowed', /localRoots/],
    ['symlink', at('escape'), 'not-allowed', /localRoots/],
    ['pointer', at('pointer'), 'not-allowed', /localRoots/],
    ['broken', at('broken.git'), 'error', /git fsck|HEAD/],
    ['relative', 'file:./good.git', 'not-allowed', /absolute file: target/],
    ['nul', 'file:/a\0b', 'not-allowed', /localRoots/],
    ['type', 'ssh:git@github.com:a/b.git', 'not-allowed', /url:https/],
    ['http', 'url:http://github.com/a/b', 'not-allowed', /https:/],
    ['fileurl', `url:file://${root}/good.git`, 'not-allowed', /https:/],
    ['host', 'url:https://internal.example/a/b', 'not-allowed', /integrations/],
    ['loopback', 'url:https://127.0.0.1/a/b', 'not-allowed', /integrations/],
    ['owner', 'url:https://github.com/a', 'not-found', /name the repository/],
    ['words', 'url:read the wiki', 'not-found', /name the repository/],
    ['option', 'url:--upload-pack=touch', 'not-found', /name the repository/],
  ];

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('gets an answer that a person can act on, and stops nothing else', async () => {
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        catalog: [
          group('lighthouse'),
          component('good', { owner: 'lighthouse', source: at('good.git') }),
          component('badpath', {
            source: at('good.git'),
            annotations: { 'ownership/source-path': '../../etc' },
          }),
          ...bad.map(([name, source]) => component(name, { source })),
        ],
      });
      const { items } = await portal.until('/reports?limit=200', nothingWaits);
      expect(items).toHaveLength(bad.length + 2);
      for (const [name, source, status, remedy] of bad) {
        const { body } = await portal.get(`/reports/component/default/${name}`);
        const found = body.source;
        expect([name, found.status]).toEqual([name, status]);
        expect(found.remedy).toMatch(remedy);
        expect(found.message).toMatch(/^[A-Z].*\.$/);
        // Nothing of this machine but what the entity itself says.
        const shown = JSON.stringify(body).replaceAll(
          JSON.stringify(source ?? 'none')
            .slice(1, -1)
            .replace(/^url:/, ''),
          '',
        );
        expect(shown).not.toContain(root);
        expect(shown).not.toContain(outside);
        expect(body.state).toBe('at-risk');
        expect(body.stateReasons).toContain(
          status === 'none' ? 'no-source' : 'source-error',
        );
      }
      const good = await portal.get('/reports/component/default/good');
      expect(good.body.source.status).toBe('ok');
      const { body } = await portal.get('/reports/component/default/badpath');
      expect(body.source.remedy).toContain('ownership/source-path');

      const coverage = (await portal.get('/coverage')).body;
      expect(coverage.components).toEqual({
        total: bad.length + 2,
        scored: 1,
        waiting: 0,
        failing: bad.length + 1,
      });
      await portal.stop();
    });

    it('stores entities whose text no database takes, and those beside them', async () => {
      // Too long for an index even when compressed.
      const long = Array.from({ length: 300 }, (_, index) =>
        createHash('sha256').update(String(index)).digest('hex'),
      ).join('');
      const odd = (name: string, annotations: Record<string, string>) =>
        component(name, { source: at('good.git'), annotations });
      const named = component('named', { title: `Tide\0table ${long}` });
      named.metadata.description = `Low\0 water ${long}`;
      const crowd = group('crowd', { title: 'Cr\0wd' });
      crowd.spec = { ...crowd.spec, type: long };
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        catalog: [
          crowd,
          user('ada', {
            displayName: 'Ada\0 Example',
            email: `${long}@harbour.example`,
            annotations: {
              'backstage.io/managed-by-origin-location': `${long}:x`,
              'github.com/user-login': long,
            },
          }),
          component('good', { owner: 'crowd', source: at('good.git') }),
          named,
          component('owned', { owner: `group:default/${long}` }),
          odd('templated', {
            'backstage.io/source-template': `template:default/${long}`,
          }),
          odd('nul', {
            'backstage.io/source-template': 'template:default/a\0b',
          }),
          odd('deep', { 'ownership/source-path': long }),
        ],
      });
      const { items } = await portal.until(
        '/reports',
        body => body.totalItems === 6 && nothingWaits(body),
      );
      const statuses = items.map((item: Body) => [
        item.entityRef.split('/')[1],
        item.sourceStatus,
      ]);
      expect(Object.fromEntries(statuses)).toEqual({
        good: 'ok',
        named: 'none',
        owned: 'none',
        templated: 'ok',
        nul: 'ok',
        deep: 'not-found',
      });
      const path = '/reports?sort=title&limit=5';
      const { nextCursor } = (await portal.get(path)).body.pageInfo;
      const rest = await portal.get(`/reports?cursor=${nextCursor}`);
      expect(rest.body.items).toMatchObject([{ sourceStatus: 'none' }]);
      await portal.stop();
    });

    it('keeps the last knowledge of a repository that is gone', async () => {
      const repository = createRepository(
        join(root, `leaving-${databaseId}.git`),
        yearOfWork([ada]),
      );
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        catalog: [component('leaving', { source: `file:${repository}` })],
        ownership: { inventory: { refreshInterval: '1s' } },
      });
      const path = '/reports/component/default/leaving';
      const before = await portal.until(path, body => body.evidence.commit);
      await rm(repository, { recursive: true });
      const after = await portal.until(
        path,
        body => body.sourceStatus === 'not-found',
      );
      expect(after.evidence.commit).toBe(before.evidence.commit);
      expect(after.band).toBe('single');
      await portal.stop();
    });

    it('stays up without git, and says exactly what to add', async () => {
      const path = process.env.PATH;
      process.env.PATH = outside;
      try {
        const portal = await startOwnership({
          knex: await databases.init(databaseId),
          localRoots: [root],
          catalog: [component('good', { source: at('good.git') })],
        });
        await portal.until('/reports', nothingWaits);
        const { body } = await portal.get('/reports/component/default/good');
        expect(body.source).toMatchObject({
          status: 'git-missing',
          remedy: expect.stringContaining('apt-get install -y'),
        });
        const coverage = (await portal.get('/coverage')).body;
        expect(coverage.git).toEqual({
          available: false,
          remedy: body.source.remedy,
        });
        expect(coverage.problems).toMatchObject([{ status: 'git-missing' }]);
        await portal.stop();
      } finally {
        process.env.PATH = path;
      }
    });

    it('stays up while the catalog is down at start, and goes on when it is back', async () => {
      const catalog = new TestCatalog([
        component('good', { source: at('good.git') }),
      ]);
      catalog.isDown = true;
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        catalog,
        ownership: { inventory: { refreshInterval: '1s' } },
      });
      const coverage = await portal.until(
        '/coverage',
        body => body.catalog.error,
      );
      expect(coverage.catalog.error).toMatch(/^The catalog does not answer/);
      expect(JSON.stringify(coverage)).not.toContain('10.0.0.7');
      expect((await portal.get('/reports')).status).toBe(503);

      catalog.isDown = false;
      await portal.until('/reports', nothingWaits);
      const back = (await portal.get('/coverage')).body;
      expect(back.catalog.error).toBeUndefined();
      expect(back.components.total).toBe(1);
      await portal.stop();
    });

    it('deletes nothing when the catalog is empty for a while', async () => {
      const knex = await databases.init(databaseId);
      const entities = [component('good', { source: at('good.git') })];
      const catalog = new TestCatalog(entities);
      const portal = await startOwnership({
        knex,
        localRoots: [root],
        catalog,
        ownership: { inventory: { refreshInterval: '1s' } },
      });
      await portal.until('/reports', nothingWaits);
      const rows = async () => ({
        reports: await knex('report').select('entity_ref', 'commit'),
        knowledge: await knex('knowledge').select('id', 'commit'),
        repositories: await knex('repository').select('id', 'scanned_commit'),
      });
      const before = await rows();
      expect(before.knowledge).toHaveLength(1);

      const { calls } = catalog;
      catalog.entities = [];
      while (catalog.calls < calls + 3) {
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      expect(await rows()).toEqual(before);
      await portal.stop();
    });
  });
});
