import fc from 'fast-check';
import { changeWeight } from './authorship';
import { ContributionTable } from './contributionTable';
import { integerHash, JavaHashMap } from './javaHashMap';

const DAY = 86_400;
const END = 1000 * DAY;

interface Commit {
  people: number[];
  days: number;
  /** Where each file is, and was. */
  changes: Array<[path: number, from: number]>;
}

interface NaiveFile {
  weights: JavaHashMap<number, number>;
  heaviest?: { person: number; weight: number };
}

/** The same in the published tool's own terms. */
class NaiveTable {
  readonly files = new Map<number, number>();
  readonly contributions = new Map<number, NaiveFile>();
  #lastFile = -1;

  add({ people, days, changes }: Commit): void {
    const authorTime = END - days * DAY;
    const weight = changeWeight({ authorTime, endTime: END });
    for (const [path, from] of changes) {
      if (from >= 0) this.#move(from, path);
      else this.#change(path, people, weight);
    }
  }

  #change(path: number, people: number[], weight: number): void {
    const file = this.#fileOf(path);
    const found: NaiveFile = this.contributions.get(file) ?? {
      weights: new JavaHashMap(integerHash),
    };
    this.contributions.set(file, found);
    for (const person of people) {
      found.weights.compute(person, sum => (sum ?? 0) + weight);
      if (!found.heaviest || found.heaviest.weight <= weight) {
        found.heaviest = { person, weight };
      }
    }
  }

  #move(from: number, to: number): void {
    const target = this.#fileOf(to);
    const source = this.#fileOf(from);
    const moved = this.contributions.get(source);
    this.files.set(from, target);
    if (source === target || !moved) return;
    this.contributions.delete(source);
    const present = this.contributions.get(target) ?? moved;
    this.contributions.set(target, present);
    if (present === moved) return;
    for (const [person, weight] of moved.weights.entries()) {
      const sum = present.weights.get(person) ?? 0;
      present.weights.set(person, sum + weight);
    }
    present.heaviest = moved.heaviest;
  }

  #fileOf(path: number): number {
    const known = this.files.get(path);
    if (known !== undefined) return known;
    this.#lastFile += 1;
    this.files.set(path, this.#lastFile);
    return this.#lastFile;
  }
}

const PATHS = 8;

/** So many people that tables grow and people meet in one place of them. */
const person = fc.nat(60).map(index => index * 7);
const commits = fc.array(
  fc.record<Commit>({
    people: fc.uniqueArray(person, { minLength: 1, maxLength: 9 }),
    days: fc.nat(300),
    changes: fc.array(
      fc.tuple(
        fc.nat(PATHS - 1),
        fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, fc.nat(PATHS - 1)),
      ),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 40 },
);

describe('ContributionTable', () => {
  it('agrees with the published tool in its own terms', () => {
    let mostPeople = 0;
    fc.assert(
      fc.property(commits, history => {
        const table = new ContributionTable({ endTime: END });
        const naive = new NaiveTable();
        for (const commit of history) {
          const { people, days, changes } = commit;
          table.addCommit({
            people,
            authorTime: END - days * DAY,
            changes: changes.flat(),
          });
          naive.add(commit);
        }
        for (let path = 0; path < PATHS; path += 1) {
          const file = table.fileAt(path);
          // Numbers decide the order in which files stand.
          expect(file).toBe(naive.files.get(path));
          if (file === undefined) continue;
          const expected = naive.contributions.get(file);
          const found = table.of(file);
          expect(table.has(file)).toBe(expected !== undefined);
          const entries = expected?.weights.entries();
          expect(found?.people).toEqual(entries?.map(([key]) => key));
          expect(found?.weights).toEqual(entries?.map(([, weight]) => weight));
          expect(found?.heaviest).toEqual(expected?.heaviest);
          mostPeople = Math.max(mostPeople, found?.people.length ?? 0);
        }
      }),
    );
    // Tables grew twice.
    expect(mostPeople).toBeGreaterThan(24);
  });
});
