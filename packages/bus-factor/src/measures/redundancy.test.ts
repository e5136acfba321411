import fc from 'fast-check';
import {
  contributorAbsenceFactor,
  freshnessDays,
  secondKnower,
  topShare,
} from './redundancy';

const shares = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 })
  .map(amounts => {
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return amounts.map(amount => amount / total).sort((a, b) => b - a);
  });

describe('contributorAbsenceFactor', () => {
  it('is the fewest who hold more than half, by trying all sets', () => {
    fc.assert(
      fc.property(
        shares.filter(({ length }) => length <= 10),
        given => {
          let fewest = given.length;
          for (let set = 1; set < 1 << given.length; set += 1) {
            const members = given.filter((_, index) => set & (1 << index));
            const held = members.reduce((sum, share) => sum + share, 0);
            if (held > 0.5 + 1e-12) fewest = Math.min(fewest, members.length);
          }
          expect(contributorAbsenceFactor(given)).toBe(fewest);
        },
      ),
    );
  });

  it('at most adds up when two components are merged', () => {
    fc.assert(
      fc.property(shares, shares, (one, two) => {
        const merged = [...one, ...two]
          .map(share => share / 2)
          .sort((a, b) => b - a);
        const factor = contributorAbsenceFactor(merged)!;
        const [first, second] = [one, two].map(
          given => contributorAbsenceFactor(given)!,
        );
        expect(factor).toBeLessThanOrEqual(first + second);
        expect(factor).toBeGreaterThanOrEqual(Math.min(first, second));
      }),
    );
  });
});

describe('topShare', () => {
  it('is the first’s, and above half exactly where one person is enough', () => {
    fc.assert(
      fc.property(shares, given => {
        const top = topShare(given)!;
        expect(top).toBe(given[0]);
        expect(contributorAbsenceFactor(given) === 1).toBe(top > 0.5 + 1e-12);
      }),
    );
    expect(topShare([])).toBeUndefined();
  });
});

describe('secondKnower and freshnessDays', () => {
  it('look at fifteen percent and more', () => {
    const person = (share: number, lastDay: number) => ({
      share,
      lastDay,
      reviewedDays: 0,
      activeDays: 4,
    });
    expect(secondKnower([person(0.85, 0), person(0.15, 0)])).toBe(true);
    expect(secondKnower([person(0.86, 0), person(0.14, 0)])).toBe(false);
    expect(freshnessDays([person(0.85, 90), person(0.15, 95)], 100)).toBe(5);
    expect(freshnessDays([person(0.86, 90), person(0.14, 95)], 100)).toBe(10);
    expect(freshnessDays([person(0.1, 90)], 100)).toBeUndefined();
  });
});
