import { RefreshPace } from './RefreshPace';

describe('RefreshPace', () => {
  const quiet = { changed: false, tookMs: 10 };

  it('is quick until the catalog has settled, then as configured', () => {
    const pace = new RefreshPace({ intervalMs: 180_000 });
    expect(pace.afterSuccess({ changed: true, tookMs: 10 })).toBe(3_000);
    const waits = Array.from({ length: 11 }, () => pace.afterSuccess(quiet));
    expect(waits.slice(0, 9)).toEqual(Array(9).fill(3_000));
    expect(waits.slice(9)).toEqual([180_000, 180_000]);
  });

  it('leaves a slow catalog time to breathe', () => {
    const pace = new RefreshPace({ intervalMs: 180_000 });
    expect(pace.afterSuccess({ changed: true, tookMs: 4_000 })).toBe(20_000);
  });

  it('asks a catalog that is down less and less often', () => {
    const pace = new RefreshPace({ intervalMs: 10_000 });
    expect([1, 2, 3, 4].map(() => pace.afterFailure())).toEqual([
      3_000, 6_000, 10_000, 10_000,
    ]);
    expect(pace.afterSuccess(quiet)).toBe(3_000);
    expect(pace.afterFailure()).toBe(3_000);
  });

  it('is quick again for a while after word of a change', () => {
    const pace = new RefreshPace({ intervalMs: 180_000 });
    const read = { changed: false, tookMs: 100 };
    for (let reads = 0; reads < 300; reads += 1) pace.afterSuccess(read);
    expect(pace.afterSuccess(read)).toBe(180_000);
    pace.expectChange();
    const waits = Array.from({ length: 12 }, () => pace.afterSuccess(read));
    expect(waits.filter(ms => ms === 3_000)).toHaveLength(9);
    expect(waits[11]).toBe(180_000);
    expect(pace.afterSuccess({ changed: true, tookMs: 10_000 })).toBe(50_000);
    expect(pace.quickMs).toBe(50_000);
  });
});
