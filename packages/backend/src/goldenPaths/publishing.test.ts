import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleGithub from '@backstage/plugin-scaffolder-backend-module-github';
import {
  ownershipServiceRef,
  type OwnershipBackendService,
} from '@stewardship/backstage-plugin-ownership-node';
import scaffolderModuleOwnership from '@stewardship/backstage-plugin-scaffolder-backend-module-ownership';
import { until } from '../__testUtils__/until';
import { startGithub } from './startGithub';

const root = resolvePackagePath('backend', '../..');
const token = 'token-of-a-test';

let folder: string;
let github: Awaited<ReturnType<typeof startGithub>>;
let backend: TestBackend;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golden-path-host-'));
  github = await startGithub({ folder, organization: 'harbour', token });
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      scaffolderPlugin,
      scaffolderModuleGithub,
      scaffolderModuleOwnership,
      createServiceFactory({
        service: ownershipServiceRef,
        deps: {},
        factory: () =>
          ({
            getOwnerPreflight: async () => ({ passed: true, checks: [] }),
          } as Partial<OwnershipBackendService> as OwnershipBackendService),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory: folder },
          catalog: {
            processingInterval: { seconds: 1 },
            locations: [
              {
                type: 'file',
                target: join(root, 'demo/catalog/groups.yaml'),
                rules: [{ allow: ['Group'] }],
              },
              {
                type: 'file',
                target: join(root, 'golden-paths/*/template.yaml'),
                rules: [{ allow: ['Template'] }],
              },
            ],
          },
          integrations: {
            github: [{ host: 'github.com', apiBaseUrl: github.url, token }],
          },
          scaffolder: {
            defaultEnvironment: { parameters: { publish: 'host' } },
          },
        },
      }),
    ],
  });
  await until('the templates are read', async () => {
    const found = await Promise.all([
      ask('/catalog/entities/by-name/template/default/service-node'),
      ask('/catalog/entities/by-name/template/default/docs-site'),
      ask('/catalog/entities/by-name/group/default/booking'),
    ]);
    return found.every(({ ok }) => ok);
  });
}, 120_000);

afterAll(async () => {
  await backend?.stop();
  await github?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(path: string, body?: object) {
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api${path}`,
    {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    },
  );
  return { ok: response.ok, body: await response.json() };
}

it.each(['service-node', 'docs-site'])(
  'publishes %s on GitHub as it is, and registers it',
  async path => {
    const name = `${path}-of-booking`;
    const { body: started } = await ask('/scaffolder/v2/tasks', {
      templateRef: `template:default/${path}`,
      values: {
        name,
        description: 'Counts the seats that are left',
        system: 'system:default/ticketing',
        port: 9090,
        owner: 'group:default/booking',
        tier: '3',
        escalation: 'https://harbour.example/on-call/booking',
        host: 'github',
        license: 'proprietary',
      },
    });
    const task = await until('the run is over', async () => {
      const { body } = await ask(`/scaffolder/v2/tasks/${started.id}`);
      return !['open', 'processing'].includes(body.status) && body;
    });
    const events = await ask(`/scaffolder/v2/tasks/${started.id}/events`);
    expect({ status: task.status, unknown: github.unknown }).toEqual(
      task.status === 'completed'
        ? { status: 'completed', unknown: [] }
        : JSON.stringify(events.body),
    );

    expect(github.asked).toContainEqual(
      expect.objectContaining({
        name,
        private: true,
        description: 'Counts the seats that are left',
      }),
    );
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['--git-dir', join(folder, `harbour/${name}.git`), ...args],
        { encoding: 'utf8' },
      );
    expect(git('rev-list', '--count', 'main')).toBe('1\n');
    expect(git('show', 'main:.github/CODEOWNERS')).toBe('* @harbour/booking\n');
    expect(git('show', 'main:.ownership/path.yaml')).toContain(
      `template: template:default/${path}`,
    );

    const component = await until('the component is there', async () => {
      const found = await ask(
        `/catalog/entities/by-name/component/default/${name}`,
      );
      return found.ok && found.body;
    });
    expect(component.metadata.annotations).toMatchObject({
      'backstage.io/source-location': `url:https://github.com/harbour/${name}/tree/main/`,
      'backstage.io/source-template': `template:default/${path}`,
    });
    expect(component.spec).toMatchObject({
      owner: 'group:default/booking',
      scaffoldedFrom: `template:default/${path}`,
    });
  },
  120_000,
);
