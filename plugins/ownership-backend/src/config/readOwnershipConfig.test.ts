import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { readOwnershipConfig } from './readOwnershipConfig';

const read = (ownership?: JsonValue) =>
  readOwnershipConfig(
    mockServices.rootConfig({
      data: ownership === undefined ? {} : { ownership },
    }),
  );

describe('readOwnershipConfig', () => {
  it('needs nothing', () => {
    expect(read()).toMatchObject({
      asOfDay: undefined,
      localRoots: [],
      privacyMode: 'helpers',
      criticalTiers: ['1', 'tier-1', 'critical'],
      scan: { concurrency: 2, timeoutMs: 1_800_000, intervalMs: 900_000 },
      inventory: { refreshIntervalMs: 180_000 },
    });
  });

  it('reads everything', () => {
    const config = read({
      asOf: '2026-11-20',
      sources: { localRoots: ['/srv/git'] },
      privacy: { mode: 'named' },
      people: {
        aliases: [{ user: 'Ada', emails: ['Ada@Home.example'] }],
        left: ['user:default/Bo', 'CY@harbour.example'],
        bots: ['^robot'],
      },
      tiers: { critical: [0, 'Gold'] },
      scan: { timeout: 'PT10M', interval: '90s', concurrency: 4 },
      inventory: { refreshInterval: { minutes: 1 } },
      annotations: { tier: 'company.example/tier' },
    });
    expect(config).toMatchObject({
      asOfDay: 20_777,
      localRoots: ['/srv/git'],
      people: {
        aliases: [
          { userRef: 'user:default/ada', emails: ['ada@home.example'] },
        ],
        left: ['user:default/bo', 'cy@harbour.example'],
        selfLinking: 'suggested',
      },
      criticalTiers: ['0', 'gold'],
      scan: { timeoutMs: 600_000, intervalMs: 90_000, concurrency: 4 },
      annotations: {
        tier: 'company.example/tier',
        sourcePath: 'ownership/source-path',
      },
    });
  });

  it.each<[JsonValue, string]>([
    ['yes', 'ownership must be an object, got "yes"'],
    [
      { privacy: { mode: 'nmaed' } },
      "ownership.privacy.mode must be one of 'aggregate', 'helpers', 'named', got \"nmaed\"",
    ],
    [
      { sources: { localRoots: '/srv' } },
      'ownership.sources.localRoots must be a list, got "/srv"',
    ],
    [
      { sources: { localRoots: ['/srv', 7] } },
      'ownership.sources.localRoots[1] must be a string, got 7',
    ],
    [
      { scan: { concurrency: 0 } },
      'ownership.scan.concurrency must be a whole number from 1 to 32, got 0',
    ],
    [
      { scan: { interval: 'soon' } },
      "ownership.scan.interval must be a duration of at least one second such as '10m', 'PT10M' or { minutes: 10 }",
    ],
    [
      { scan: { timeout: { milliseconds: 5 } } },
      'ownership.scan.timeout must be a duration of at least one second',
    ],
    [
      { history: { retention: '12h' } },
      'ownership.history.retention must be a duration of at least one day',
    ],
    [
      { people: { bots: ['('] } },
      'ownership.people.bots[0] must be a regular expression, got "("',
    ],
    [
      { people: { selfLinking: 'everybody' } },
      "ownership.people.selfLinking must be one of 'suggested', 'any', 'off', got \"everybody\"",
    ],
    [
      { people: { left: ['a b:c'] } },
      'ownership.people.left[0] must be the ref of a User',
    ],
    [
      { asOf: '2026-02-30' },
      'ownership.asOf must be a date such as 2026-11-20, got "2026-02-30"',
    ],
    [
      { reviews: { providers: ['bitbucket'] } },
      "ownership.reviews.providers[0] must be one of 'github', 'gitlab', got \"bitbucket\"",
    ],
    [
      { notifications: 'loud' },
      "ownership.notifications must be one of 'off', 'critical', 'warning', 'notice', got \"loud\"",
    ],
    [
      { privcy: { mode: 'named' } },
      'ownership.privcy is not a known setting; check its spelling',
    ],
  ])('refuses %j, naming the key and what was expected', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it('names every malformed key at once', () => {
    expect(() => read({ asOf: 1, placeholders: 'tbd' })).toThrow(
      /ownership\.asOf .*; ownership\.placeholders /,
    );
  });
});
