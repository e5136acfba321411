import {
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import { git } from '../__testUtils__/createRepository';
import { component, group, template } from '../__testUtils__/entities';
import { ada } from '../__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from '../__testUtils__/startOwnership';
import { TestCatalog } from '../__testUtils__/TestCatalog';

jest.setTimeout(300_000);

const NOBODY = '0123456789'.repeat(4);
const ADA = 'user:default/ada';
const BO = 'user:default/bo';

/** Commits what a worktree is to hold; undefined removes a file. */
function commit(
  folder: string,
  files: Record<string, string | undefined | { link: string }>,
): string {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, '.git'))) {
    git(['init', '--quiet', '--initial-branch=main'], { cwd: folder });
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    rmSync(file, { force: true });
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string') writeFileSync(file, content);
    else if (content) symlinkSync(content.link, file);
  }
  git(['add', '--all'], { cwd: folder });
  const who = ['-c', `user.name=${ada.name}`, '-c', `user.email=${ada.email}`];
  git([...who, 'commit', '--quiet', '--allow-empty', '-m', 'Change'], {
    cwd: folder,
  });
  return git(['rev-parse', 'HEAD'], { cwd: folder }).trim();
}

function templateYaml(version: string, step: string = '') {
  return `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: NAME
  annotations: { backstage.io/template-version: ${version} }
spec:
  type: service
  parameters:
    properties:
      name: { type: string }
      greeting: { type: string, default: Ahoy }
      token: { type: string, ui:field: Secret }
  steps:
    - action: fetch:template
    ${step}
    - action: publish:somewhere
`;
}

/** What the stand-in of the scaffolder was asked to try out. */
interface Asked {
  template: Body;
  values: Body;
  paths: string[];
}

/**
 * Renders `content/`, and is in whatever mood the answers ask for. The real
 * scaffolder is asked in a test of the demo's backend.
 */
function scaffolderWith(asked: Asked[]) {
  const moods: Record<string, (res: express.Response) => void> = {
    skips: res =>
      res.json({
        log: [
          { body: { message: 'Beginning step' } },
          {
            body: {
              message: 'Skipping because acme:write does not support dry-run',
            },
          },
        ],
        directoryContents: [],
      }),
    invalid: res =>
      res.status(400).json({
        errors: [
          {
            property: 'instance.port',
            name: 'maximum',
            argument: 9,
            stack: 'instance.port "canary" is too much',
          },
          { property: 'instance', name: 'required', argument: 'region' },
        ],
      }),
    secret: res =>
      res.status(400).json({
        errors: [{ property: 'instance', name: 'required', argument: 'token' }],
      }),
    unknownAction: res =>
      res.status(404).json({
        error: {
          name: 'NotFoundError',
          message:
            "Template action with ID 'acme:write' is not registered. See …",
        },
      }),
    forbidden: res => res.status(403).json({ error: { message: 'canary' } }),
    broken: res => res.status(500).json({ error: { message: 'canary' } }),
    nonsense: res => res.send('<html>canary</html>'),
    many: res =>
      res.json({
        log: [],
        directoryContents: Array.from({ length: 10_000 }, (_, index) => ({
          path: `file-${index}`,
          base64Content: '',
        })),
      }),
  };
  return createBackendPlugin({
    pluginId: 'scaffolder',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = express.Router();
          router.use(express.json({ limit: '10mb' }));
          router.post('/v2/dry-run', (req, res) => {
            const { values, directoryContents } = req.body;
            asked.push({
              ...req.body,
              paths: directoryContents.map((file: Body) => file.path),
            });
            const mood = moods[values.mood];
            if (mood) {
              mood(res);
              return;
            }
            res.json({
              log: [],
              directoryContents: directoryContents
                .filter(({ path }: Body) => path.startsWith('content/'))
                .map(({ path, base64Content }: Body) => ({
                  path: path.slice('content/'.length),
                  base64Content: Buffer.from(
                    Buffer.from(base64Content, 'base64')
                      .toString('utf8')
                      .replace(/\$(\w+)/g, (_, name) => values[name]),
                  ).toString('base64'),
                })),
            });
          });
          http.use(router);
        },
      });
    },
  });
}

describe('drift, from git and the scaffolder to HTTP', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const paths = join(root, 'paths');
  const asked: Asked[] = [];
  let commits: string[];

  /** A component whose repository has this record beside a file of its own. */
  function recorded(name: string, record: object | string | undefined) {
    commit(join(root, name), {
      'README.md': `# ${name}\nAhoy\n`,
      'stays.txt': 'as it was\n',
      'own.txt': 'of the team\n',
      ...(record === undefined
        ? {}
        : {
            '.ownership/path.yaml':
              typeof record === 'string' ? record : JSON.stringify(record),
          }),
    });
    return component(name, {
      owner: 'lighthouse',
      source: `file:${root}/${name}`,
    });
  }

  function templateAt(name: string, folder: string) {
    const entity = template(name, `The ${name}`);
    entity.metadata.annotations = {
      'backstage.io/managed-by-location': `file:${folder}/template.yaml`,
    };
    return entity;
  }

  beforeAll(() => {
    const node = (version: string) =>
      templateYaml(version).replace('NAME', 'service-node');
    commits = [
      commit(paths, {
        'service/template.yaml': node('1.0.0'),
        'service/content/README.md': '# $name\n$greeting\n',
        'service/content/stays.txt': 'as it was\n',
        'service/content/goes.txt': 'once\n',
      }),
      commit(paths, {
        'service/template.yaml': node('1.1.0'),
        'service/content/README.md': '# $name\n$greeting, all\n',
        'service/content/goes.txt': undefined,
      }),
      commit(paths, {
        'service/template.yaml': node('1.2.0'),
        'service/content/new.txt': 'now\n',
        'linked/template.yaml': templateYaml('1.0.0').replace('NAME', 'linked'),
        'linked/content/link': { link: '../../../../etc/passwd' },
        'secretive/template.yaml': templateYaml(
          '1.0.0',
          "- { action: 'fetch:plain', input: { x: '${{ secrets.npm }}' } }",
        ).replace('NAME', 'secretive'),
        'large/template.yaml': templateYaml('1.0.0').replace('NAME', 'large'),
        ...Object.fromEntries(
          Array.from({ length: 2_000 }, (_, index) => [
            `large/content/${index}.txt`,
            `${index}\n`,
          ]),
        ),
      }),
    ];
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('compares what a path and a team made of it since', async () => {
      const record = (answers: object) => ({
        template: 'template:default/service-node',
        version: '1.0.0',
        commit: commits[0],
        path: 'service',
        answers,
      });
      const portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        catalog: [
          group('lighthouse'),
          templateAt('service-node', join(paths, 'service')),
          recorded('ferry', record({ name: 'ferry' })),
        ],
        features: [scaffolderWith(asked)],
      });
      try {
        await portal.until('/reports', nothingWaits);
        asked.length = 0;
        const ask = () => portal.get('/reports/component/default/ferry/drift');
        const answers = await Promise.all([ask(), ask(), ask()]);

        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
        expect(answers[0].body).toEqual({
          state: 'compared',
          template: {
            ref: 'template:default/service-node',
            title: 'The service-node',
          },
          from: { commit: commits[0], version: '1.0.0' },
          to: { commit: commits[2], version: '1.2.0' },
          totals: {
            unchanged: 1,
            pathChanged: 2,
            teamChanged: 0,
            both: 1,
            collides: 0,
          },
          files: [
            {
              path: 'goes.txt',
              state: 'both',
              collides: false,
              alike: true,
              byPath: { kind: 'removed', linesAdded: 0, linesRemoved: 1 },
              byTeam: { kind: 'removed', linesAdded: 0, linesRemoved: 1 },
            },
            {
              path: 'README.md',
              state: 'path-changed',
              collides: false,
              byPath: { kind: 'changed', linesAdded: 1, linesRemoved: 1 },
            },
            {
              path: 'new.txt',
              state: 'path-changed',
              collides: false,
              byPath: { kind: 'added', linesAdded: 1, linesRemoved: 0 },
            },
          ],
          asOf: '2026-11-20',
        });
        // Three asked, and the path was tried out once at each commit.
        expect(asked.map(({ template: t }) => versionOf(t))).toEqual([
          '1.0.0',
          '1.2.0',
        ]);
        await ask();
        expect(asked).toHaveLength(2);
        // Nothing that publishes is even tried.
        expect(JSON.stringify(asked)).not.toContain('publish');
        expect(asked[0].values).toEqual({ name: 'ferry', greeting: 'Ahoy' });
        expect(asked[1].paths.sort()).toEqual([
          'content/README.md',
          'content/new.txt',
          'content/stays.txt',
          'template.yaml',
        ]);
      } finally {
        await portal.stop();
      }
    });
  });

  describe('what cannot be compared', () => {
    const catalog = new TestCatalog();
    let portal: StartedOwnership;

    const drift = async (name: string, as?: string) =>
      (await portal.get(`/reports/component/default/${name}/drift`, as ?? ADA))
        .body;

    beforeAll(async () => {
      const node = 'template:default/service-node';
      const known = { template: node, commit: commits[0], path: 'service' };
      const newest = (name: string) => ({
        template: `template:default/${name}`,
        commit: commits[2],
        path: name,
      });
      const withMood = (mood: string) =>
        recorded(`mood-${mood.toLocaleLowerCase('en-US')}`, {
          ...known,
          answers: { mood },
        });
      catalog.entities = [
        group('lighthouse'),
        templateAt('service-node', join(paths, 'service')),
        ...['linked', 'secretive', 'large'].map(name =>
          templateAt(name, join(paths, name)),
        ),
        templateAt('elsewhere', '/srv/nowhere'),
        component('sourceless', { owner: 'lighthouse' }),
        component('unread', {
          owner: 'lighthouse',
          source: `file:${root}/none`,
        }),
        recorded('unrecorded', undefined),
        recorded('no-yaml', '{ template: ['),
        recorded('odd', { ...known, commit: 'main' }),
        recorded('no-commit', { ...known, commit: undefined }),
        recorded('renamed', { ...known, template: 'template:default/old' }),
        recorded('no-template', {
          ...known,
          template: 'component:default/odd',
        }),
        recorded('rewritten', { ...known, commit: NOBODY }),
        recorded('moved', { ...known, path: 'elsewhere' }),
        recorded('escaping', { ...known, path: '../../etc' }),
        recorded('other', { ...known, commit: commits[2], path: 'secretive' }),
        recorded('far', { ...known, template: 'template:default/elsewhere' }),
        recorded('linked', newest('linked')),
        recorded('secretive', newest('secretive')),
        recorded('large', newest('large')),
        ...[
          'skips',
          'invalid',
          'secret',
          'unknownAction',
          'forbidden',
          'broken',
          'nonsense',
          'many',
        ].map(withMood),
        recorded('fine', known),
      ];
      catalog.hidden = { [BO]: [node] };
      portal = await startOwnership({
        knex: await databases.init('SQLITE_3'),
        localRoots: [root],
        catalog,
        features: [scaffolderWith(asked)],
      });
      await portal.until('/reports?limit=100', nothingWaits);
    });

    afterAll(() => portal?.stop());

    it.each([
      ['sourceless', 'no-source', undefined],
      ['unread', 'no-source', undefined],
      ['unrecorded', 'no-record', undefined],
      ['no-yaml', 'bad-record', undefined],
      [
        'odd',
        'bad-record',
        ['commit of .ownership/path.yaml is no full commit id'],
      ],
      ['no-commit', 'no-commit', undefined],
      ['renamed', 'template-gone', undefined],
      ['no-template', 'template-gone', undefined],
      ['rewritten', 'commit-unknown', undefined],
      ['moved', 'folder-unknown', undefined],
      ['escaping', 'folder-unknown', undefined],
      ['other', 'folder-unknown', undefined],
      ['far', 'template-unreadable', undefined],
      ['linked', 'has-links', ['content/link']],
      ['secretive', 'needs-secrets', undefined],
      ['large', 'too-large', undefined],
      ['mood-skips', 'no-dry-run', ['acme:write']],
      ['mood-invalid', 'answers-invalid', ['port', 'region']],
      ['mood-secret', 'needs-secrets', ['token']],
      ['mood-unknownaction', 'no-action', ['acme:write']],
      ['mood-forbidden', 'scaffolder-refuses', undefined],
      ['mood-broken', 'dry-run-failed', undefined],
      ['mood-nonsense', 'dry-run-failed', undefined],
      ['mood-many', 'too-large', undefined],
    ])('says of %s: %s', async (name, reason, names) => {
      const body = await drift(name);

      expect(body).toEqual({
        state: 'cannot-compare',
        reason,
        ...(names ? { names } : {}),
        message: expect.stringMatching(/\.$/),
        remedy: expect.stringMatching(/\.$/),
        ...(body.template ? { template: body.template } : {}),
        asOf: '2026-11-20',
      });
      // What others answered may hold anything.
      expect(JSON.stringify(body)).not.toContain('canary');
    });

    it('says of a path that the caller may not see what it says of none', async () => {
      expect(await drift('fine')).toMatchObject({ state: 'compared' });
      expect(await drift('fine', BO)).toEqual(await drift('renamed', BO));
    });

    it('tells nothing of an entity that is not there', async () => {
      const { status } = await portal.get(
        '/reports/component/default/nothing/drift',
      );
      expect(status).toBe(404);
    });
  });

  it('says so when there is no scaffolder', async () => {
    const portal = await startOwnership({
      knex: await databases.init('SQLITE_3'),
      localRoots: [root],
      catalog: [
        group('lighthouse'),
        templateAt('service-node', join(paths, 'service')),
        recorded('alone', {
          template: 'template:default/service-node',
          commit: commits[0],
          path: 'service',
        }),
      ],
    });
    try {
      await portal.until('/reports', nothingWaits);
      const { body } = await portal.get(
        '/reports/component/default/alone/drift',
      );
      expect(body).toMatchObject({ reason: 'scaffolder-down' });
    } finally {
      await portal.stop();
    }
  });
});

function versionOf(entity: Body): string {
  return entity.metadata.annotations['backstage.io/template-version'];
}
