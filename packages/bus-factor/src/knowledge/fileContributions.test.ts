import { FileContributions } from './fileContributions';

function peopleOf(contributions: FileContributions): number[] {
  const people: number[] = [];
  contributions.forEachPerson(person => people.push(person));
  return people;
}

describe('contributions to a file', () => {
  it('of many paths are those of a file, people ascending', () => {
    const contributions = new FileContributions();
    contributions.addChanges(5);
    contributions.add(3000, false, 2);
    contributions.add(7, true, 1);
    contributions.addChanges(2);
    contributions.add(3000, true, 2);
    contributions.complete();
    expect(contributions.degrees()).toMatchObject([
      { person: 7, firstAuthor: true, deliveries: 1, acceptances: 6 },
      { person: 3000, firstAuthor: true, deliveries: 4, acceptances: 3 },
    ]);
    expect(contributions.authors()).toEqual([7, 3000]);
    const sums = contributions.addTo(Int32Array.of(1));
    expect([sums[0], sums[7], sums[3000]]).toEqual([1, 2, 5]);
  });

  it('leave nothing behind for the next file', () => {
    const contributions = new FileContributions();
    contributions.addChanges(9);
    contributions.add(1, true, 9);
    contributions.add(2, false, 0);
    contributions.complete();
    contributions.clear();
    expect(peopleOf(contributions)).toEqual([]);
    expect(contributions.authors()).toEqual([]);
    contributions.addChanges(1);
    contributions.add(1, false, 1);
    contributions.complete();
    expect(contributions.degrees()).toMatchObject([
      { person: 1, firstAuthor: false, deliveries: 1, acceptances: 0 },
    ]);
  });
});
