import fc from 'fast-check';
import { filesAtRisk } from './filesAtRisk';
import { folderFigures } from './folderFigures';

const whoSets = fc.array(
  fc.record({
    folder: fc.constantFrom('', 'lib', 'lib/deep', 'web'),
    people: fc.subarray([0, 1, 2, 3]),
    files: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 20 },
);

describe('folderFigures', () => {
  it('says for each folder what would be said of it alone', () => {
    expect(
      folderFigures(
        [
          { folder: '', people: [0], files: 2 },
          { folder: 'lib', people: [0, 1], files: 3 },
          { folder: 'lib', people: [1], files: 1 },
        ],
        new Set([0]),
      ),
    ).toEqual([
      { folder: '', files: 2, truckFactor: 0, filesAtRisk: 1 },
      { folder: 'lib', files: 4, truckFactor: 1, filesAtRisk: 1 },
    ]);
  });

  it('adds up to the component', () => {
    fc.assert(
      fc.property(whoSets, fc.subarray([0, 1, 2, 3]), (sets, gone) => {
        const absent = new Set(gone);
        const figures = folderFigures(sets, absent);
        const sum = (of: (entry: (typeof figures)[number]) => number) =>
          figures.reduce((total, entry) => total + of(entry), 0);
        const files = sets.reduce((total, set) => total + set.files, 0);
        expect(sum(entry => entry.files)).toBe(files);
        if (files === 0) return;
        const risk = sum(entry => entry.files * entry.filesAtRisk) / files;
        expect(risk).toBeCloseTo(filesAtRisk(sets, absent)!);
      }),
    );
  });
});
