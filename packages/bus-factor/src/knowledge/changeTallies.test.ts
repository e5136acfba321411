import { ChangeTallies } from './changeTallies';
import { FileContributions } from './fileContributions';

const AS_BEFORE = Int32Array.of(0, 1, 2);

/** Three people change one path, one of them another. */
function sections(): Int32Array[] {
  const tallies = new ChangeTallies();
  tallies.record(0, [0, 1], true);
  tallies.record(0, [2], false);
  tallies.record(1, [1], false);
  return tallies.toSections().map(section => section.slice());
}

/** Person, whether they created it, deliveries and acceptances of each. */
function told(tallies: ChangeTallies | undefined, path: number): unknown[] {
  const contributions = new FileContributions();
  tallies?.addTo(contributions, path, person => person);
  contributions.complete();
  return contributions
    .degrees()
    .map(({ person, firstAuthor, deliveries, acceptances }) => [
      person,
      firstAuthor,
      deliveries,
      acceptances,
    ]);
}

describe('tallies that were kept', () => {
  it('go on under other numbers of people', () => {
    const tallies = ChangeTallies.from(sections(), Int32Array.of(2, 0, 1));
    expect(told(tallies, 0)).toEqual([
      [0, true, 0, 1],
      [1, false, 1, 0],
      [2, true, 0, 1],
    ]);
    tallies?.record(1, [0], false);
    expect(told(tallies, 1)).toEqual([[0, false, 2, 0]]);
  });

  it.each<[string, (sections: Int32Array[]) => void]>([
    ['lead in a circle', ([, , next]) => next.set([3], 1)],
    ['lead to themselves', ([, , next]) => next.set([2], 2)],
    ['lead back beyond the first', ([, , next]) => next.set([-1], 2)],
    ['begin behind the last', ([, , , first]) => first.set([99], 0)],
    ['begin before the first', ([, , , first]) => first.set([-1], 0)],
  ])('are refused when they %s', (_, damage) => {
    const kept = sections();
    expect(ChangeTallies.from(kept, AS_BEFORE)).toBeDefined();
    damage(kept);
    expect(ChangeTallies.from(kept, AS_BEFORE)).toBeUndefined();
  });
});
