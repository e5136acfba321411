import fc from 'fast-check';
import {
  decodeDayCounts,
  decodeDays,
  encodeDayCounts,
  encodeDays,
} from './days';

const days = fc
  .uniqueArray(fc.integer({ min: 0, max: 30_000 }))
  .map(list => list.sort((a, b) => a - b));

describe('days as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(days, list => {
        expect(decodeDays(encodeDays(list))).toEqual(list);
        const counts = list.map(day => [day, (day % 7) + 1] as const);
        expect(decodeDayCounts(encodeDayCounts(counts))).toEqual(counts);
      }),
    );
  });

  it('are short', () => {
    const daily = Array.from({ length: 365 }, (_, index) => 20_000 + index);
    expect(encodeDays(daily).length).toBeLessThan(2 * 365 + 3);
  });
});
