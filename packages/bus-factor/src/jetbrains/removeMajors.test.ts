import fc from 'fast-check';
import { integerHash, JavaHashMap } from './javaHashMap';
import { removeMajors } from './removeMajors';

function remove(majors: readonly number[][], files?: readonly number[]) {
  return removeMajors({
    files: files ?? majors.map((_, file) => file),
    majorsOf: file => majors[file],
  });
}

describe('removeMajors', () => {
  it('removes until more than half of the files have nobody', () => {
    // Exactly half is not yet enough.
    expect(remove([[0], [0], [1], [2]])).toEqual({
      removed: [
        { person: 0, files: 2 },
        { person: 1, files: 1 },
      ],
      covered: 1,
    });
  });

  it('counts a file as long as one of several people is left', () => {
    const { removed, covered } = remove([[0, 1], [0, 1], [0]]);
    expect(removed.map(({ person }) => person)).toEqual([0, 1]);
    expect(covered).toBe(0);
  });

  it('is 0 without files, and where most files have nobody already', () => {
    expect(remove([])).toEqual({ removed: [], covered: 0 });
    expect(remove([[], [], [0]])).toEqual({ removed: [], covered: 1 });
  });

  it('counts joined paths as files but their people once', () => {
    // Files 0 and 0 are one number: 3 files, but removing 0 orphans one only.
    const { removed, covered } = remove([[0], [1]], [0, 0, 1]);
    expect(removed).toEqual([
      { person: 0, files: 1 },
      { person: 1, files: 1 },
    ]);
    expect(covered).toBe(1);
  });

  it('breaks ties as the tool does, by the order of Java', () => {
    // Bucket 0 holds 32 and 16, the last to come first; bucket 1 holds 1.
    const { removed } = remove([[1], [32], [16], [5], [5]]);
    expect(removed.map(({ person }) => person)).toEqual([5, 16]);
  });

  it('takes files in the order of Java, whatever their numbers', () => {
    const files = fc.array(fc.nat(100_000), { maxLength: 60 });
    fc.assert(
      fc.property(files, numbers => {
        const table = new JavaHashMap<number, true>(integerHash);
        numbers.forEach(file => table.set(file, true));
        const asked: number[] = [];
        removeMajors({
          files: numbers,
          majorsOf: file => {
            asked.push(file);
            return [];
          },
        });
        expect(asked).toEqual(table.entries().map(([file]) => file));
      }),
    );
  });

  it('agrees with counting everything anew at every step', () => {
    const file = fc.uniqueArray(fc.nat(9), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 30 }), majors => {
        const { removed, covered } = remove(majors);
        const gone = new Set<number>();
        const orphans = () =>
          majors.filter(people => people.every(person => gone.has(person)))
            .length;
        for (const { person, files } of removed) {
          expect(majors.length).toBeGreaterThanOrEqual(2 * orphans());
          expect(files).toBe(
            majors.filter(people => people.includes(person)).length,
          );
          gone.add(person);
        }
        expect(covered).toBe(majors.length - orphans());
        const everybodyIsGone = gone.size === new Set(majors.flat()).size;
        const tooFewAreLeft = majors.length < 2 * orphans();
        expect(everybodyIsGone || tooFewAreLeft).toBe(true);
        const counts = removed.map(({ files }) => files);
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
      }),
    );
  });
});
