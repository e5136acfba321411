import fc from 'fast-check';
import {
  changeWeight,
  jetbrainsAuthorship,
  majorContributors,
  type FileContributions,
} from './authorship';

const DAY = 86_400;

describe('changeWeight', () => {
  it('falls to 1/e in 90 days, in whole days', () => {
    const endTime = 1000 * DAY;
    const at = (authorTime: number) => changeWeight({ authorTime, endTime });
    expect(at(endTime)).toBe(1);
    expect(at(endTime - DAY + 1)).toBe(1);
    expect(at(endTime - DAY)).toBeCloseTo(Math.exp(-1 / 90), 12);
    expect(at(endTime - 90 * DAY)).toBeCloseTo(1 / Math.E, 12);
  });

  it('grows for changes from the future, cut off toward zero', () => {
    const endTime = 1000 * DAY;
    const at = (authorTime: number) => changeWeight({ authorTime, endTime });
    expect(at(endTime + DAY - 1)).toBe(1);
    expect(at(endTime + 90 * DAY)).toBeCloseTo(Math.E, 12);
  });
});

describe('jetbrainsAuthorship', () => {
  it('is the formula of the published calculation', () => {
    expect(jetbrainsAuthorship({ own: 1, person: 1, all: 1 })).toBeCloseTo(
      3 + 1 + 2.4 * Math.LN2,
      12,
    );
    expect(jetbrainsAuthorship({ own: 0, person: 0.5, all: 2 })).toBeCloseTo(
      0.5 + 2.4 * Math.log(3) - 2.4 * Math.log(2.5),
      12,
    );
  });

  it('grows with what the person did and with nothing the others did', () => {
    const weight = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(weight, weight, weight, (person, others, more) => {
        const of = (mine: number, theirs: number) =>
          jetbrainsAuthorship({ own: 0, person: mine, all: mine + theirs });
        expect(of(person + more, others)).toBeGreaterThan(of(person, others));
        expect(of(person, others + more)).toBeLessThan(of(person, others));
      }),
    );
  });
});

function contributions(
  weights: Array<[person: number, weight: number]>,
  heaviest?: FileContributions['heaviest'],
): FileContributions {
  return {
    people: weights.map(([person]) => person),
    weights: weights.map(([, weight]) => weight),
    heaviest,
  };
}

describe('majorContributors', () => {
  it('is everybody above three quarters of the most', () => {
    expect(
      majorContributors(
        contributions([
          [0, 1],
          [1, 0.99],
          [2, 0.5],
        ]),
      ),
    ).toEqual([0, 1]);
  });

  it('favours who made the heaviest change', () => {
    expect(
      majorContributors(
        contributions(
          [
            [0, 1],
            [1, 1.5],
          ],
          { person: 0, weight: 1 },
        ),
      ),
    ).toEqual([0]);
  });

  it('is nobody where everything is long ago', () => {
    expect(majorContributors(contributions([[0, 0.0002]]))).toEqual([]);
    expect(majorContributors(contributions([[0, 0.0004]]))).toEqual([0]);
  });

  it('is nobody where a clock was so wrong that there is no most', () => {
    const weight = Number.MAX_VALUE;
    expect(
      majorContributors(contributions([[0, weight]], { person: 0, weight })),
    ).toEqual([]);
  });

  it('does not depend on the order in which people came', () => {
    const people = fc.uniqueArray(
      fc.tuple(fc.nat(40), fc.double({ min: 0.01, max: 9, noNaN: true })),
      { minLength: 1, selector: ([person]) => person },
    );
    fc.assert(
      fc.property(people, weights => {
        const there = majorContributors(contributions(weights));
        const back = majorContributors(contributions([...weights].reverse()));
        expect([...back].sort()).toEqual([...there].sort());
        expect(there.length).toBeGreaterThan(0);
      }),
    );
  });
});
