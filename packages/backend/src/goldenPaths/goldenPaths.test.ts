import { execFile } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';

const root = resolvePackagePath('backend', '../../golden-paths');
const authorization = mockCredentials.user.header();

const answers = {
  name: 'seat-counter',
  description: 'Counts "seats": empty ones, and those that are taken',
  system: 'system:default/ticketing',
  port: 9090,
  owner: 'group:default/booking',
  tier: '2',
  escalation: 'https://harbour.example/on-call/booking',
};

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      scaffolderPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            locations: [
              {
                type: 'file',
                target: join(root, '*/template.yaml'),
                rules: [{ allow: ['Template'] }],
              },
            ],
          },
        },
      }),
    ],
  });
}, 60_000);

afterAll(() => backend?.stop());

describe.each(['service-node', 'library-typescript'])(
  'the golden path %s',
  name => {
    let files: Map<string, string>;
    let folder: string;

    beforeAll(async () => {
      files = await dryRun(await templateFromCatalog(name), name);
      folder = await mkdtemp(join(tmpdir(), 'golden-path-'));
      for (const [path, text] of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
    }, 60_000);

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('describes the component for the catalog', () => {
      const description = files.get('catalog-info.yaml');

      expect(description).toContain('name: seat-counter');
      expect(description).toContain('owner: group:default/booking');
      expect(description).toContain('system: system:default/ticketing');
      expect(description).toContain('ownership/tier: "2"');
      expect(description).toContain(
        'ownership/escalation: https://harbour.example/on-call/booking',
      );
      // The scaffolder's own name for a template that is only tried out.
      expect(description).toContain(
        'backstage.io/source-template: template:default/dry-run',
      );
    });

    it('records the path, its version and the answers', async () => {
      const record = files.get('.ownership/path.yaml');
      const template = await readFile(
        join(root, name, 'template.yaml'),
        'utf8',
      );
      const [, version] = /template-version: (\S+)/.exec(template)!;

      expect(record).toContain(`template: template:default/${name}`);
      expect(record).toContain(`version: "${version}"`);
      expect(record).toContain(`path: golden-paths/${name}`);
      expect(record).toContain('owner: "group:default/booking"');
      expect(record).toContain(
        'description: "Counts \\"seats\\": empty ones, and those that are taken"',
      );
    });

    it('comes with an owner for reviews, CI and a purpose', () => {
      expect(files.get('.github/CODEOWNERS')).toContain('* @harbour/booking');
      expect(files.get('.github/workflows/ci.yaml')).toContain(
        'node-version: ${{ matrix.node }}',
      );
      expect(files.get('README.md')).toContain(answers.description);
      expect(JSON.parse(files.get('package.json')!)).toMatchObject({
        description: answers.description,
      });
    });

    it('leaves nothing unrendered', () => {
      const unrendered = [...files].filter(
        ([path, text]) =>
          !path.startsWith('.github/workflows/') && text.includes('${{'),
      );
      expect(unrendered).toEqual([]);
    });

    it('has tests that pass', async () => {
      const run = promisify(execFile)(
        process.execPath,
        ['--test', 'src/**/*.test.ts'],
        { cwd: folder, env: { PATH: process.env.PATH } },
      );

      await expect(run).resolves.toBeTruthy();
    }, 30_000);
  },
);

async function templateFromCatalog(name: string) {
  for (;;) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/template/default/${name}`,
      { headers: { authorization } },
    );
    if (response.ok) {
      return response.json();
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

async function dryRun(template: unknown, name: string) {
  const content = join(root, name);
  const paths = (
    await readdir(content, { recursive: true, withFileTypes: true })
  )
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
    {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        template,
        values: answers,
        directoryContents: await Promise.all(
          paths.map(async path => ({
            path: path.slice(content.length + 1),
            base64Content: (await readFile(path)).toString('base64'),
          })),
        ),
      }),
    },
  );
  const body = await response.json();
  expect({ status: response.status, errors: body.errors }).toEqual({
    status: 200,
    errors: undefined,
  });
  return new Map<string, string>(
    body.directoryContents.map(
      (file: { path: string; base64Content: string }) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString('utf8'),
      ],
    ),
  );
}
