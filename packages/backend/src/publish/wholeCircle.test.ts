import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import relationProcessor from '@backstage-community/plugin-catalog-backend-module-scaffolder-relation-processor';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import ownershipPlugin from '@stewardship/backstage-plugin-ownership-backend';
import scaffolderModuleOwnership from '@stewardship/backstage-plugin-scaffolder-backend-module-ownership';
import { until } from '../__testUtils__/until';
import catalogModuleDemoPublished from '../published';
import scaffolderModuleDemoPublish from '.';

const root = resolvePackagePath('backend', '../..');

const answers = {
  name: 'seat-counter',
  description: 'Counts the seats that are left',
  system: 'system:default/ticketing',
  port: 9090,
  owner: 'group:default/booking',
  tier: '3',
  escalation: 'https://harbour.example/on-call/booking',
  host: 'github',
  license: 'proprietary',
};

let folder: string;
let backend: TestBackend;

beforeAll(async () => {
  // What fetch parses is not of the tests' own realm, and the scaffolder's
  // templates take arrays of their own realm only.
  jest
    .spyOn(Response.prototype, 'json')
    .mockImplementation(async function json(this: Response) {
      return JSON.parse(await this.text());
    });
  folder = await mkdtemp(join(tmpdir(), 'whole-circle-'));
  const repositories = join(folder, 'repositories');
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      relationProcessor,
      catalogModuleDemoPublished,
      scaffolderPlugin,
      scaffolderModuleOwnership,
      scaffolderModuleDemoPublish,
      ownershipPlugin,
      // The one of tests runs everything once.
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory: folder },
          demo: { publish: { folder: repositories } },
          catalog: {
            processingInterval: { seconds: 1 },
            locations: [
              ...['groups', 'users', 'systems'].map(name => ({
                type: 'file',
                target: join(root, `demo/catalog/${name}.yaml`),
                rules: [{ allow: ['Group', 'User', 'Domain', 'System'] }],
              })),
              {
                type: 'file',
                target: join(root, 'golden-paths/*/template.yaml'),
                rules: [{ allow: ['Template'] }],
              },
            ],
          },
          scaffolder: {
            defaultAuthor: {
              name: 'Harbour Scaffolder',
              email: 'scaffolder@harbour.example',
            },
            defaultEnvironment: { parameters: { publish: 'demo' } },
          },
          ownership: {
            asOf: '2026-11-20',
            sources: { localRoots: [repositories] },
            inventory: { refreshInterval: { seconds: 1 } },
            scan: { interval: { seconds: 5 } },
          },
        },
      }),
    ],
  });
  await until('the templates and their owners are read', async () => {
    const found = await Promise.all([
      ask('/catalog/entities/by-name/template/default/service-node'),
      ask('/catalog/entities/by-name/user/default/bo-lanternfish'),
      ask('/ownership/preflight?owner=booking'),
    ]);
    return found.every(({ ok }) => ok) && found[2].body.passed;
  });
}, 120_000);

afterAll(async () => {
  await backend?.stop();
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function ask(path: string, body?: object) {
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api${path}`,
    {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: mockCredentials.user.header(
          'user:default/bo-lanternfish',
        ),
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
  );
  return { ok: response.ok, body: await response.json() };
}

/** Starts from a path, and waits for the end of the run. */
async function start(values: object) {
  const { body } = await ask('/scaffolder/v2/tasks', {
    templateRef: 'template:default/service-node',
    values,
  });
  const status = await until('the run is over', async () => {
    const task = await ask(`/scaffolder/v2/tasks/${body.id}`);
    return (
      !['open', 'processing'].includes(task.body.status) && task.body.status
    );
  });
  const events = await ask(`/scaffolder/v2/tasks/${body.id}/events`);
  return { status, said: JSON.stringify(events.body) };
}

it('closes: from the form to a component with an owner, a path and a report', async () => {
  const { status, said } = await start(answers);
  expect(status === 'completed' ? status : said).toBe('completed');

  const entity = await until('the component is in the catalog', async () => {
    const { ok, body } = await ask(
      '/catalog/entities/by-name/component/default/seat-counter',
    );
    const types = body.relations?.map(({ type }: { type: string }) => type);
    return ok && types?.includes('scaffoldedFrom') && body;
  });
  expect(entity.relations).toEqual(
    expect.arrayContaining([
      { type: 'ownedBy', targetRef: 'group:default/booking' },
      { type: 'scaffoldedFrom', targetRef: 'template:default/service-node' },
    ]),
  );

  const report = await until('its history is read', async () => {
    const { ok, body } = await ask(
      '/ownership/reports/component/default/seat-counter',
    );
    return ok && body.evidence.until && body;
  });
  expect(report).toMatchObject({
    state: 'insufficient-evidence',
    owner: { ref: 'group:default/booking' },
    goldenPath: { ref: 'template:default/service-node' },
    source: { status: 'ok' },
    // 60 days after its first commit
    evidence: { until: '2027-01-19' },
  });

  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['--git-dir', join(folder, 'repositories/seat-counter.git'), ...args],
      { encoding: 'utf8' },
    );
  expect(git('log', '--format=%an')).toBe('Bo Lanternfish\n');
  expect(git('show', 'main:.github/CODEOWNERS')).toBe('* @harbour/booking\n');
  expect(git('show', 'main:.ownership/path.yaml')).toContain(
    'template: template:default/service-node',
  );
}, 120_000);

it('stops before anything is made for a team that cannot take it on', async () => {
  const { status, said } = await start({
    ...answers,
    name: 'audit-counter',
    owner: 'group:default/assurance',
  });

  expect(status).toBe('failed');
  expect(said).toContain('cannot take on something new yet');
  expect(
    (await ask('/catalog/entities/by-name/component/default/audit-counter')).ok,
  ).toBe(false);
}, 60_000);

it('says that a name is taken', async () => {
  const { status, said } = await start(answers);

  expect(status).toBe('failed');
  expect(said).toContain('The name seat-counter is taken');
}, 60_000);
