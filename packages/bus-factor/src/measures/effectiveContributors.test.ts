import fc from 'fast-check';
import { effectiveContributors } from './effectiveContributors';

const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});

describe('effectiveContributors', () => {
  it('counts equals as what they are', () => {
    expect(effectiveContributors([2, 2, 2])).toBeCloseTo(3);
    expect(effectiveContributors([])).toBeUndefined();
    expect(effectiveContributors([0, 0])).toBeUndefined();
  });

  it('leaves out who holds under five percent', () => {
    expect(effectiveContributors([96, 4])).toBe(1);
    expect(effectiveContributors([95, 5])).toBeGreaterThan(1);
  });

  it('counts the core alone, however many small shares are beside it', () => {
    const small = Array.from({ length: 47 }, () => 2);
    expect(effectiveContributors([6, ...small])).toBe(1);
    expect(effectiveContributors(small)).toBeCloseTo(47);
  });

  it('depends on neither order nor unit, and lies between one and all', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 50 }), (given, factor) => {
        const value = effectiveContributors(given)!;
        const scaled = [...given].reverse().map(weight => weight * factor);
        expect(effectiveContributors(scaled)).toBeCloseTo(value, 6);
        expect(value).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(value).toBeLessThanOrEqual(given.length + 1e-9);
      }),
    );
  });

  it('rises when somebody of the core is split in two who stay in it', () => {
    fc.assert(
      fc.property(weights, given => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        const [first, ...others] = given;
        fc.pre(first / total > 0.1001);
        expect(
          effectiveContributors([first / 2, first / 2, ...others])!,
        ).toBeGreaterThan(effectiveContributors(given)!);
      }),
    );
  });
});
