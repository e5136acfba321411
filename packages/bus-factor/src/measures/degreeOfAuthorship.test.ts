import fc from 'fast-check';
import { authorsOfFile, degreeOfAuthorship } from './degreeOfAuthorship';

const contribution = fc.record({
  firstAuthor: fc.boolean(),
  deliveries: fc.nat(500),
  acceptances: fc.nat(5000),
});

describe('degreeOfAuthorship', () => {
  it.each([
    [{ firstAuthor: true, deliveries: 0, acceptances: 0 }, 4.391],
    [{ firstAuthor: true, deliveries: 1, acceptances: 4 }, 4.03837],
    [{ firstAuthor: false, deliveries: 8, acceptances: 3 }, 4.16],
    [{ firstAuthor: false, deliveries: 1, acceptances: 140 }, 1.868448],
  ])('is the published formula: %j', (given, expected) => {
    expect(degreeOfAuthorship(given)).toBeCloseTo(expected, 5);
  });

  it('rises with one’s own changes and falls with others’', () => {
    fc.assert(
      fc.property(contribution, given => {
        const degree = degreeOfAuthorship(given);
        const more = { ...given, deliveries: given.deliveries + 1 };
        const others = { ...given, acceptances: given.acceptances + 1 };
        expect(degreeOfAuthorship(more)).toBeGreaterThan(degree);
        expect(degreeOfAuthorship(others)).toBeLessThan(degree);
      }),
    );
  });
});

describe('authorsOfFile', () => {
  it('does not depend on the order of the people', () => {
    fc.assert(
      fc.property(fc.array(contribution, { minLength: 1 }), given => {
        expect(authorsOfFile([...given].reverse())).toEqual(
          authorsOfFile(given).reverse(),
        );
      }),
    );
  });

  it('lets a creator pass whose degree is under the absolute line', () => {
    const creator = { firstAuthor: true, deliveries: 0, acceptances: 30 };
    expect(degreeOfAuthorship(creator)).toBeLessThan(3.293);
    expect(authorsOfFile([creator])).toEqual([true]);
    expect(authorsOfFile([{ ...creator, firstAuthor: false }])).toEqual([
      false,
    ]);
  });

  it('needs strictly more than 0.75 of the maximum', () => {
    const best = { firstAuthor: true, deliveries: 20, acceptances: 1 };
    const other = { firstAuthor: false, deliveries: 1, acceptances: 20 };
    expect(authorsOfFile([best, other])).toEqual([true, false]);
  });

  it('names nobody when every degree is negative', () => {
    const drowned = { firstAuthor: false, deliveries: 0, acceptances: 1e6 };
    expect(authorsOfFile([drowned, drowned])).toEqual([false, false]);
  });
});
