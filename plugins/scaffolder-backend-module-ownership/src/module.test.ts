import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  ownershipServiceRef,
  type OwnershipBackendService,
} from '@stewardship/backstage-plugin-ownership-node';
import module from '.';

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'service',
    annotations: { 'backstage.io/template-version': '1.2.0' },
  },
  spec: {
    type: 'service',
    parameters: [
      {
        properties: {
          owner: { type: 'string' },
          token: { type: 'string', 'ui:widget': 'password' },
        },
      },
    ],
    steps: [
      {
        id: 'preflight',
        action: 'ownership:preflight',
        input: { owner: '${{ parameters.owner }}' },
      },
      {
        action: 'ownership:codeowners:write',
        input: { owner: '${{ parameters.owner }}' },
      },
      {
        action: 'ownership:path:record',
        input: { answers: '${{ parameters }}' },
      },
    ],
    output: { passed: '${{ steps.preflight.output.passed }}' },
  },
};

const getOwnerPreflight: OwnershipBackendService['getOwnerPreflight'] =
  async ref => ({
    passed: ref === 'group:default/harbour',
    checks: [
      { id: 'resolves', passed: true },
      { id: 'group', passed: true },
      { id: 'people', passed: ref === 'group:default/harbour', count: 0 },
      { id: 'escalation', passed: true },
    ],
  });

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      module,
      mockServices.rootConfig.factory({ data: {} }),
      catalogServiceMock.factory({
        entities: [
          template,
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: {
              name: 'harbour',
              annotations: { 'github.com/team-slug': 'sea/harbour' },
            },
            spec: { type: 'team', children: [] },
          },
        ],
      }),
      createServiceFactory({
        service: ownershipServiceRef,
        deps: {},
        factory: () => ({ getOwnerPreflight } as OwnershipBackendService),
      }),
    ],
  });
}, 60_000);

afterAll(() => backend?.stop());

const ask = (path: string, body?: object) =>
  fetch(`http://localhost:${backend.server.port()}/api/scaffolder/v2/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: mockCredentials.user.header(),
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const dryRun = (owner: string) =>
  ask('dry-run', {
    template,
    values: { owner, token: 'hidden' },
    directoryContents: [],
  });

it('adds the three actions, with what they take and examples', async () => {
  const actions: Array<{
    id: string;
    schema: { input: { properties: object } };
    examples: unknown[];
  }> = await (await ask('actions')).json();
  expect(
    actions
      .filter(({ id }) => id.startsWith('ownership:'))
      .map(({ id, schema, examples }) => ({
        id,
        input: Object.keys(schema.input.properties),
        examples: examples.length,
      })),
  ).toEqual([
    {
      id: 'ownership:codeowners:write',
      input: ['owner', 'host', 'hostName', 'path'],
      examples: 2,
    },
    {
      id: 'ownership:path:record',
      input: ['answers', 'path'],
      examples: 2,
    },
    {
      id: 'ownership:preflight',
      input: ['owner'],
      examples: 2,
    },
  ]);
});

it('does all of them in a dry run of the scaffolder', async () => {
  const response = await dryRun('group:default/harbour');
  const body = await response.json();
  expect({ status: response.status, error: body.error }).toEqual({
    status: 200,
    error: undefined,
  });
  const files = Object.fromEntries(
    body.directoryContents.map(
      (file: { path: string; base64Content: string }) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString('utf8'),
      ],
    ),
  );
  expect(Object.keys(files).sort()).toEqual([
    '.github/CODEOWNERS',
    '.ownership/path.yaml',
  ]);
  expect(files['.github/CODEOWNERS']).toBe('* @sea/harbour\n');
  expect(files['.ownership/path.yaml']).toContain(
    'template: template:default/service\nversion: 1.2.0\nanswers:\n  owner: group:default/harbour\n',
  );
  expect(files['.ownership/path.yaml']).not.toContain('hidden');
  expect(body.output).toEqual({ passed: true });
});

it('ends a run whose owner does not pass', async () => {
  const response = await dryRun('group:default/tugs');
  expect(response.ok).toBe(false);
  expect((await response.json()).error.message).toContain(
    'group:default/tugs cannot take on something new yet: nobody is in it',
  );
});
