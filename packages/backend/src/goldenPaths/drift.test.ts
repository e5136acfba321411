import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import ownershipPlugin from '@stewardship/backstage-plugin-ownership-backend';
import scaffolderOwnershipModule from '@stewardship/backstage-plugin-scaffolder-backend-module-ownership';
import type { ReportDrift } from '@stewardship/backstage-plugin-ownership-common';

jest.setTimeout(180_000);

/** Of asking until the portal is so far, a quarter of a second apart. */
const MOST_ATTEMPTS = 400;

const answers = { name: 'seat-counter', owner: 'group:default/booking' };
const PATHS = 'paths/services/node';

/** A path as companies write them: with the step that publishes at its end. */
function templateOf(version: string): string {
  return `
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: service-node
  title: Node service
  annotations:
    backstage.io/template-version: ${version}
spec:
  owner: group:default/platform
  type: service
  parameters:
    - title: What is it?
      required: [name, owner]
      properties:
        name: { title: Name, type: string }
        owner: { title: Owner, type: string }
  steps:
    - id: render
      action: fetch:template
      input:
        url: ./content
        values:
          name: \${{ parameters.name }}
    - action: catalog:write
      input:
        entity:
          apiVersion: backstage.io/v1alpha1
          kind: Component
          metadata:
            name: \${{ parameters.name }}
            annotations:
              backstage.io/template-version: ${version}
          spec:
            type: service
            lifecycle: experimental
            owner: \${{ parameters.owner }}
    - action: ownership:path:record
      input:
        answers: \${{ parameters }}
    - action: publish:nowhere
      input:
        token: \${{ secrets.USER_OAUTH_TOKEN }}
    - action: fs:delete
      input:
        files: [README.md]
`;
}

const LINES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const text = (changes: Record<number, string> = {}) =>
  `${LINES.map((line, index) => changes[index] ?? line).join('\n')}\n`;
const picture = (last: number) => Buffer.from([0x89, 0x50, 0x00, last]);

const ONCE = {
  'template.yaml': templateOf('1.0.0'),
  'content/README.md': '# ${{ values.name }}\n',
  'content/untouched.txt': text(),
  'content/by-path.txt': text(),
  'content/by-team.txt': text(),
  'content/apart.txt': text(),
  'content/together.txt': text(),
  'content/taken-over.txt': text(),
  'content/logo.png': picture(1),
  'content/dropped-by-path.txt': text(),
  'content/dropped-by-team.txt': text(),
  'content/moved-by-team.txt': text({ 0: 'to be moved' }),
};

let folder: string;
let backend: TestBackend;
let commits: string[];

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'drift-')));
  commits = [commit('paths', inFolder('services/node', ONCE))];
  mkdirSync(join(folder, 'components'));
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      scaffolderPlugin,
      scaffolderOwnershipModule,
      ownershipPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: { seconds: 1 },
            locations: [
              {
                type: 'file',
                target: join(folder, PATHS, 'template.yaml'),
                rules: [{ allow: ['Template'] }],
              },
              {
                type: 'file',
                target: join(folder, 'components/*.yaml'),
                rules: [{ allow: ['Component', 'Group'] }],
              },
            ],
          },
          ownership: {
            asOf: '2026-11-20',
            sources: { localRoots: [folder] },
            inventory: { refreshInterval: { seconds: 1 } },
            scan: { interval: { seconds: 5 } },
          },
        },
      }),
    ],
  });
});

afterAll(async () => {
  await backend?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

it('tells what a path that moved two versions and a team changed', async () => {
  const rendered = await renderWithRecord();
  expect(rendered.get('.ownership/path.yaml')!.toString()).toContain(
    `commit: ${commits[0]}`,
  );
  commits.push(
    commit(
      'paths',
      inFolder('services/node', {
        'template.yaml': templateOf('1.1.0'),
        'content/by-path.txt': text({ 1: 'TWO' }),
        'content/apart.txt': text({ 0: 'ONE' }),
        'content/together.txt': text({ 3: 'FOUR' }),
      }),
    ),
    commit(
      'paths',
      inFolder('services/node', {
        'template.yaml': templateOf('1.2.0'),
        'content/by-path.txt': text({ 1: 'TWO', 2: 'THREE' }),
        'content/taken-over.txt': text({ 6: 'SEVEN' }),
        'content/logo.png': picture(2),
        'content/dropped-by-path.txt': undefined,
        'content/added-by-path.txt': text({ 0: 'new' }),
      }),
    ),
  );
  commit('repositories/seat-counter', {
    ...Object.fromEntries(rendered),
    // As the scaffolder names the template in a run that is none for show.
    'catalog-info.yaml': rendered
      .get('catalog-info.yaml')!
      .toString()
      .replace('template:default/dry-run', 'template:default/service-node'),
  });
  commit('repositories/seat-counter', {
    'README.md': '# seat-counter\r\n',
    'by-team.txt': text({ 5: 'SIX', 6: 'SEVEN' }),
    'apart.txt': text({ 6: 'SEVEN' }),
    'together.txt': text({ 3: 'vier' }),
    'taken-over.txt': text({ 6: 'SEVEN' }),
    'dropped-by-team.txt': undefined,
    'moved-by-team.txt': undefined,
    'docs/moved.txt': text({ 0: 'to be moved' }),
    'of-the-team-alone.txt': 'ours\n',
  });
  register();
  const head = git('repositories/seat-counter', ['rev-parse', 'HEAD']);

  const drift = await driftWhen(({ state }) => state === 'compared');
  const changed = (added: number, removed: number) => ({
    kind: 'changed',
    linesAdded: added,
    linesRemoved: removed,
  });

  expect(drift).toEqual({
    state: 'compared',
    template: { ref: 'template:default/service-node', title: 'Node service' },
    from: { commit: commits[0], version: '1.0.0' },
    to: { commit: commits[2], version: '1.2.0' },
    totals: {
      unchanged: 2,
      pathChanged: 5,
      teamChanged: 3,
      both: 3,
      collides: 1,
    },
    files: [
      {
        path: 'together.txt',
        state: 'both',
        collides: true,
        byPath: changed(1, 1),
        byTeam: changed(1, 1),
      },
      {
        path: 'apart.txt',
        state: 'both',
        collides: false,
        byPath: changed(1, 1),
        byTeam: changed(1, 1),
      },
      {
        path: 'taken-over.txt',
        state: 'both',
        collides: false,
        alike: true,
        byPath: changed(1, 1),
        byTeam: changed(1, 1),
      },
      {
        path: 'added-by-path.txt',
        state: 'path-changed',
        collides: false,
        byPath: { kind: 'added', linesAdded: 7, linesRemoved: 0 },
      },
      {
        path: 'by-path.txt',
        state: 'path-changed',
        collides: false,
        byPath: changed(2, 2),
      },
      {
        path: 'catalog-info.yaml',
        state: 'path-changed',
        collides: false,
        byPath: changed(1, 1),
      },
      {
        path: 'dropped-by-path.txt',
        state: 'path-changed',
        collides: false,
        byPath: { kind: 'removed', linesAdded: 0, linesRemoved: 7 },
      },
      {
        path: 'logo.png',
        state: 'path-changed',
        collides: false,
        byPath: { kind: 'changed' },
      },
      {
        path: 'by-team.txt',
        state: 'team-changed',
        collides: false,
        byTeam: changed(2, 2),
      },
      {
        path: 'dropped-by-team.txt',
        state: 'team-changed',
        collides: false,
        byTeam: { kind: 'removed', linesAdded: 0, linesRemoved: 7 },
      },
      {
        path: 'moved-by-team.txt',
        state: 'team-changed',
        collides: false,
        byTeam: { kind: 'moved', to: 'docs/moved.txt' },
      },
    ],
    asOf: '2026-11-20',
  });
  // It only looked.
  expect(git('repositories/seat-counter', ['rev-parse', 'HEAD'])).toBe(head);
  expect(git('repositories/seat-counter', ['status', '--porcelain'])).toBe('');
  expect(git('paths', ['status', '--porcelain'])).toBe('');
});

function git(repository: string, args: string[]): string {
  return execFileSync(
    'git',
    [
      '-c',
      'user.name=Ada Example',
      '-c',
      'user.email=ada@harbour.example',
      ...args,
    ],
    {
      cwd: join(folder, repository),
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
      },
    },
  ).trim();
}

/** Commits what a repository is to hold; undefined removes a file. */
function commit(
  repository: string,
  files: Record<string, string | Buffer | undefined>,
): string {
  mkdirSync(join(folder, repository), { recursive: true });
  if (!existsSync(join(folder, repository, '.git'))) {
    git(repository, ['init', '--quiet', '--initial-branch=main']);
  }
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, repository, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
  }
  git(repository, ['add', '--all']);
  git(repository, ['commit', '--quiet', '-m', 'Change']);
  return git(repository, ['rev-parse', 'HEAD']);
}

function inFolder<T>(prefix: string, files: Record<string, T>) {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      `${prefix}/${path}`,
      content,
    ]),
  );
}

/** The component in the catalog, as if it had been registered. */
function register(): void {
  writeFileSync(
    join(folder, 'components/all.yaml'),
    `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: seat-counter
  annotations:
    backstage.io/source-location: file:${folder}/repositories/seat-counter
    backstage.io/source-template: template:default/service-node
spec: { type: service, lifecycle: experimental, owner: group:default/booking }
`,
  );
}

let visitors = 1;

async function ask(path: string, body?: object): Promise<Response> {
  return fetch(`http://localhost:${backend.server.port()}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      // What somebody may see is kept for a while, and it is little at first.
      authorization: mockCredentials.user.header(
        `user:default/visitor-${visitors++}`,
      ),
      'content-type': 'application/json',
    },
    body: body && JSON.stringify(body),
  });
}

async function until<T>(
  look: () => Promise<T | undefined>,
  what: () => string,
): Promise<T> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Error(`It never came to ${what()}`);
}

/** What the path gives a team at its first version, with the record. */
async function renderWithRecord(): Promise<Map<string, Buffer>> {
  const { spec, ...template } = await until(
    async () => {
      const response = await ask(
        '/catalog/entities/by-name/template/default/service-node',
      );
      return response.ok ? response.json() : undefined;
    },
    () => 'a template in the catalog',
  );
  const { directoryContents } = await (
    await ask('/scaffolder/v2/dry-run', {
      // What publishes is not there to be tried out.
      template: {
        ...template,
        spec: { ...spec, steps: spec.steps.slice(0, 3) },
      },
      values: answers,
      directoryContents: Object.entries(ONCE).map(([path, content]) => ({
        path,
        base64Content: Buffer.from(content).toString('base64'),
      })),
    })
  ).json();
  return new Map(
    directoryContents.map((file: { path: string; base64Content: string }) => [
      file.path,
      Buffer.from(file.base64Content, 'base64'),
    ]),
  );
}

async function driftWhen(
  isIt: (drift: ReportDrift) => boolean,
): Promise<ReportDrift> {
  let last: unknown;
  return until(
    async () => {
      const response = await ask(
        '/ownership/reports/component/default/seat-counter/drift',
      );
      const drift: ReportDrift = await response.json();
      last = drift;
      return response.ok && isIt(drift) ? drift : undefined;
    },
    () => `a comparison, last: ${JSON.stringify(last)}`,
  );
}
