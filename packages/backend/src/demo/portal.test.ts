import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import ownershipPlugin from '@stewardship/backstage-plugin-ownership-backend';
import type {
  CoverageResponse,
  GoldenPath,
  GoldenPathsResponse,
  ListReportsResponse,
  OwnershipReport,
  ReportDrift,
} from '@stewardship/backstage-plugin-ownership-common';
import scaffolderOwnershipModule from '@stewardship/backstage-plugin-scaffolder-backend-module-ownership';
import catalogModuleUnowned from '../catalog';
import { generateDemo } from './generateDemo';

const baseDate = '2026-11-20';
const root = resolvePackagePath('backend', '../..');

let folder: string;
let backend: TestBackend;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-portal-'));
  await cp(join(root, 'demo/catalog'), join(folder, 'catalog'), {
    recursive: true,
  });
  await generateDemo({ target: join(folder, '.generated'), baseDate });
  backend = await startTestBackend({
    features: [
      catalogPlugin,
      templateKindModule,
      catalogModuleUnowned,
      scaffolderPlugin,
      scaffolderOwnershipModule,
      ownershipPlugin,
      mockServices.rootConfig.factory({ data: config() }),
    ],
  });
  await everythingScored();
}, 120_000);

afterAll(async () => {
  await backend?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What `app-config.yaml` says, about a copy of the demo. */
function config() {
  return {
    catalog: {
      processingInterval: { seconds: 1 },
      locations: [
        {
          type: 'file',
          target: join(folder, 'catalog/all.yaml'),
          rules: [
            {
              allow: [
                'Location',
                'Group',
                'User',
                'Domain',
                'System',
                'Component',
                'API',
                'Resource',
              ],
            },
          ],
        },
        {
          type: 'file',
          target: join(
            folder,
            '.generated/repositories/golden-paths/*/template.yaml',
          ),
          rules: [{ allow: ['Template'] }],
        },
      ],
    },
    ownership: {
      asOf: baseDate,
      sources: { localRoots: [join(folder, '.generated/repositories')] },
      people: {
        left: ['wendel.marlinspike@harbour.example'],
        bots: ['^Harbour Scaffolder <'],
      },
      inventory: { refreshInterval: { seconds: 1 } },
      scan: { interval: { seconds: 5 } },
    },
  };
}

async function get<T>(path: string, user = 'user:default/ada'): Promise<T> {
  const response = await fetch(
    `http://localhost:${backend.server.port()}/api/ownership${path}`,
    { headers: { authorization: mockCredentials.user.header(user) } },
  );
  return (await response.json()) as T;
}

/** All but the four that have nothing to read. */
async function everythingScored(): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    // What a user may see is kept for a minute, and it is nothing at first.
    const { components } = await get<CoverageResponse>(
      '/coverage',
      `user:default/visitor-${attempt}`,
    );
    if (components?.scored === 21) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

function report(name: string): Promise<OwnershipReport> {
  return get(`/reports/component/default/${name}`);
}

jest.setTimeout(120_000);

describe('what the demo portal shows', () => {
  it('judges every component as the stories say', async () => {
    const { items } = await get<ListReportsResponse>('/reports?limit=100');

    const named = (state: string) =>
      items
        .filter(item => item.state === state)
        .map(item => item.title)
        .sort();
    expect(named('at-risk')).toEqual([
      'Fare engine',
      'Logbook pipeline',
      'Lost and found',
      'Loyalty stamps',
      'Manifest store',
      'Ticket printer',
      'Tide tables',
      'Weather feed',
    ]);
    expect(named('insufficient-evidence')).toEqual([
      'Gangway sensors',
      'Legacy kiosk',
      'On-call handbook',
      'Tariff archive',
    ]);
    expect(named('healthy')).toHaveLength(13);
  });

  it.each([
    ['fare-engine', { severity: 'critical', criticalBecause: 'tier' }],
    ['tide-tables', { severity: 'critical', criticalBecause: 'knower-left' }],
    ['ticket-printer', { severity: 'warning' }],
    ['logbook-pipeline', { severity: 'warning' }],
  ])('warns about %s and says what to do', async (name, warning) => {
    const shown = await report(name);

    expect(shown.warning).toEqual({ kind: 'single-knower', ...warning });
    expect(shown.warningAction).toBeDefined();
  });

  it.each([
    ['lost-and-found', 'missing', undefined],
    ['manifest-store', 'dangling', 'group:default/payments'],
    ['weather-feed', 'placeholder', undefined],
    ['crew-rota', 'user', undefined],
  ])(
    'says what is wrong with the owner of %s',
    async (name, problem, nearest) => {
      const { owner } = await report(name);

      expect(owner.problem).toBe(problem);
      expect(owner.suggestion?.ref).toBe(nearest);
    },
  );

  it('offers to hand berth-planner to the team that knows it', async () => {
    const { nextActions, knowledge } = await report('berth-planner');

    expect(nextActions[0]).toMatchObject({
      id: 'transfer',
      params: { team: 'group:default/fleet' },
    });
    expect(knowledge?.teams[0]).toMatchObject({
      ref: 'group:default/fleet',
      kind: 'other',
    });
  });

  it('shows that the knowledge of some has left', async () => {
    const { knowledge } = await report('manifest-store');

    const left = knowledge?.teams.find(({ kind }) => kind === 'left');
    expect(left?.share).toBeGreaterThan(0.1);
  });

  it('counts the team of one', async () => {
    await expect(report('audit-trail')).resolves.toMatchObject({
      owner: { ref: 'group:default/assurance', members: 1 },
    });
  });

  it('has nothing to say against the healthy ones', async () => {
    for (const name of ['booking-api', 'api-gateway']) {
      const { score, nextActions, warning } = await report(name);
      expect(score).toBe(100);
      expect(nextActions).toEqual([]);
      expect(warning).toBeUndefined();
    }
  });

  it.each([
    ['legacy-kiosk', 'not-found'],
    ['tariff-archive', 'empty'],
    ['on-call-handbook', 'none'],
  ])('says why %s cannot be read, and the remedy', async (name, status) => {
    const { source } = await report(name);

    expect(source.status).toBe(status);
    expect(source.remedy).toBeTruthy();
  });

  it('counts who came from the golden paths', async () => {
    const { items } = await get<GoldenPathsResponse>('/golden-paths');

    expect(
      Object.fromEntries(items.map(path => [path.name, path.consumers])),
    ).toMatchObject({
      'service-node': 3,
      'library-typescript': 1,
      'docs-site': 0,
    });
  });

  it('compares gangway-sensors with its path, and nothing in it is told wrongly', async () => {
    const drift = await compared('gangway-sensors');

    expect(drift).toMatchObject({
      from: { version: '1.1.0' },
      to: { version: '1.4.0' },
    });
    expect(
      drift.files?.map(({ path, state, collides }) => [path, state, collides]),
    ).toEqual([
      ['CONTRIBUTING.md', 'both', true],
      ['README.md', 'both', false],
      ['Dockerfile', 'path-changed', false],
      ['catalog-info.yaml', 'path-changed', false],
      ['docs/runbook.md', 'path-changed', false],
      ['docs/index.md', 'team-changed', false],
    ]);
  });

  it('reads the folder of a path as well', async () => {
    const path = await get<GoldenPath>('/golden-paths/default/service-node');

    expect(path.repository).toMatchObject({
      entityRef: 'template:default/service-node',
      state: 'insufficient-evidence',
    });
  });
});

/** The scaffolder and the catalog may still be reading. */
async function compared(name: string): Promise<ReportDrift> {
  for (let attempt = 1; ; attempt++) {
    const drift = await get<ReportDrift>(
      `/reports/component/default/${name}/drift`,
    );
    if (drift.state === 'compared' || attempt === 60) return drift;
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
}
