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
});
