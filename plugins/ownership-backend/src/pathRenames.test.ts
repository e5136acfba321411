import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  addCommits,
  createRepository,
  git,
} from './__testUtils__/createRepository';
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
const GUEST = 'user:default/guest';
const OLD = 'template:default/old';
const NEW = 'template:default/new';

describe('golden paths that were renamed', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const at = (name: string) => `file:${root}/${name}.git`;
  const head = (name: string) =>
    git(['rev-parse', 'main'], { cwd: join(root, `${name}.git`) }).trim();
  const descriptor = (name: string) => ({
    author: ada,
    day: AS_OF_DAY - 10,
    files: {
      'paths/service/template.yaml': `kind: Template\nmetadata:\n  name: ${name}\n`,
      'paths/page/template.yaml': 'kind: Template\nmetadata:\n  name: page\n',
    },
  });
  /** A component with a record of the path that it came from. */
  const recorded = (name: string, record: Record<string, string>) => {
    createRepository(join(root, `${name}.git`), [
      ...yearOfWork([ada, bo], { commits: 12 }),
      {
        author: ada,
        day: AS_OF_DAY - 1,
        files: { '.ownership/path.yaml': JSON.stringify(record) },
      },
    ]);
    return component(name, { owner: 'pilots', source: at(name) });
  };
  let recordedComponents: Entity[];

  beforeAll(() => {
    createRepository(join(root, 'paths.git'), [
      ...yearOfWork([ada, bo], { until: AS_OF_DAY - 12 }),
      descriptor('old'),
    ]);
    const commit = head('paths');
    addCommits(join(root, 'paths.git'), [descriptor('new')]);
    recordedComponents = [
      recorded('moved', {
        template: OLD,
        version: '1.0.0',
        commit,
        path: 'paths/service',
      }),
      // Names the folder, and a commit at which it held no such template.
      recorded('pretends', {
        template: 'template:default/invented',
        version: '1.0.0',
        commit,
        path: 'paths/service',
      }),
      recorded('elsewhere', {
        template: 'template:default/other',
        commit,
        path: 'paths/other',
      }),
      recorded('unheard', {
        template: 'template:default/lost',
        commit: 'c'.repeat(40),
        path: 'paths/service',
      }),
    ];
  });

  const inFolder = (entity: Entity, folder: string): Entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'ownership/source-path': folder,
      },
    },
  });
  const path = (name: string) =>
    inFolder(
      template(name, `The ${name} one`, {
        version: '1.1.0',
        source: at('paths'),
      }),
      'paths/service',
    );
  const estate = (...paths: Entity[]) => [
    group('pilots', { title: 'Pilots' }),
    user('ada', { email: ada.email, memberOf: ['pilots'] }),
    user('bo', { email: bo.email, memberOf: ['pilots'] }),
    user('guest'),
    inFolder(template('page', 'Page', { source: at('paths') }), 'paths/page'),
    ...paths,
    ...recordedComponents,
    component('annotated', {
      owner: 'pilots',
      annotations: {
        'backstage.io/source-template': OLD,
        'backstage.io/template-version': '1.0.0',
      },
    }),
  ];

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;
    let catalog: TestCatalog;

    beforeAll(async () => {
      catalog = new TestCatalog(estate(path('old')));
      catalog.hidden[GUEST] = [NEW];
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        catalog,
        localRoots: [root],
      });
      await portal.until(
        '/reports',
        body => body.totalItems === 5 && nothingWaits(body),
      );
    });

    afterAll(() => portal.stop());

    const standing = (name: string) =>
      `/reports/component/default/${name}/golden-path`;

    it('counts by the name that things say, as long as that is one', async () => {
      expect((await portal.get(standing('moved'))).body).toMatchObject({
        templateRef: OLD,
        title: 'The old one',
        currency: 'minor',
      });
    });

    it('follows a template whose repository proves that it is the same', async () => {
      catalog.entities = estate(path('new'));
      const found = await portal.until(
        standing('moved'),
        body => body.templateRef === NEW,
      );
      expect(found).toMatchObject({
        onPath: true,
        renamedFrom: OLD,
        title: 'The new one',
        version: '1.0.0',
        newest: '1.1.0',
        currency: 'minor',
      });
      // What one record proves holds for all that name it.
      await portal.until(
        standing('annotated'),
        body => body.templateRef === NEW,
      );
      const { body } = await portal.get('/golden-paths/default/new/consumers');
      expect(
        body.items.map((item: Body) => [item.title, item.renamedFrom]),
      ).toEqual([
        ['annotated', OLD],
        ['moved', OLD],
      ]);
      const all = (await portal.get('/golden-paths')).body.items;
      expect(all.map((item: Body) => [item.name, item.consumers])).toEqual([
        ['new', 2],
        ['page', 0],
      ]);
    });

    it.each([
      ['pretends', 'template:default/invented'],
      ['elsewhere', 'template:default/other'],
      ['unheard', 'template:default/lost'],
    ])('says of %s that its template is gone', async (name, ref) => {
      const { body } = await portal.get(standing(name));
      expect(body).toMatchObject({
        templateRef: ref,
        problem: 'template-gone',
      });
      expect(body).not.toHaveProperty('renamedFrom');
    });

    it('tells nobody the name of what they may not see', async () => {
      const answers = await Promise.all(
        [
          standing('moved'),
          '/reports/component/default/moved',
          '/golden-paths/off-path',
          '/facets',
        ].map(address => portal.get(address, GUEST)),
      );
      expect(answers[0].body).toMatchObject({
        templateRef: OLD,
        problem: 'template-gone',
      });
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(
        NEW,
      );
      expect((await portal.get(standing('moved'), ADA)).body.templateRef).toBe(
        NEW,
      );
    });

    it('takes the old name back when the catalog does', async () => {
      catalog.entities = estate(path('old'));
      const found = await portal.until(
        standing('moved'),
        body => body.templateRef === OLD,
      );
      expect(found).not.toHaveProperty('renamedFrom');
    });
  });
});
