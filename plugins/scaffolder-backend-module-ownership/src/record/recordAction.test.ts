import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { readPathRecord } from '@stewardship/backstage-plugin-ownership-common';
import { parse } from 'yaml';
import { inputOf, runAction } from '../__testUtils__/runAction';
import { createRecordAction } from './recordAction';
import { recordExamples } from './recordExamples';

const directory = createMockDirectory();
beforeEach(() =>
  directory.setContent({
    workspace: {},
    paths: { service: { 'template.yaml': 'kind: Template\n' } },
  }),
);

function template(
  over: {
    annotations?: Record<string, string>;
    spec?: JsonObject;
  } = {},
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      namespace: 'default',
      name: 'service',
      annotations: {
        'backstage.io/template-version': '1.10',
        'backstage.io/managed-by-location': `file:${directory.resolve(
          'paths/service/template.yaml',
        )}`,
        ...over.annotations,
      },
    },
    spec: { type: 'service', parameters: [], steps: [], ...over.spec },
  };
}

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory.resolve('paths'), ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '--quiet');
  git('add', '.');
  git(
    ...['-c', 'user.name=Ada Example', '-c', 'user.email=ada@sea.example'],
    ...['commit', '--quiet', '-m', 'A path'],
  );
  return git('rev-parse', 'HEAD').trim();
}

function treeWith(etag: string): UrlReaderService {
  return mockServices.urlReader.mock({
    readTree: async () => ({
      etag,
      files: async () => [],
      archive: () => Promise.reject(new Error('not asked for')),
      dir: () => Promise.reject(new Error('not asked for')),
    }),
  });
}

async function run(
  input: JsonObject,
  options: {
    entity?: Entity;
    entities?: Entity[];
    urlReader?: UrlReaderService;
    context?: Partial<
      Pick<ActionContext<JsonObject>, 'isDryRun' | 'secrets' | 'templateInfo'>
    >;
  } = {},
) {
  const entity = options.entity ?? template();
  const action = createRecordAction({
    catalog: catalogServiceMock({ entities: options.entities ?? [entity] }),
    urlReader: options.urlReader ?? mockServices.urlReader.mock(),
    environmentSecrets: ['portal-secret'],
  });
  return runAction(action, {
    input,
    workspacePath: directory.resolve('workspace'),
    templateInfo: {
      entityRef: 'template:default/service',
      entity: { metadata: entity.metadata },
    },
    getInitiatorCredentials: async () => mockCredentials.user(),
    ...options.context,
  });
}

const textOf = (file = '.ownership/path.yaml') =>
  readFileSync(directory.resolve(`workspace/${file}`), 'utf8');
const record = (file?: string) => readPathRecord(parse(textOf(file)));

describe('ownership:path:record', () => {
  it('says template, version, commit, folder and answers', async () => {
    const id = commit();
    const answers = {
      name: 'ferry',
      port: 8080,
      description: 'Counts "seats": those that are taken\nand empty ones',
      tags: ['a', 'b'],
      nested: { same: [1, null, true], again: [1, null, true] },
    };
    const { problem, outputs } = await run({ answers });
    expect(problem).toBeUndefined();
    expect(record()).toEqual({
      template: 'template:default/service',
      version: '1.10',
      commit: id,
      path: 'service',
      answers,
    });
    expect(outputs).toEqual({
      file: '.ownership/path.yaml',
      version: '1.10',
      commit: id,
    });
  });

  it('names what is tried out in a dry run', async () => {
    await run(
      { answers: {} },
      {
        context: {
          isDryRun: true,
          templateInfo: {
            entityRef: 'template:default/dry-run',
            entity: { metadata: { name: 'service' } },
          },
        },
      },
    );
    expect(record().template).toBe('template:default/service');
  });

  it('leaves out what the template asks for in secret, however deep', async () => {
    const { said } = await run(
      {
        answers: {
          name: 'ferry',
          apiToken: 'hidden-1',
          database: { host: 'db', password: 'hidden-2' },
          list: [{ password: 'hidden-3', port: 1 }],
        },
      },
      {
        entity: template({
          spec: {
            parameters: [
              {
                properties: {
                  apiToken: { type: 'string', 'ui:field': 'Secret' },
                  database: {
                    properties: { password: { 'ui:widget': 'password' } },
                  },
                },
              },
            ],
          },
        }),
      },
    );
    expect(record().answers).toEqual({
      name: 'ferry',
      database: { host: 'db' },
      list: [{ port: 1 }],
    });
    expect(said).toContainEqual(
      expect.stringContaining('apiToken, database.password, list.0.password'),
    );
    expect(`${textOf()}${said}`).not.toContain('hidden');
  });

  it('records a run that a backend started, which brings no token', async () => {
    // The scaffolder's types say otherwise.
    const secrets = { backstageToken: undefined } as unknown as Record<
      string,
      string
    >;
    const { problem } = await run(
      { answers: { name: 'ferry' } },
      { context: { secrets } },
    );

    expect(problem).toBeUndefined();
    expect(record().answers).toEqual({ name: 'ferry' });
  });

  it('leaves out the secrets of the run, also inside of other texts and as names', async () => {
    const { said } = await run(
      {
        answers: {
          whole: 's3cret/x',
          inside: 'https://ada:s3cret/x@sea.example',
          encoded: 'https://sea.example?key=s3cret%2Fx',
          number: 4711,
          'is-s3cret/x': 1,
          list: ['kept', 's3cret/x'],
          portal: 'Bearer portal-secret',
          kept: 'secret',
        },
      },
      { context: { secrets: { a: 's3cret/x', b: '4711', c: '' } } },
    );
    expect(record().answers).toEqual({ list: ['kept'], kept: 'secret' });
    expect(`${textOf()}${said}`).not.toMatch(/s3cret|4711|portal-secret/);
  });

  it('leaves out what was answered in secret where it stands again', async () => {
    const { said } = await run(
      {
        answers: {
          // Before the secret itself, and after it.
          url: 'https://ada:s3cret%2Fx@sea.example',
          password: ' s3cret/x ',
          again: 's3cret/x',
          list: ['kept', 'Bearer s3cret/x'],
          keys: { first: 'k3y-one', pin: 4711 },
          text: 'k3y-one, too',
          number: 4711,
          short: 'no',
          stars: '*****',
          kept: 'no secret, ***** and true',
          isKept: true,
        },
      },
      {
        entity: template({
          spec: {
            secrets: { schema: { properties: { keys: {} } } },
            parameters: {
              properties: {
                password: { format: 'password' },
                short: { 'ui:widget': 'password' },
                stars: { 'ui:field': 'Secret' },
              },
            },
          },
        }),
      },
    );
    expect(record().answers).toEqual({
      list: ['kept'],
      kept: 'no secret, ***** and true',
      isKept: true,
    });
    expect(said).toContainEqual(
      expect.stringContaining(
        'url, password, again, list.1, keys, text, number, short, stars.',
      ),
    );
    expect(`${textOf()}${said}`).not.toMatch(/s3cret|k3y|4711/);
  });

  it('records no answers where nobody knows which are secret', async () => {
    const { problem, said } = await run(
      { answers: { token: 'hidden' } },
      { entities: [] },
    );
    expect(problem).toBeUndefined();
    expect(record()).toEqual({
      template: 'template:default/service',
      version: '1.10',
      answers: {},
    });
    expect(said).toContainEqual(
      expect.stringMatching(/^warn: No answers are recorded/),
    );
  });

  it('says why it has no commit, without a path of the machine', async () => {
    const { said } = await run({ answers: {} });
    expect(record()).not.toHaveProperty('commit');
    expect(said[0]).toMatch(
      /^warn: The commit of template:default\/service is not recorded: its folder is in no git repository/,
    );
    commit();
    execFileSync('git', [
      '-C',
      directory.resolve('paths'),
      'checkout',
      '-q',
      '--orphan',
      'empty',
    ]);
    const empty = await run({ answers: {} });
    expect(empty.said[0]).toContain('git says: bad-revision');
    expect(String(empty.said)).not.toContain(directory.path);
  });

  it.each<[string, string, object]>([
    [
      'a'.repeat(40),
      'blob/main/paths/service/template.yaml',
      { commit: 'a'.repeat(40), path: 'paths/service' },
    ],
    ['a'.repeat(12), '-/blob/main/a%20b/template.yaml', { path: 'a b' }],
    ['"W/1"', 'blob/main/template.yaml', {}],
  ])('takes %s for what it is at an address', async (etag, file, expected) => {
    const entity = template({
      annotations: {
        'backstage.io/managed-by-location': `url:https://code.example/sea/paths/${file}`,
      },
    });
    const { said } = await run(
      { answers: {} },
      { entity, urlReader: treeWith(etag) },
    );
    const { commit: id, path } = record();
    expect({
      ...(id ? { commit: id } : {}),
      ...(path ? { path } : {}),
    }).toEqual(expected);
    expect(said.some(text => text.includes('names no whole commit'))).toBe(
      id === undefined,
    );
  });

  it('goes on without a commit where the host does not answer', async () => {
    const entity = template({
      annotations: {
        'backstage.io/managed-by-location':
          'url:https://code.example/sea/paths/blob/main/service/template.yaml',
      },
    });
    const { problem, said } = await run(
      { answers: {} },
      {
        entity,
        urlReader: mockServices.urlReader.mock({
          readTree: async () => {
            throw new Error('token glpat-1 refused');
          },
        }),
      },
    );
    expect(problem).toBeUndefined();
    expect(record()).toMatchObject({ path: 'service' });
    expect(String(said)).not.toContain('glpat-1');
  });

  it('looks where the catalog has read it, not where it says it is from', async () => {
    commit();
    const entity = template({
      annotations: {
        'backstage.io/source-location': `file:${directory.resolve('paths')}/`,
        'backstage.io/managed-by-location': 'bootstrap:bootstrap',
      },
    });
    await run({ answers: {} }, { entity });
    expect(record()).not.toHaveProperty('commit');
  });

  it.each([
    ['', /has no version/],
    ['about two', /"about two" of the template is not recorded/],
  ])('tells of the version %j', async (version, words) => {
    const { problem, said } = await run(
      { answers: {} },
      {
        entity: template({
          annotations: { 'backstage.io/template-version': version },
        }),
      },
    );
    expect(problem).toBeUndefined();
    expect(record()).not.toHaveProperty('version');
    expect(said).toContainEqual(expect.stringMatching(words));
  });

  it('refuses answers that are too long or too deep, and writes nothing', async () => {
    const long = await run({
      answers: { name: 'ferry', text: 'x'.repeat(70_000) },
    });
    expect(long.problem).toMatch(
      /too long for \.ownership\/path\.yaml: 69 KiB, and it holds 64 KiB at most\. Record chosen ones; the longest is "text"/,
    );
    let deep: JsonObject = {};
    for (let level = 0; level < 40; level += 1) deep = { deep };
    expect((await run({ answers: deep })).problem).toContain('nested deeper');
    expect(directory.content({ path: 'workspace' })).toEqual({});
  });

  it('writes into the folder of a component, and nowhere outside', async () => {
    await run({ answers: {}, path: 'services/ferry' });
    expect(record('services/ferry/.ownership/path.yaml').template).toBe(
      'template:default/service',
    );
    const outside = await run({ answers: {}, path: '../paths' });
    expect(outside.problem).toContain('is no folder of the workspace');
    await mkdir(directory.resolve('workspace/x'));
    await symlink(
      directory.resolve('paths'),
      directory.resolve('workspace/x/.ownership'),
    );
    expect((await run({ answers: {}, path: 'x' })).problem).toContain(
      'x/.ownership in the workspace is a link',
    );
    expect(directory.content({ path: 'paths' })).toEqual({
      service: { 'template.yaml': 'kind: Template\n' },
    });
  });

  it.each(recordExamples)('does: $description', async ({ example }) => {
    const { problem, outputs } = await run(inputOf(example, { name: 'ferry' }));
    expect(problem).toBeUndefined();
    expect(record(String(outputs.file)).answers).toMatchObject({
      name: 'ferry',
    });
  });
});
