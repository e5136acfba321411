import fc from 'fast-check';
import { filesWithoutAuthor } from './filesWithoutAuthor';

describe('filesWithoutAuthor', () => {
  it('counts file by file whom it is left with', () => {
    const whoSets = fc.array(
      fc.record({
        people: fc.subarray([0, 1, 2, 3]),
        files: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(whoSets, fc.subarray([0, 1, 2, 3]), (sets, gone) => {
        const files = sets.flatMap(set => Array(set.files).fill(set.people));
        expect(filesWithoutAuthor(sets, new Set(gone))).toBe(
          files.filter(
            people =>
              people.filter((one: number) => !gone.includes(one)).length === 0,
          ).length,
        );
      }),
    );
  });
});
