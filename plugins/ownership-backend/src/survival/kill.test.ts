import { temporaryFolder } from '../__testUtils__/startOwnership';
import { scanUnderFire, type Tally } from './__testUtils__/scanUnderFire';

jest.setTimeout(600_000);

/** Printed, so that a failure can be repeated. */
const SEED = Number(process.env.SURVIVAL_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.SURVIVAL_KILLS ?? 50);
const REPOSITORIES = Number(process.env.SURVIVAL_REPOSITORIES ?? 100);

describe('replicas that are killed while they scan', () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();

  it('store one reading for each repository and due date, and lose nothing', async () => {
    const tally = await scanUnderFire({
      folder,
      seed: SEED,
      repositories: REPOSITORIES,
      kills: KILLS,
      leases: true,
      longestLifeMs: 1_500,
      patienceMs: 120_000,
    });
    print('With leases', tally);
    expect(tally.kills).toHaveLength(KILLS);
    expectSound(tally);
    expect(tally.claimsLost).toBeGreaterThan(0);
  });

  it('would do harm without leases', async () => {
    const tally = await scanUnderFire({
      folder: other,
      seed: SEED,
      repositories: 12,
      kills: 4,
      leases: false,
      longestLifeMs: 1_500,
      // They take each other's work away for ever.
      patienceMs: 5_000,
    });
    print('Leases switched off', tally);
    expect(() => expectSound(tally)).toThrow();
    expect(tally.damage.map(({ what }) => what)).toContain(
      'a lease was taken while another ticket held it',
    );
  });
});

function expectSound(tally: Tally) {
  expect(tally.damage).toEqual([]);
  expect(tally.unread).toBe(0);
  expect(tally.readingsMissing).toEqual([]);
  expect(tally.reportsOfOldCommit).toEqual([]);
  expect(tally.verificationsLost).toEqual([]);
}

function print(title: string, tally: Tally) {
  const { kills, damage, claims, readingsStored } = tally;
  const lines: Array<[string, unknown]> = [
    ['seed', tally.seed],
    ['kills', kills.length],
    ['  of them with all git processes', kills.filter(k => k.whole).length],
    ['  that hit a held lease', kills.filter(k => k.leasesHeld > 0).length],
    ['due dates of every repository', tally.dueDates],
    ['claims', claims],
    ['  cut off by a kill or lost', tally.claimsLost],
    ['  failed and tried again', tally.failures],
    ['readings stored', readingsStored],
    ['readings missing or stored twice', tally.readingsMissing.length],
    ['  repeated work', claims - readingsStored],
    ['repositories left unread', tally.unread],
    ['reports written', tally.reportsWritten],
    ['verifications acknowledged', tally.verificationsAcknowledged],
    ['  refused', tally.verificationsRefused.join('; ')],
    ['verifications lost', tally.verificationsLost.length],
    ['kinds of damage', new Set(damage.map(({ what }) => what)).size],
    ['seconds', tally.seconds],
  ];
  const table = lines
    .map(
      ([what, figure]) => `  ${what.padEnd(36)}${String(figure).padStart(8)}`,
    )
    .join('\n');
  const times = kills
    .map(({ atMs, replica, whole }) => `${replica}${whole ? '*' : ''}@${atMs}`)
    .join(' ');
  process.stdout.write(`\n${title}\n${table}\n  killed (ms): ${times}\n`);
}
