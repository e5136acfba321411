import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, readKnowledge, type Measures } from '@stewardship/bus-factor';
import { generateDemo, gitIn } from './generateDemo';

const baseDate = '2026-11-20';
const asOf = Date.parse(`${baseDate}T00:00:00Z`) / 86_400_000;

let target: string;

beforeAll(async () => {
  target = await mkdtemp(join(tmpdir(), 'demo-stories-'));
  await generateDemo({ target, baseDate });
}, 60_000);

afterAll(() => rm(target, { recursive: true, force: true }));

interface Known {
  measures: Measures;
  /** E-mail addresses of all who hold knowledge, the one who knows most first. */
  knowers: string[];
  files: number;
}

async function know(repository: string, path = ''): Promise<Known> {
  const knowledge = await readKnowledge({
    repository: join(target, 'repositories', `${repository}.git`),
    paths: [path],
    bots: ['^Harbour Scaffolder <'],
    aliases: [
      {
        email: 'dora.barnacle@harbour.example',
        key: 'user:default/dora-barnacle',
      },
      {
        email: '4100001+harbour-demo-dora@users.noreply.github.com',
        key: 'user:default/dora-barnacle',
      },
    ],
  });
  const [component] = knowledge.components;
  const measures = measure(component, { asOf });
  return {
    measures,
    knowers: measures.shares.map(({ person }) => {
      const { emails } = knowledge.people[person];
      return (
        emails.find(email => email.endsWith('@harbour.example')) ?? emails[0]
      );
    }),
    files: component.files,
  };
}

/** Share (0–1) of knowledge that these people hold together. */
function heldBy({ measures, knowers }: Known, handles: string[]): number {
  return measures.shares.reduce(
    (sum, { share }, index) =>
      handles.some(handle => knowers[index] === emailOf(handle))
        ? sum + share
        : sum,
    0,
  );
}

function emailOf(handle: string): string {
  return `${handle.replace('-', '.')}@harbour.example`;
}

describe('single knowers', () => {
  it.each([
    ['fare-engine', 'ivo-thistledown'],
    ['ticket-printer', 'marlo-inkpot'],
    ['tide-tables', 'wendel-marlinspike'],
    ['logbook-pipeline', 'dora-barnacle'],
  ])('%s hangs on %s', async (repository, handle) => {
    const known = await know(repository);

    expect(known.measures).toMatchObject({
      warning: true,
      evidence: { sufficient: true },
      contributorAbsenceFactor: 1,
      secondKnower: false,
    });
    expect(known.measures.truckFactor.value).toBe(1);
    expect(known.measures.topShare).toBeGreaterThan(0.7);
    expect(known.knowers[0]).toBe(emailOf(handle));
  });

  it('logbook-pipeline looks like four people until identities are joined', async () => {
    const emails = await gitIn(
      target,
      'logbook-pipeline',
      'log',
      '--format=%ae',
    );
    const hers = emails
      .split('\n')
      .filter(email => /dora|barnacle/.test(email));
    const counts = [...new Set(hers)].map(
      email => hers.filter(other => other === email).length,
    );

    expect(counts).toHaveLength(4);
    expect(Math.max(...counts) / hers.length).toBeLessThan(0.4);
  });
});

describe('shared knowledge', () => {
  it.each([
    ['booking-api', '', 3],
    ['quayside', 'services/gateway', 3],
    ['quayside', 'packages/design-system', 2],
    ['crew-rota', '', 2],
    ['manifest-store', '', 2],
    ['quayside', 'apps/search', 2],
    ['quayside', 'services/notifications', 2],
  ])('%s %s is known to several', async (repository, path, factor) => {
    const { measures } = await know(repository, path);

    expect(measures.warning).toBe(false);
    expect(measures.evidence.sufficient).toBe(true);
    expect(measures.contributorAbsenceFactor).toBeGreaterThanOrEqual(factor);
    expect(measures.secondKnower).toBe(true);
    expect(measures.freshnessDays).toBeLessThanOrEqual(90);
  });

  it('counts both heads at one keyboard in passenger-list', async () => {
    const { measures, knowers } = await know(
      'quayside',
      'services/passenger-list',
    );
    const authors = await gitIn(
      target,
      'quayside',
      'log',
      '--format=%ae',
      '--',
      'services/passenger-list',
    );

    expect([...new Set(authors.split('\n'))]).toEqual([
      emailOf('noor-whistlepipe'),
    ]);
    expect([...knowers].sort()).toEqual([
      emailOf('noor-whistlepipe'),
      emailOf('silas-porthole'),
    ]);
    expect(measures.effectiveContributors).toBeGreaterThan(1.9);
    expect(measures.warning).toBe(false);
  });
});

describe('teams', () => {
  it('berth-planner is declared as Crewing and known to Fleet', async () => {
    const known = await know('berth-planner');

    expect(
      heldBy(known, [
        'anouk-anchorknot',
        'bram-bowsprit',
        'jonas-lighthouselamp',
        'yara-seagullsong',
      ]),
    ).toBeGreaterThan(0.9);
    expect(heldBy(known, ['filip-hammock'])).toBeLessThan(0.1);
    expect(known.measures.warning).toBe(false);
  });

  it('audit-trail is written by a team of one and by Platform', async () => {
    const known = await know('audit-trail', 'trail');

    const own = heldBy(known, ['quentin-magnifier']);
    expect(own).toBeGreaterThan(0.25);
    expect(own).toBeLessThan(0.5);
    expect(known.measures.warning).toBe(false);
  });

  it('a part of manifest-store is held by somebody who has left', async () => {
    const left = heldBy(await know('manifest-store'), ['oda-foghorn']);

    expect(left).toBeGreaterThan(0.1);
    expect(left).toBeLessThan(0.5);
  });
});

describe('time', () => {
  it('loyalty-stamps was abandoned more than a year ago', async () => {
    const { measures } = await know('loyalty-stamps');

    expect(measures.evidence.sufficient).toBe(true);
    expect(measures.freshnessDays).toBeGreaterThan(365);
    expect(measures.warning).toBe(false);
  });

  it('gangway-sensors is too young to be judged', async () => {
    const { measures } = await know('gangway-sensors');

    expect(measures.evidence.reasons).toEqual(['too-young']);
    expect(measures.evidence.until! - asOf).toBe(32);
    expect(measures.warning).toBe(false);
  });

  it('tariff-archive is empty', async () => {
    await expect(know('tariff-archive')).rejects.toThrow(
      'Nothing was committed',
    );
  });
});

describe('work that proves nothing', () => {
  it('weather-feed: most commits are the bot’s, which knows nothing', async () => {
    const authors = (
      await gitIn(target, 'weather-feed', 'log', '--format=%an')
    ).split('\n');
    const { knowers } = await know('weather-feed');

    const bots = authors.filter(name => name === 'harbour-bot[bot]');
    expect(bots.length / authors.length).toBeGreaterThan(0.5);
    expect(knowers.join()).not.toContain('bot');
  });

  it('port-map: most files are vendored or generated, by somebody else', async () => {
    const tracked = await gitIn(
      target,
      'quayside',
      'ls-tree',
      '-r',
      '--name-only',
      'HEAD',
      'packages/port-map',
    );
    const { files, knowers } = await know('quayside', 'packages/port-map');

    expect(tracked.split('\n').length).toBeGreaterThan(40);
    expect(files).toBeLessThan(10);
    expect(knowers).not.toContain(emailOf('tilda-compassrose'));
  });

  it('checkout: whoever moved the folder is not its author', async () => {
    const { measures, knowers } = await know('quayside', 'apps/checkout');

    const mover = knowers.indexOf(emailOf('uma-springboard'));
    expect(mover === -1 || measures.shares[mover].share < 0.05).toBe(true);
    expect(
      measures.truckFactor.removed.map(({ person }) => person),
    ).not.toContain(measures.shares[mover]?.person);
    expect(measures.truckFactor.value).toBeGreaterThan(1);
  });

  it('formatting a whole repository makes nobody know it', async () => {
    const formatted = await gitIn(
      target,
      'quayside',
      'log',
      '--format=%ae',
      '--grep=^Format everything$',
      '--name-only',
    );
    expect(formatted.split('\n').length).toBeGreaterThan(52);

    const { knowers } = await know('quayside', 'apps/account');
    expect(knowers).not.toContain(emailOf('mika-cablecar'));
  });
});
