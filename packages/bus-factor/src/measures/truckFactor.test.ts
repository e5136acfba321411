import fc from 'fast-check';
import { prunedTruckFactor, truckFactor } from './truckFactor';

const PEOPLE = 8;

const whoSets = fc.array(
  fc.record({
    people: fc.subarray([...Array(PEOPLE).keys()], { maxLength: 4 }),
    files: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 20 },
);

describe('truckFactor', () => {
  it('removes the biggest author until fewer than half of the files have one', () => {
    const result = truckFactor({
      whoSets: [
        { people: [0], files: 5 },
        { people: [0, 1], files: 2 },
        { people: [1], files: 2 },
        { people: [2], files: 1 },
      ],
    });
    expect(result.value).toBe(2);
    expect(result.coverageLeft).toBeCloseTo(0.1);
    expect(result.removed).toEqual([
      { person: 0, files: 7, share: 0.7 },
      { person: 1, files: 4, share: 0.4 },
    ]);
  });

  it('is 0 without data, and where under half has an author from the start', () => {
    expect(truckFactor({ whoSets: [] }).value).toBe(0);
    const few = [
      { people: [], files: 3 },
      { people: [0], files: 2 },
    ];
    expect(truckFactor({ whoSets: few }).value).toBe(0);
  });

  it('breaks ties by changes, then by index', () => {
    const tied = [
      { people: [0], files: 1 },
      { people: [1], files: 1 },
    ];
    const first = (changes?: Map<number, number>) =>
      truckFactor({ whoSets: tied, changes }).removed[0].person;
    expect(first()).toBe(0);
    expect(first(new Map([[1, 5]]))).toBe(1);
  });

  it('leaves under half covered, and did not before the last removal', () => {
    fc.assert(
      fc.property(whoSets, sets => {
        const { value, coverageLeft, removed } = truckFactor({ whoSets: sets });
        const files = sets.reduce((sum, set) => sum + set.files, 0);
        const covered = (gone: readonly number[]) =>
          sets
            .filter(set => set.people.some(person => !gone.includes(person)))
            .reduce((sum, set) => sum + set.files, 0);
        const people = removed.map(({ person }) => person);
        expect(people).toHaveLength(value);
        if (files === 0) return;
        expect(coverageLeft).toBeCloseTo(covered(people) / files);
        expect(covered(people)).toBeLessThan(files / 2);
        const before = covered(people.slice(0, -1));
        expect(value === 0 || before >= files / 2).toBe(true);
      }),
    );
  });

  it('does not depend on the order or the cut of the sets', () => {
    fc.assert(
      fc.property(whoSets, sets => {
        const single = sets.flatMap(({ people, files }) =>
          Array.from({ length: files }, () => ({ people, files: 1 })),
        );
        expect(truckFactor({ whoSets: single.reverse() })).toEqual(
          truckFactor({ whoSets: sets }),
        );
      }),
    );
  });

  it('prunes who authors under a tenth of what the first does', () => {
    const result = truckFactor({
      whoSets: [
        { people: [0], files: 21 },
        { people: [1], files: 2 },
        { people: [2], files: 2 },
        { people: [], files: 1 },
      ],
    });
    expect(prunedTruckFactor(result)).toBe(1);
    expect(prunedTruckFactor(truckFactor({ whoSets: [] }))).toBe(0);
  });
});
