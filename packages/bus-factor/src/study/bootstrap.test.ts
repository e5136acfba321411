import { bootstrap } from './bootstrap';

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('bootstrap', () => {
  it('holds the value, narrower with more groups, and is the same each time', () => {
    const few = bootstrap([0, 1, 0, 1], mean)!;
    const many = bootstrap(
      Array.from({ length: 400 }, (_, index) => index % 2),
      mean,
    )!;
    expect(few.value).toBe(0.5);
    expect(few.low).toBeLessThanOrEqual(0.5);
    expect(few.high).toBeGreaterThanOrEqual(0.5);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    expect(many.high - many.low).toBeGreaterThan(0.05);
    expect(bootstrap([0, 1, 0, 1], mean)).toEqual(few);
  });

  it('has none of nothing, nor of one group, which would always be drawn', () => {
    expect(bootstrap([], mean)).toBeUndefined();
    expect(bootstrap([1], mean)).toBeUndefined();
  });
});
