import { createHash } from 'node:crypto';
import { firstScanDelays } from './firstScanDelays';

const QUARTER_OF_AN_HOUR_MS = 15 * 60 * 1000;

/** Repositories as they are stored: a hash each, in the order of their names. */
function repositories(count: number, host: string) {
  return Array.from({ length: count }, (_, index) => ({
    host,
    id: createHash('sha256')
      .update(`${host}/repository-${index}`)
      .digest('hex'),
  }));
}

function delaysOf(rows: ReturnType<typeof repositories>): number[] {
  const delays = firstScanDelays(rows);
  return rows.map(({ id }) => delays.get(id)!);
}

describe('firstScanDelays', () => {
  it('begins with the first twenty of each host at once', () => {
    const delays = delaysOf(repositories(20, 'git.example'));
    expect(delays).toEqual(Array(20).fill(0));
  });

  it('spreads the rest of a large estate evenly over a quarter of an hour', () => {
    const spread = delaysOf(repositories(5_000, 'git.example')).slice(20);
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...spread)).toBeLessThanOrEqual(QUARTER_OF_AN_HOUR_MS);
    // In no minute does a host meet much more than its share.
    const inMinute = Array<number>(15).fill(0);
    for (const delay of spread) {
      inMinute[Math.min(14, Math.floor(delay / 60_000))] += 1;
    }
    const share = spread.length / 15;
    for (const count of inMinute) {
      expect(count).toBeGreaterThan(0.7 * share);
      expect(count).toBeLessThan(1.3 * share);
    }
  });

  it('goes by no order of names', () => {
    const spread = delaysOf(repositories(1_000, 'git.example')).slice(20);
    const later = spread.slice(1).filter((delay, at) => delay > spread[at]);
    expect(later.length / spread.length).toBeGreaterThan(0.4);
    expect(later.length / spread.length).toBeLessThan(0.6);
  });

  it('counts each host for itself', () => {
    const rows = [
      ...repositories(1_000, 'large.example'),
      ...repositories(20, 'small.example'),
    ];
    const delays = delaysOf(rows);
    expect(delays.slice(1_000)).toEqual(Array(20).fill(0));
    expect(delays.slice(20, 1_000).some(delay => delay > 0)).toBe(true);
  });

  it('has what is on no host read at once, as nobody is met by a burst', () => {
    expect(delaysOf(repositories(100, ''))).toEqual(Array(100).fill(0));
  });

  it('gives a repository the same time on every replica', () => {
    const rows = repositories(200, 'git.example');
    const last = rows.slice(20);
    const again = [...rows.slice(0, 20), ...last.reverse()];
    const [first, second] = [firstScanDelays(rows), firstScanDelays(again)];
    for (const { id } of last) expect(second.get(id)).toBe(first.get(id));
  });
});
