import fc from 'fast-check';
import { descending } from './descending';
import { placesByPerson } from './placesByPerson';

describe('descending', () => {
  it('orders places as a stable sort by their values does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.1, 0.5, 2, 3)), values => {
        const places = [...values.keys()].reverse();
        expect(descending(places, values)).toEqual(
          [...places].sort((a, b) => values[b] - values[a]),
        );
      }),
    );
  });
});

describe('placesByPerson', () => {
  it('has people in order, whichever order they come in', () => {
    expect(placesByPerson([2, 5, 9])).toEqual([0, 1, 2]);
    expect(placesByPerson([5, 9, 0, 2])).toEqual([2, 3, 0, 1]);
  });
});
