import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { createRepository } from './__testUtils__/createRepository';
import { component, group, template, user } from './__testUtils__/entities';
import { ada, AS_OF_DAY, bo, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';

jest.setTimeout(120_000);

const ADA = 'user:default/ada';
const CY = 'user:default/cy';
const GUEST = 'user:default/guest';
const RECORD = '.ownership/path.yaml';

describe('how an entity stands to its golden path', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const at = (name: string) => `file:${root}/${name}.git`;

  beforeAll(() => {
    const recorded = (name: string, record: string) =>
      createRepository(join(root, `${name}.git`), [
        ...yearOfWork([ada, bo]),
        { author: ada, day: AS_OF_DAY - 1, files: { [RECORD]: record } },
      ]);
    createRepository(join(root, 'paths.git'), yearOfWork([ada]));
    createRepository(join(root, 'quayside.git'), yearOfWork([ada, bo]));
    recorded(
      'recorded',
      `template: template:default/service\nversion: 1.0.0\ncommit: ${'c'.repeat(
        40,
      )}\nanswers: { token: hunter2 }\n`,
    );
    recorded('broken', 'template: [');
  });

  const from = (entity: Entity, template_: string, version?: string) => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        ...(template_ ? { 'backstage.io/source-template': template_ } : {}),
        ...(version ? { 'backstage.io/template-version': version } : {}),
      },
    },
  });
  const owned = (name: string, source?: string) =>
    component(name, { owner: 'pilots', ...(source ? { source } : {}) });
  const tagged = (entity: Entity, ...tags: string[]) => ({
    ...entity,
    metadata: { ...entity.metadata, tags },
  });

  const service = 'template:default/service';
  const entities = (): Entity[] => [
    group('pilots', { title: 'Pilots' }),
    user('ada', { displayName: 'Ada', email: ada.email, memberOf: ['pilots'] }),
    user('bo', { displayName: 'Bo', email: bo.email, memberOf: ['pilots'] }),
    user('cy', { displayName: 'Cy', memberOf: ['pilots'] }),
    user('guest', { displayName: 'Guest' }),
    tagged(
      template('service', 'Service', {
        version: '2.0.0',
        source: at('paths'),
      }),
      'go',
    ),
    tagged(template('other', 'Other'), 'python', 'harbour'),
    owned('paths', at('paths')),
    from(owned('annotated', at('quayside')), service, '1.0.0'),
    {
      ...from(owned('specified'), '', '1.9.0'),
      spec: {
        ...owned('specified').spec,
        scaffoldedFrom: 'template:default/Service',
      },
    },
    {
      ...from(owned('related'), '', '2.0.0'),
      relations: [
        ...(owned('related').relations ?? []),
        { type: 'scaffoldedFrom', targetRef: service },
        { type: 'scaffoldedFrom', targetRef: 'component:default/a' },
      ],
    },
    owned('recorded', at('recorded')),
    from(owned('told-twice', at('recorded')), service),
    from(owned('broken', at('broken')), 'no ref at all'),
    from(owned('orphan'), 'template:default/gone', '1.0.0'),
    from(owned('odd'), service, 'spring'),
    from(owned('without'), service),
    tagged(owned('free'), 'python', 'harbour'),
  ];

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;
    let catalog: TestCatalog;

    beforeAll(async () => {
      catalog = new TestCatalog(entities());
      catalog.hidden[GUEST] = ['user:default/cy', service];
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        catalog,
        localRoots: [root],
      });
      await portal.until(
        '/reports?limit=50',
        body => body.totalItems === 11 && nothingWaits(body),
      );
    });

    afterAll(() => portal.stop());

    const standing = async (name: string, as = ADA): Promise<Body> =>
      (await portal.get(`/reports/component/default/${name}/golden-path`, as))
        .body;

    it.each([
      ['annotated', { source: 'annotation', version: '1.0.0' }],
      ['specified', { source: 'scaffolded-from', version: '1.9.0' }],
      ['related', { source: 'relation', version: '2.0.0' }],
      [
        'recorded',
        { source: 'record', version: '1.0.0', templateCommit: 'c'.repeat(40) },
      ],
      // The record adds what the catalog does not say.
      [
        'told-twice',
        {
          source: 'annotation',
          version: '1.0.0',
          templateCommit: 'c'.repeat(40),
        },
      ],
    ])('knows where %s came from', async (name, expected) => {
      expect(await standing(name)).toMatchObject({
        onPath: true,
        templateRef: service,
        title: 'Service',
        newest: '2.0.0',
        ...expected,
      });
      const { body } = await portal.get(`/reports/component/default/${name}`);
      expect(body.goldenPath).toEqual({ ref: service, title: 'Service' });
      const { items } = (
        await portal.get('/golden-paths/default/service/consumers?limit=50')
      ).body;
      expect(items.find((item: Body) => item.title === name)).toMatchObject(
        expected,
      );
    });

    it('keeps no answer of a record', async () => {
      const answers = await Promise.all([
        standing('recorded'),
        portal.get('/reports/component/default/recorded'),
        portal.get('/golden-paths/default/service/consumers'),
      ]);
      expect(JSON.stringify(answers)).not.toContain('hunter2');
    });

    it.each([
      ['orphan', { currency: 'unknown', problem: 'template-gone' }],
      ['odd', { currency: 'unknown', problem: 'not-comparable' }],
      ['without', { currency: 'unknown', problem: 'no-version' }],
    ])('says of %s why it cannot tell', async (name, expected) => {
      const found = await standing(name);
      expect(found).toMatchObject({ onPath: true, ...expected });
      expect(found).not.toHaveProperty('candidate');
    });

    it('says that a record cannot be read, and takes up the rest', async () => {
      expect(await standing('broken')).toEqual({
        onPath: false,
        recordProblem: `${RECORD} is no valid YAML`,
        suited: expect.anything(),
      });
      const { body } = await portal.get('/reports/component/default/broken');
      expect(body.source.status).toBe('ok');
    });

    it('suggests the path that suits what is on none', async () => {
      expect(await standing('free')).toEqual({
        onPath: false,
        suited: {
          templateRef: 'template:default/other',
          title: 'Other',
          reasons: ['type', 'language', 'tags'],
        },
      });
      const { body } = await portal.get('/golden-paths/off-path');
      const listed = body.items.map((item: Body) => [
        item.title,
        item.goneTemplateRef,
        item.suited?.templateRef,
      ]);
      expect(listed).toEqual([
        ['broken', undefined, 'template:default/other'],
        ['free', undefined, 'template:default/other'],
        ['orphan', 'template:default/gone', 'template:default/other'],
        ['paths', undefined, 'template:default/other'],
      ]);
    });

    it('takes a hidden template for one that is not there', async () => {
      const found = await standing('annotated', GUEST);
      expect(found).toMatchObject({
        onPath: true,
        templateRef: service,
        problem: 'template-gone',
      });
      expect(found).not.toHaveProperty('newest');
      expect(found).not.toHaveProperty('title');
    });

    it('names who would learn most from the update, to whom it may', async () => {
      const found = await standing('annotated');
      expect(found).toMatchObject({
        currency: 'major',
        versionsBehind: 1,
        behindSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        candidate: {
          name: 'Cy',
          entityRef: CY,
          reasons: ['owning-team', 'little-knowledge'],
        },
        team: { ref: 'group:default/pilots', title: 'Pilots' },
      });
      expect((await standing('annotated', CY)).candidate.you).toBe(true);
      catalog.hidden[ADA] = ['user:default/cy'];
      const hidden = await portal.until(
        '/reports/component/default/annotated/golden-path',
        body => !body.candidate,
      );
      expect(hidden.team).toEqual({
        ref: 'group:default/pilots',
        title: 'Pilots',
      });
      delete catalog.hidden[ADA];
    });

    it('asks nobody to update what is current', async () => {
      const found = await standing('related');
      expect(found.currency).toBe('current');
      expect(found).not.toHaveProperty('candidate');
      expect(found).not.toHaveProperty('team');
    });

    it('finds that a path with many consumers hangs on one person', async () => {
      const body = await portal.until(
        '/findings?findingKind=path-few-maintainers',
        found => found.totalItems > 0,
      );
      expect(body.items).toMatchObject([
        {
          entityRef: 'component:default/paths',
          kind: 'path-few-maintainers',
          severity: 'warning',
          facts: { path: service },
        },
      ]);
      // Which path it is, is a fact of the path.
      const { items } = (
        await portal.get('/findings?findingKind=path-few-maintainers', GUEST)
      ).body;
      expect(items[0].facts).toEqual({});
    });

    it('forgets that finding when little comes from the path', async () => {
      catalog.entities = entities().filter(
        ({ metadata }) =>
          !['odd', 'without', 'related'].includes(metadata.name),
      );
      await portal.until(
        '/findings?findingKind=path-few-maintainers',
        found => found.totalItems === 0,
      );
      const { body } = await portal.get('/reports/component/default/paths');
      expect(body.band).toBe('single');
    });
  });
});
