import { execFile, execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
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
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  PATH_RECORD_FILE,
  readPathRecord,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  ownershipServiceRef,
  type OwnershipBackendService,
} from '@stewardship/backstage-plugin-ownership-node';
import scaffolderModuleOwnership from '@stewardship/backstage-plugin-scaffolder-backend-module-ownership';
import { parse } from 'yaml';
import { commandsOf } from './commandsOf';
import { startAndAsk } from './startAndAsk';

const root = resolvePackagePath('backend', '../../golden-paths');

const answers = {
  name: 'seat-counter',
  description: 'Counts "seats": empty ones, and those that are taken',
  system: 'system:default/ticketing',
  port: 9090,
  owner: 'group:default/booking',
  tier: '2',
  escalation: 'https://harbour.example/on-call/booking',
  host: 'github',
  license: 'proprietary',
};

/** Every folder with a template: what is added is tested without a line here. */
const templates = readdirSync(root)
  .filter(name => existsSync(join(root, name, 'template.yaml')))
  .sort();
/** It renders additions to a repository, not a repository. */
const ADDITIONS = 'bring-onto-path';
const paths = templates.filter(name => name !== ADDITIONS);

/** More files than this are no longer read by anybody who starts from a path. */
const MOST_FILES = 100;

/** Of asking the catalog, a quarter of a second apart. */
const MOST_ATTEMPTS = 120;

/** What this run tells its children of itself, and a new repository is not told. */
const OF_THIS_RUN =
  /^(npm_(package|lifecycle)_|npm_(execpath|node_execpath|config_user_agent)$|JEST_|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|PROJECT_CWD$)/;

/** As a person would have it who has the same Node: registry, proxy, trust. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !OF_THIS_RUN.test(key)),
  ),
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  // An unreachable registry is said soon.
  npm_config_fetch_retries: '1',
  // One for all paths and runs, so that each package comes over the network once.
  npm_config_cache: resolvePackagePath(
    'backend',
    '../../node_modules/.cache/golden-paths-npm',
  ),
};

/** Of one command; it is ended then, so that none outlives the tests. */
const LONGEST_COMMAND_MS = 120_000;

/** The team that passes; `publish.test.ts` asks the real one. */
const getOwnerPreflight: OwnershipBackendService['getOwnerPreflight'] =
  async ref => ({
    passed: ref === answers.owner,
    checks: (['resolves', 'group', 'people', 'escalation'] as const).map(
      id => ({ id, passed: id !== 'people' || ref === answers.owner }),
    ),
  });

let backend: TestBackend;
let authorization: string;

beforeAll(async () => {
  authorization = mockCredentials.user.header();
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      scaffolderPlugin,
      scaffolderModuleOwnership,
      createServiceFactory({
        service: ownershipServiceRef,
        deps: {},
        factory: () => ({ getOwnerPreflight } as OwnershipBackendService),
      }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            locations: [
              {
                type: 'file',
                target: join(root, '*/template.yaml'),
                rules: [{ allow: ['Template'] }],
              },
              ...['groups', 'ticketing', 'crew'].map(name => ({
                type: 'file',
                target: resolvePackagePath(
                  'backend',
                  `../../demo/catalog/${name}.yaml`,
                ),
                rules: [{ allow: ['Group', 'Component', 'API', 'Resource'] }],
              })),
            ],
          },
        },
      }),
    ],
  });
}, 60_000);

afterAll(() => backend?.stop());

it('finds the paths', () => {
  expect(paths).toEqual(
    expect.arrayContaining(['docs-site', 'library-typescript', 'service-node']),
  );
});

describe.each(templates)('the template %s', name => {
  const files = filesOf(join(root, name));

  it('is named after its folder and has one version', () => {
    const { entity, steps, version } = templateOf(name);
    const told = steps
      .flatMap(({ input }) => [
        input.values?.version,
        input.entity && versionOf(input.entity),
      ])
      // The version of another template is looked up.
      .filter(text => text && !text.startsWith('${{'));

    expect(entity.metadata.name).toBe(name);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new Set([version, ...told])).toEqual(new Set([version]));
  });

  it('explains every question', () => {
    for (const [field, question] of templateOf(name).questions) {
      expect({ field, ...question }).toMatchObject({
        field,
        title: expect.stringMatching(/^[A-Z]/),
        description: expect.stringMatching(/^[A-Z]/),
      });
    }
  });

  it('holds plain files of its own, and not too many', () => {
    const links = files.filter(path => lstatSync(path).isSymbolicLink());

    expect(links).toEqual([]);
    expect(files.length).toBeLessThan(MOST_FILES);
  });
});

it('says the same in every path where the path makes no difference', () => {
  for (const file of [
    'content/CONTRIBUTING.md',
    'license/Apache-2.0/LICENSE',
    'license/MIT/LICENSE',
    'license/proprietary/LICENSE',
  ]) {
    const texts = paths.map(name =>
      readFileSync(join(root, name, file), 'utf8'),
    );
    expect({ file, texts: new Set(texts).size }).toEqual({ file, texts: 1 });
  }
});

describe.each(paths)('the golden path %s', name => {
  let files: Map<string, string>;
  let folder: string;

  beforeAll(async () => {
    await entityOf('group', 'booking');
    files = await render(name, answers);
    folder = await mkdtemp(join(tmpdir(), 'golden-path-'));
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }, 60_000);

  afterAll(() => folder && rm(folder, { recursive: true, force: true }));

  it('describes the component for the catalog', () => {
    const [component] = entitiesOf(files.get('catalog-info.yaml')!);
    const { version } = templateOf(name);

    expect(component).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'seat-counter',
        description: answers.description,
        annotations: {
          // The scaffolder's own name for a template that is only tried out.
          'backstage.io/source-template': 'template:default/dry-run',
          'backstage.io/template-version': version,
          'backstage.io/techdocs-ref': 'dir:.',
          'ownership/tier': '2',
          'ownership/escalation': answers.escalation,
        },
      },
      spec: {
        type: expect.any(String),
        lifecycle: 'experimental',
        owner: answers.owner,
        system: answers.system,
        scaffoldedFrom: `template:default/${name}`,
      },
    });
  });

  it('records the path, its version and the answers', () => {
    const { questions, version } = templateOf(name);
    const { answers: recorded, ...record } = recordIn(files);

    expect(record).toMatchObject({
      template: `template:default/${name}`,
      version,
    });
    for (const [field] of questions) {
      expect([field, recorded[field]]).toEqual([
        field,
        answers[field as keyof typeof answers],
      ]);
    }
  });

  it('is not rendered for an owner who cannot take it on', async () => {
    const { status, body } = await dryRun(name, {
      ...answers,
      owner: 'group:default/assurance',
    });

    expect(status).not.toBe(200);
    expect(JSON.stringify(body)).toContain(
      'group:default/assurance cannot take on something new yet',
    );
  });

  it('comes with a purpose, whom to call, and how to contribute', () => {
    expect(files.get('README.md')).toContain(answers.description);
    expect(files.get('docs/index.md')).toContain(answers.description);
    expect(files.get('docs/runbook.md')).toContain(answers.escalation);
    expect(files.get('docs/runbook.md')).toContain('Tier 2');
    expect(files.get('CONTRIBUTING.md')).toContain('**booking**');
    expect(files.get('mkdocs.yml')).toContain('- Runbook: runbook.md');
    expect(files.get('LICENSE')).toContain('All rights reserved');
    expect(manifestOf(files)).toContain(JSON.stringify(answers.description));
    expect(manifestOf(files)).toMatch(
      /license"? ?[:=] "(UNLICENSED|LicenseRef-Proprietary)"/,
    );
  });

  it('leaves nothing unrendered', () => {
    const unrendered = [...files].filter(
      ([path, text]) =>
        path.includes('${{') ||
        (!path.startsWith('.github/workflows/') && text.includes('${{')),
    );
    expect(unrendered).toEqual([]);
  });

  it('asks the team for reviews and has CI, as the code host wants it', async () => {
    const ofHost = (rendered: Map<string, string>) =>
      [...rendered.keys()].filter(path => /^\.git(hub|lab)/.test(path)).sort();
    const onGitlab = await render(name, { ...answers, host: 'gitlab' });

    expect(ofHost(files)).toEqual([
      '.github/CODEOWNERS',
      '.github/workflows/ci.yaml',
    ]);
    expect(files.get('.github/CODEOWNERS')).toMatch(/^\* @harbour\/booking$/m);
    expect(files.get('.github/workflows/ci.yaml')).toMatch(
      /-version: \$\{\{ matrix\.\w+ \}\}/,
    );
    expect(ofHost(onGitlab)).toEqual(['.gitlab-ci.yml', '.gitlab/CODEOWNERS']);
    expect(onGitlab.get('.gitlab/CODEOWNERS')).toMatch(
      /^\* @harbour\/booking$/m,
    );
    // What one host checks, the other does.
    expect(runsOf(onGitlab.get('.gitlab-ci.yml')!)).toEqual(
      runsOf(files.get('.github/workflows/ci.yaml')!),
    );
  }, 30_000);

  it.each([
    ['MIT', 'MIT License'],
    ['Apache-2.0', 'Apache License'],
  ])(
    'comes under %s where that is chosen',
    async (license, title) => {
      const rendered = await render(name, { ...answers, license });

      expect(rendered.get('LICENSE')).toContain(title);
      expect(rendered.get('LICENSE')).toContain('Harbour and contributors');
      expect(manifestOf(rendered)).toMatch(
        new RegExp(`license"? ?[:=] "${license}"`),
      );
    },
    30_000,
  );

  it('takes a purpose as it is written', async () => {
    const description = `50 % "off": {{ it }}, \${{ values.owner }} {% if %} \\ <b> | '#'`;
    const rendered = await render(name, { ...answers, description });
    const [component] = entitiesOf(rendered.get('catalog-info.yaml')!);

    expect(component.metadata.description).toBe(description);
    expect(rendered.get('README.md')).toContain(description);
    expect(recordIn(rendered).answers.description).toBe(description);
    expect(rendered.get('mkdocs.yml')).toContain(
      `description: ${JSON.stringify(description)}\n`,
    );
    expect(manifestOf(rendered)).toContain(JSON.stringify(description));
  }, 30_000);

  it.each([
    ['name', '../../etc'],
    ['name', 'Seat Counter'],
    ['host', 'elsewhere'],
    ['license', '../content'],
    ['escalation', 'ask around'],
  ])('refuses as %s what is none: %s', async (field, value) => {
    const { status, body } = await dryRun(name, { ...answers, [field]: value });

    expect(status).toBe(400);
    expect(body.errors[0].stack).toContain(field);
  });

  it('installs, lints, passes its tests, builds and starts', async () => {
    const { checks, start } = commandsOf(files);
    expect(checks).not.toEqual([]);
    const [tool] = checks[0];
    if (!isHere(tool)) {
      console.warn(`${name}: not run, this machine has no ${tool}`);
      return;
    }
    for (const [command, ...args] of checks) {
      await promisify(execFile)(command, args, {
        cwd: folder,
        env,
        timeout: LONGEST_COMMAND_MS,
      }).catch(error => {
        throw new Error(
          `${command} ${args.join(' ')}: ${error.stdout}${error.stderr}`,
        );
      });
    }
    if (!start) return;
    expect(await startAndAsk({ command: start, folder, env })).toEqual({
      status: 200,
      health: { status: 'ok' },
      ended: 'gone',
    });
  }, 180_000);
});

describe('bringing a component onto its path', () => {
  const asked = {
    component: 'component:default/booking-api',
    path: 'template:default/service-node',
    missing: ['codeowners', 'docs', 'runbook', 'contributing'],
    tier: '2',
    escalation: answers.escalation,
    host: 'github',
  };

  beforeAll(async () => {
    await entityOf('component', 'booking-api');
    await entityOf('component', 'crew-rota');
    await entityOf('group', 'booking');
  }, 60_000);

  it('renders what is missing, with the record of the path', async () => {
    const files = await render(ADDITIONS, asked);
    const { version } = templateOf('service-node');

    expect([...files.keys()].sort()).toEqual([
      '.github/CODEOWNERS',
      '.ownership/path.yaml',
      'CONTRIBUTING.md',
      'docs/index.md',
      'docs/runbook.md',
      'mkdocs.yml',
    ]);
    expect(files.get('.github/CODEOWNERS')).toContain('* @harbour/booking');
    expect(files.get('.ownership/path.yaml')).toContain(
      [
        'template: "template:default/service-node"',
        `version: "${version}"`,
        'path: "golden-paths/service-node"',
        'answers:',
        '  name: "booking-api"',
      ].join('\n'),
    );
    for (const [path, text] of files) {
      expect({ path, unrendered: text.includes('${{') }).toEqual({
        path,
        unrendered: false,
      });
    }
  });

  it('says what is to be added to the description of the component', async () => {
    const { body } = await dryRun(ADDITIONS, asked);
    const { version } = templateOf('service-node');

    expect(body.output.text[0].content).toContain(
      `backstage.io/template-version: '${version}'`,
    );
    expect(body.output.text[0].content).toContain(
      'scaffoldedFrom: template:default/service-node',
    );
    expect(body.output.text[0].content).toContain(
      [
        `    backstage.io/template-version: '${version}'`,
        '    backstage.io/techdocs-ref: dir:.',
        "    ownership/tier: '2'",
      ].join('\n   '),
    );
    expect(body.output.text[0].content).not.toMatch(/CODEOWNERS|nav/);
  });

  it('leaves CODEOWNERS out where a person is the owner, and says so', async () => {
    const ofPerson = { ...asked, component: 'component:default/crew-rota' };
    const files = await render(ADDITIONS, ofPerson);
    const { body } = await dryRun(ADDITIONS, ofPerson);

    expect([...files.keys()].sort()).toEqual([
      '.ownership/path.yaml',
      'CONTRIBUTING.md',
      'docs/index.md',
      'docs/runbook.md',
      'mkdocs.yml',
    ]);
    expect(body.output.text[0].content).toContain(
      'the owner, user:default/edda-deckchair, is no team',
    );
  });

  it('names in the navigation what it renders, and no page beside', async () => {
    const navOf = async (missing: string[]) => {
      const files = await render(ADDITIONS, { ...asked, missing });
      return files
        .get('mkdocs.yml')!
        .match(/^nav:\n((?: .*\n)*)plugins:/m)?.[1];
    };
    const { body } = await dryRun(ADDITIONS, { ...asked, missing: ['docs'] });

    expect(await navOf(['docs', 'runbook'])).toBe(
      '  - Overview: index.md\n  - Runbook: runbook.md\n',
    );
    expect(await navOf(['docs'])).toBe('  - Overview: index.md\n');
    expect(body.output.text[0].content).toContain('names the overview only');
  });

  it.each(['component', 'path'])('says which %s is not there', async field => {
    const gone = `${asked[field as 'component' | 'path']}-gone`;
    const { status, body } = await dryRun(ADDITIONS, {
      ...asked,
      [field]: gone,
    });

    expect(status).not.toBe(200);
    expect(JSON.stringify(body)).toContain(`Entity ${gone} not found`);
  });

  it('leaves alone what is there', async () => {
    const files = await render(ADDITIONS, {
      ...asked,
      missing: ['codeowners'],
      host: 'gitlab',
    });

    expect([...files.keys()].sort()).toEqual([
      '.gitlab/CODEOWNERS',
      '.ownership/path.yaml',
    ]);
  });

  it('says the same as a path where a path makes no difference', () => {
    const read = (path: string) => readFileSync(join(root, path), 'utf8');

    expect(read(`${ADDITIONS}/missing/contributing/CONTRIBUTING.md`)).toBe(
      read('service-node/content/CONTRIBUTING.md'),
    );
  });
});

/** What the tests look at in a template; the catalog's types leave it open. */
interface TemplateSpec {
  parameters: Array<{ properties: Record<string, Question> }>;
  steps: Array<{
    action: string;
    input: { values?: { version?: string }; entity?: Entity };
  }>;
}

interface Question {
  title?: string;
  type?: string;
  description?: string;
}

function templateOf(name: string) {
  const text = readFileSync(join(root, name, 'template.yaml'), 'utf8');
  const [entity] = entitiesOf(text);
  const { parameters, steps } = entity.spec as unknown as TemplateSpec;
  const questions = parameters.flatMap(({ properties }) =>
    Object.entries(properties),
  );
  return { entity, steps, questions, version: versionOf(entity) };
}

function versionOf({ metadata }: Pick<Entity, 'metadata'>) {
  return metadata.annotations?.['backstage.io/template-version'];
}

function entitiesOf(yaml: string): Entity[] {
  return [...parseEntityYaml(yaml, { type: 'file', target: 'test' })].map(
    result => {
      if (result.type !== 'entity') throw new Error(JSON.stringify(result));
      return result.entity;
    },
  );
}

/** What a rendered repository says of the path that it came from. */
function recordIn(files: ReadonlyMap<string, string>) {
  return readPathRecord(parse(files.get(PATH_RECORD_FILE) ?? ''));
}

/** The commands of a CI file that check the repository. */
function runsOf(ci: string): string[] {
  return [...ci.matchAll(/^ +- (?:run: )?((?:npm|python3|pip|if) .*)$/gm)].map(
    ([, command]) => command,
  );
}

function manifestOf(files: ReadonlyMap<string, string>) {
  return files.get('package.json') ?? files.get('pyproject.toml');
}

function isHere(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name));
}

/** An entity of the catalog, as soon as it is read. */
async function entityOf(kind: string, name: string) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/${kind}/default/${name}`,
      { headers: { authorization } },
    );
    if (response.ok) return response.json();
    if (attempt === MOST_ATTEMPTS) {
      throw new Error(`The catalog does not take ${kind} ${name}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** Lets the scaffolder render a template, and gives what came out, by path. */
async function render(name: string, values: Record<string, unknown>) {
  const { status, body } = await dryRun(name, values);
  expect({ status, errors: body.errors }).toEqual({
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

async function dryRun(name: string, values: Record<string, unknown>) {
  const folder = join(root, name);
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
    {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        template: await entityOf('template', name),
        values,
        directoryContents: filesOf(folder).map(path => ({
          path: relative(folder, path),
          base64Content: readFileSync(path).toString('base64'),
        })),
      }),
    },
  );
  return { status: response.status, body: await response.json() };
}
