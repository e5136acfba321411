import type { ComponentKnowledge } from '@stewardship/bus-factor';
import { fallForecast } from '@stewardship/bus-factor/measures';
import { fallOf } from './fallOf';
import type { PersonState } from './types';

// 2026-11-20
const AS_OF = 20_777;

/** Of two who worked weekly, the second fell silent so many days ago. */
function silentFor(
  days: number,
  over: { secondWorked?: number; second?: PersonState } = {},
) {
  const { secondWorked = 20, second = 'member' } = over;
  const worked = (person: number, last: number, count: number) => ({
    person,
    authored: Array.from({ length: count }, (_, at) => last - 7 * at).sort(),
    reviewed: [],
    changes: count,
  });
  const knowledge: ComponentKnowledge & { commit: string } = {
    path: '',
    commit: 'c1',
    files: 4,
    commitDays: [],
    firstDay: AS_OF - 400,
    lastDay: AS_OF,
    activity: [worked(0, AS_OF, 20), worked(1, AS_OF - days, secondWorked)],
    whoSets: [],
    reviewsKnown: false,
    documentation: { files: 0, people: 0 },
    agentAssistedShare: 0,
  };
  return {
    asOf: AS_OF,
    knowledge,
    people: (['member', second] as const).map((state, index) => ({
      id: index + 1,
      key: `person ${index}`,
      state,
    })),
  };
}

describe('fallOf', () => {
  it('tells the first day on which the second is active no more', () => {
    expect(fallOf(silentFor(0))).toMatchObject({
      on: '2027-05-20',
      knowers: 2,
    });
    expect(fallOf(silentFor(180))).toMatchObject({ on: '2026-11-21' });
  });

  it('tells nothing where one active knower is left already, or nothing was read', () => {
    expect(fallOf(silentFor(181))).toBeUndefined();
    expect(fallOf(silentFor(0, { second: 'left' }))).toBeUndefined();
    expect(fallOf({ ...silentFor(0), without: new Set([1]) })).toBeUndefined();
    expect(fallOf({ ...silentFor(0), knowledge: undefined })).toBeUndefined();
  });

  it('tells likelihood in a word, and only where it is to be told', () => {
    const cases = [
      silentFor(0),
      silentFor(150),
      silentFor(175, { secondWorked: 10 }),
    ].map(input => ({
      probability: fallForecast(input.knowledge, { asOf: AS_OF })!.probability,
      told: fallOf(input, { tellsLikelihood: true })?.likelihood,
      silent: fallOf(input, { tellsLikelihood: false }),
    }));
    expect(cases.map(({ told }) => told)).toEqual([
      'unlikely',
      'as-likely-as-not',
      'likely',
    ]);
    expect(cases.map(({ probability }) => Math.floor(probability * 3))).toEqual(
      [0, 1, 2],
    );
    for (const { silent } of cases) {
      expect(silent).toBeDefined();
      expect(silent).not.toHaveProperty('likelihood');
    }
  });
});
