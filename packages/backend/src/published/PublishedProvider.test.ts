import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { PublishedProvider } from './PublishedProvider';

let folder: string;
let refresh: () => Promise<void>;
const applied: EntityProviderMutation[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-published-'));
  applied.length = 0;
  const provider = new PublishedProvider({
    folder,
    logger: mockServices.logger.mock(),
    runner: {
      run: async ({ fn }) => {
        refresh = async () => fn(new AbortController().signal);
        await refresh();
      },
    },
  });
  await provider.connect({
    applyMutation: async mutation => {
      applied.push(mutation);
    },
    refresh: async () => {},
  });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Pushes a descriptor into a repository, which may be new. */
function push(name: string, text: string) {
  const repository = join(folder, `${name}.git`);
  const git = (args: string[], input?: string) =>
    execFileSync('git', ['--git-dir', repository, ...args], {
      encoding: 'utf8',
      input,
      env: {
        PATH: process.env.PATH,
        GIT_AUTHOR_NAME: 'Ada Example',
        GIT_AUTHOR_EMAIL: 'ada@harbour.example',
        GIT_COMMITTER_NAME: 'Ada Example',
        GIT_COMMITTER_EMAIL: 'ada@harbour.example',
      },
    }).trim();
  if (!existsSync(repository)) {
    git(['init', '--quiet', '--bare', '--initial-branch=main']);
  }
  const blob = git(['hash-object', '-w', '--stdin'], text);
  const tree = git(['mktree'], `100644 blob ${blob}\tcatalog-info.yaml\n`);
  const commit = git(['commit-tree', '-m', 'Describe it', tree]);
  git(['update-ref', 'refs/heads/main', commit]);
}

function component(name: string, description = 'Counts') {
  return JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, description },
    spec: { type: 'service', lifecycle: 'experimental', owner: 'booking' },
  });
}

/** What the catalog was given last. */
function given() {
  const last = applied.at(-1);
  if (last?.type !== 'full') throw new Error('Nothing was given');
  return last.entities.map(({ entity }) => entity);
}

it('begins with nothing, also where the folder is not there yet', async () => {
  await rm(folder, { recursive: true });
  await refresh();

  expect(given()).toEqual([]);
});

it('gives the component of a repository, with where its source is', async () => {
  push('seat-counter', component('seat-counter'));
  await refresh();

  const repository = join(folder, 'seat-counter.git');
  expect(given()).toEqual([
    expect.objectContaining({
      kind: 'Component',
      metadata: expect.objectContaining({
        name: 'seat-counter',
        annotations: {
          'backstage.io/managed-by-location': `demo-repository:${repository}`,
          'backstage.io/managed-by-origin-location': `demo-repository:${repository}`,
          'backstage.io/source-location': `file:${repository}`,
        },
      }),
    }),
  ]);
});

it('follows what is pushed, and tells the catalog only what is new', async () => {
  push('seat-counter', component('seat-counter'));
  await refresh();
  const before = applied.length;
  await refresh();
  expect(applied).toHaveLength(before);

  push('seat-counter', component('seat-counter', 'Counts seats'));
  await refresh();
  expect(given()[0].metadata.description).toBe('Counts seats');

  await rm(join(folder, 'seat-counter.git'), { recursive: true });
  await refresh();
  expect(given()).toEqual([]);
});

it('keeps what was known where a push breaks the descriptor', async () => {
  push('fare-finder', component('fare-finder'));
  push('seat-counter', component('seat-counter'));
  await refresh();
  push('fare-finder', '{');
  push('seat-counter', component('another-name'));
  await refresh();

  expect(given().map(({ metadata }) => metadata.name)).toEqual([
    'fare-finder',
    'seat-counter',
  ]);
});

it('takes nothing that is not a repository in the folder', async () => {
  push('outside', component('outside'));
  const elsewhere = `${folder}-elsewhere`;
  await rename(join(folder, 'outside.git'), elsewhere);
  await symlink(elsewhere, join(folder, 'outside.git'));
  await mkdir(join(folder, 'empty.git'));
  push('.draft-x', component('draft'));
  push('seat-counter', component('seat-counter'));
  await refresh();
  await rm(elsewhere, { recursive: true });

  expect(given().map(({ metadata }) => metadata.name)).toEqual([
    'seat-counter',
  ]);
});
