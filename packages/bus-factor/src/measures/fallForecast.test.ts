import type { PersonActivity } from '../types';
import { activeKnowers } from './activeKnowers';
import { fallFeatures, fallForecast } from './fallForecast';
import { knowledgeShares } from './knowledge';

const TODAY = 20_000;

/** Somebody who worked on so many days up to one, each a week before the next. */
function person(index: number, lastDay: number, days: number): PersonActivity {
  return {
    person: index,
    authored: Array.from({ length: days }, (_, at) => lastDay - 7 * at).sort(),
    reviewed: [],
    changes: days,
  };
}

describe('fallForecast', () => {
  it('falls on the first day with at most one active knower, as active knowers are counted', () => {
    const activity = [
      person(0, TODAY - 3, 20),
      person(1, TODAY - 40, 20),
      person(2, TODAY - 90, 20),
    ];
    const { knowers, fallsOn } = fallForecast({ activity }, { asOf: TODAY })!;
    const knowersOn = (asOf: number) =>
      activeKnowers(knowledgeShares(activity, { asOf }), { asOf }).length;
    expect(knowers).toBe(3);
    expect(knowersOn(fallsOn - 1)).toBe(2);
    expect(knowersOn(fallsOn)).toBe(1);
  });

  it('has nothing to say where one person knows it, or nobody', () => {
    const alone = [person(0, TODAY, 20), person(1, TODAY, 1)];
    expect(fallForecast({ activity: alone }, { asOf: TODAY })).toBeUndefined();
    expect(fallForecast({ activity: [] }, { asOf: TODAY })).toBeUndefined();
  });

  it('does not count who has left, or is taken out', () => {
    const activity = [person(0, TODAY, 20), person(1, TODAY, 20)];
    for (const gone of ['left', 'without']) {
      const options = { asOf: TODAY, [gone]: new Set([1]) };
      expect(fallForecast({ activity }, options)).toBeUndefined();
    }
    expect(fallForecast({ activity }, { asOf: TODAY })).toBeDefined();
  });

  it('looks at nothing after the day', () => {
    const activity = [person(0, TODAY, 20), person(1, TODAY - 100, 20)];
    const later = activity.map(entry => ({
      ...entry,
      authored: [...entry.authored, TODAY + 5],
    }));
    expect(fallFeatures({ activity: later }, { asOf: TODAY })).toEqual(
      fallFeatures({ activity }, { asOf: TODAY }),
    );
  });

  it('tells features as they are', () => {
    const activity = [person(0, TODAY - 10, 30), person(1, TODAY - 90, 10)];
    const [, { share }] = knowledgeShares(activity, { asOf: TODAY });
    expect(fallFeatures({ activity }, { asOf: TODAY })).toEqual({
      margin: Math.log(share / 0.15),
      silence: 0.5,
    });
  });

  it('is less probable the more the second knows, and the less they were away', () => {
    const probability = (second: PersonActivity) =>
      fallForecast(
        { activity: [person(0, TODAY, 30), second] },
        { asOf: TODAY },
      )!.probability;
    const base = probability(person(1, TODAY - 60, 15));
    expect(probability(person(1, TODAY - 60, 25))).toBeLessThan(base);
    expect(probability(person(1, TODAY - 20, 15))).toBeLessThan(base);
    expect(base).toBeGreaterThan(0);
    expect(base).toBeLessThan(1);
  });
});
