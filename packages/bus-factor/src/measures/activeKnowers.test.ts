import { activeKnowers } from './activeKnowers';

describe('activeKnowers', () => {
  it('takes whoever holds enough, was active lately and has not left', () => {
    const asOf = 1000;
    const shares = [
      { person: 4, share: 0.5, lastDay: asOf - 180 },
      { person: 1, share: 0.2, lastDay: asOf - 181 },
      { person: 2, share: 0.15, lastDay: asOf },
      { person: 3, share: 0.15, lastDay: asOf },
      { person: 0, share: 0.14, lastDay: asOf },
    ];
    expect(activeKnowers(shares, { asOf, left: new Set([3]) })).toEqual([4, 2]);
    expect(activeKnowers(shares, { asOf })).toEqual([4, 2, 3]);
    expect(activeKnowers([], { asOf })).toEqual([]);
  });
});
