import { execFileSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { UserEntity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createPublishAction } from './publishAction';

const ada: UserEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada' },
  spec: {
    profile: { displayName: 'Ada Example', email: 'ada@harbour.example' },
  },
};

let top: string;
let folder: string;
let workspacePath: string;

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'demo-publish-'));
  folder = join(top, 'repositories');
  workspacePath = join(top, 'workspace');
  await write('catalog-info.yaml', descriptor('seat-counter'));
  await write('src/main.ts', 'export {};\n');
});

afterEach(() => rm(top, { recursive: true, force: true }));

async function write(path: string, text: string) {
  await mkdir(dirname(join(workspacePath, path)), { recursive: true });
  await writeFile(join(workspacePath, path), text);
}

function descriptor(name: string, kind = 'Component') {
  return [
    'apiVersion: backstage.io/v1alpha1',
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    'spec: { type: service, lifecycle: experimental, owner: booking }',
    '',
  ].join('\n');
}

/** What the action says it made. */
async function publish(
  options: {
    name?: string;
    isDryRun?: boolean;
    user?: { entity?: UserEntity };
  } = {},
) {
  const { name = 'seat-counter', isDryRun, user = { entity: ada } } = options;
  const action = createPublishAction({
    folder,
    scaffolder: { name: 'Scaffolder', email: 'scaffolder@harbour.example' },
    asOf: '2026-11-20',
    auth: mockServices.auth.mock({
      getOwnServiceCredentials: async () => mockCredentials.service(),
    }),
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'booking-api' },
        },
      ],
    }),
  });
  const outputs: Record<string, unknown> = {};
  await action.handler({
    input: { name },
    workspacePath,
    user,
    isDryRun,
    templateInfo: { entityRef: 'template:default/service-node' },
    task: { id: 'run' },
    logger: mockServices.logger.mock(),
    checkpoint: ({ fn }) => Promise.resolve(fn()),
    createTemporaryDirectory: () => Promise.reject(new Error('Not asked for')),
    getInitiatorCredentials: async () => mockCredentials.user(),
    output: (key, value) => {
      outputs[String(key)] = value;
    },
  });
  return outputs;
}

function git(...args: string[]) {
  return execFileSync(
    'git',
    ['--git-dir', join(folder, 'seat-counter.git'), ...args],
    { encoding: 'utf8' },
  ).trim();
}

it('makes a bare repository with one commit by who is signed in', async () => {
  await write('.gitignore', 'dist\n');
  await write('dist/main.js', '');

  const outputs = await publish();

  expect(outputs).toEqual({
    remoteUrl: pathToFileURL(join(folder, 'seat-counter.git')).href,
    entityRef: 'component:default/seat-counter',
    commitHash: git('rev-parse', 'main'),
  });
  expect(git('rev-parse', '--is-bare-repository')).toBe('true');
  expect(git('log', '--format=%an <%ae>|%cn|%at|%s', 'main')).toBe(
    `Ada Example <ada@harbour.example>|Scaffolder|${
      Date.parse('2026-11-20T12:00:00Z') / 1000
    }|Start from the golden path service-node`,
  );
  expect(git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
    '.gitignore',
    'catalog-info.yaml',
    'src/main.ts',
  ]);
  expect(await readdir(folder)).toEqual(['seat-counter.git']);
});

it('commits as the scaffolder for somebody without an address', async () => {
  await publish({ user: {} });

  expect(git('log', '--format=%an', 'main')).toBe('Scaffolder');
});

it('does nothing in a dry run, also where the name is taken', async () => {
  const { commitHash, entityRef } = await publish({ isDryRun: true });

  expect({ commitHash, entityRef }).toEqual({
    commitHash: undefined,
    entityRef: 'component:default/seat-counter',
  });
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await publish();
  await publish({ isDryRun: true });
  expect(git('rev-list', '--count', 'main')).toBe('1');
});

it('gives a name to the first alone', async () => {
  const outcomes = await Promise.allSettled([publish(), publish()]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual([
    'fulfilled',
    'rejected',
  ]);
  await expect(publish()).rejects.toThrow(
    'The name seat-counter is taken; choose another one.',
  );
  expect(git('rev-list', '--count', 'main')).toBe('1');
  expect(await readdir(folder)).toEqual(['seat-counter.git']);
});

it('leaves the names of the catalog to what is there', async () => {
  await write('catalog-info.yaml', descriptor('booking-api'));

  await expect(publish({ name: 'booking-api' })).rejects.toThrow('is taken');
});

it.each([
  '',
  '.',
  '..',
  '../seat-counter',
  'a/b',
  'a\\b',
  'Seat',
  'seat counter',
  '-seat',
  '--upload-pack=x',
  'seat.git',
  'seat\n',
  'seat\0',
  `s${'e'.repeat(63)}`,
])('refuses the name %j', async name => {
  await expect(publish({ name })).rejects.toThrow('is no name of a repository');
  expect(await readdir(top)).toEqual(['workspace']);
});

it.each([
  [
    'no description',
    () => rm(join(workspacePath, 'catalog-info.yaml')),
    'There is no catalog-info.yaml',
  ],
  [
    'the description of another',
    () => write('catalog-info.yaml', descriptor('fare-engine')),
    'describes Component:default/fare-engine',
  ],
  [
    'the description of a team',
    () => write('catalog-info.yaml', descriptor('seat-counter', 'Group')),
    'describes Group:default/seat-counter',
  ],
  [
    'two descriptions',
    () =>
      write(
        'catalog-info.yaml',
        [descriptor('seat-counter'), descriptor('b')].join('---\n'),
      ),
    'does not hold one entity',
  ],
  [
    'a description that is no YAML',
    () => write('catalog-info.yaml', '{'),
    'does not hold one entity',
  ],
  [
    'a link',
    () => symlink('/etc/passwd', join(workspacePath, 'src/passwd')),
    'src/passwd is a link',
  ],
  [
    'a link in the place of the description',
    async () => {
      await rm(join(workspacePath, 'catalog-info.yaml'));
      await symlink('src/main.ts', join(workspacePath, 'catalog-info.yaml'));
    },
    'catalog-info.yaml is a link',
  ],
  [
    'a repository of its own',
    () => write('src/.git/HEAD', 'ref: refs/heads/main\n'),
    'src/.git is a repository of its own',
  ],
  [
    'more files than anybody reads',
    async () => {
      for (let file = 0; file < 1000; file++) {
        await write(`docs/${file}.md`, '');
      }
    },
    'more than 1000 files',
  ],
])('refuses a workspace with %s', async (_, spoil, message) => {
  await spoil();

  await expect(publish()).rejects.toThrow(message);
  expect(await readdir(top)).toEqual(['workspace']);
});

it('is led by no settings of the machine', async () => {
  const before = process.env;
  await write('.gitattributes', '* filter=evil\n');
  await write('.gitconfig', '[filter "evil"]\n  clean = false\n  required\n');
  process.env = { ...before, HOME: workspacePath, GIT_DIR: workspacePath };
  try {
    await publish();
  } finally {
    process.env = before;
  }

  expect(git('show', 'main:src/main.ts')).toBe('export {};');
});
