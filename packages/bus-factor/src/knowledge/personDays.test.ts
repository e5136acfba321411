import fc from 'fast-check';
import { PersonDays } from './personDays';

const told = fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 60 });

/** Two identities each are one person. */
const personOf = (index: number) => Math.floor(index / 2);

describe('PersonDays', () => {
  it('has each day of a person once, ascending, however they were told', () => {
    fc.assert(
      fc.property(told, told, (before, after) => {
        const first = new PersonDays();
        before.forEach(([person, day]) => first.add(person, day));
        // Everybody is called another number the next time.
        const renumbered = Int32Array.from([5, 4, 3, 2, 1, 0]);
        const days = PersonDays.from(first.toNumbers().slice(), renumbered);
        after.forEach(([person, day]) => days.add(person, day));

        const all = [
          ...before.map(([person, day]) => [renumbered[person], day]),
          ...after,
        ];
        const expected = [0, 1, 2].map(person => {
          const own = all
            .filter(([index]) => personOf(index) === person)
            .map(([, day]) => day)
            .sort((a, b) => a - b);
          return own.length > 0 ? [...new Set(own)] : undefined;
        });
        const found = days.byPerson(personOf);
        expect([0, 1, 2].map(person => found[person])).toEqual(expected);
      }),
    );
  });

  it('holds days up to the end of the year 9999', () => {
    const days = new PersonDays();
    days.add(70_000, 2_932_896);
    days.add(70_000, 0);
    const found = days.byPerson(index => index);
    expect(found[70_000]).toEqual([0, 2_932_896]);
    expect(found[69_999]).toBeUndefined();
  });
});
