import { temporaryFolder } from '../__testUtils__/startOwnership';
import type { Phase } from './__testUtils__/observeReplica';
import { scanUnderFire, type Tally } from './__testUtils__/scanUnderFire';

// Fifty kills take minutes, on a busy machine many.
jest.setTimeout(3_600_000);

/**
 * Printed, so that the same kill points can be tried again. The whole test is
 * that of 100 repositories and 50 kills.
 */
const SEED = Number(process.env.SURVIVAL_SEED ?? Date.now() % 1_000_000);
const KILLS = Number(process.env.SURVIVAL_KILLS ?? 12);
const REPOSITORIES = Number(process.env.SURVIVAL_REPOSITORIES ?? 30);

const PHASES: Phase[] = ['idle', 'claimed', 'fetching', 'reading', 'storing'];

describe('replicas that are killed while they scan', () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();

  beforeAll(() => {
    process.stdout.write(
      `\nSURVIVAL_SEED=${SEED} SURVIVAL_KILLS=${KILLS} SURVIVAL_REPOSITORIES=${REPOSITORIES}\n`,
    );
  });

  it('store one reading for each repository and due date, and lose nothing', async () => {
    const tally = await scanUnderFire({
      folder,
      seed: SEED,
      repositories: REPOSITORIES,
      kills: KILLS,
      leases: true,
      patienceMs: 180_000,
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
      patienceMs: 180_000,
    });
    print('Leases switched off', tally);
    expect(() => expectSound(tally)).toThrow();
    expect(tally.doubleHolds).toBeGreaterThan(0);
    expect(tally.damage.map(({ what }) => what)).toContain(
      'a lease was taken while another ticket held it',
    );
  });
});

function expectSound(tally: Tally) {
  expect(tally.damage).toEqual([]);
  expect(tally.doubleHolds).toBe(0);
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
    [
      '  of them with all git processes',
      kills.filter(k => k.point.whole).length,
    ],
    ['  that hit a held lease', kills.filter(k => k.leasesHeld > 0).length],
    ...PHASES.map((phase): [string, unknown] => [
      `  while ${phase}`,
      kills.filter(k => k.phases.includes(phase)).length,
    ]),
    ['due dates of every repository', tally.dueDates],
    ['claims', claims],
    ['  cut off by a kill or lost', tally.claimsLost],
    ['  of what another ticket held', tally.doubleHolds],
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
  const list = kills
    .map(
      ({ atMs, replica, point, phases, claims: taken, storedSoFar }) =>
        `  ${String(atMs).padStart(8)} ms  ${replica.padEnd(12)} ${phases
          .join('+')
          .padEnd(20)} after ${taken} claims, ${storedSoFar} stored${
          point.whole ? ', with its git' : ''
        }`,
    )
    .join('\n');
  process.stdout.write(`\n${title}\n${table}\n  killed at\n${list}\n`);
}
