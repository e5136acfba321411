import fc from 'fast-check';
import type { ComponentKnowledge } from '../types';
import { forecast } from './forecast';
import { measure } from './measure';
import { sensitivity } from './sensitivity';

const AS_OF = 20_000;

const ascending = (days: number[]) => [...new Set(days)].sort((a, b) => a - b);
const days = fc
  .array(fc.integer({ min: AS_OF - 800, max: AS_OF + 20 }), { maxLength: 25 })
  .map(ascending);

/** Components of up to eight people, with days in and around the window. */
const component: fc.Arbitrary<ComponentKnowledge> = fc
  .record({
    people: fc.array(fc.record({ authored: days, reviewed: days }), {
      maxLength: 8,
    }),
    sets: fc.array(
      fc.record({
        people: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
        files: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 15 },
    ),
  })
  .map(({ people, sets }) => componentOf(people, sets));

function componentOf(
  people: ReadonlyArray<{ authored: number[]; reviewed?: number[] }>,
  sets: ReadonlyArray<{ people: number[]; files: number }> = [],
): ComponentKnowledge {
  const activity = people.map(({ authored, reviewed = [] }, person) => ({
    person,
    authored,
    reviewed,
    changes: authored.length,
  }));
  const all = activity.flatMap(({ authored }) => authored);
  return {
    path: '',
    files: sets.reduce((sum, { files }) => sum + files, 0),
    commitDays: ascending(all).map(day => [day, 1] as const),
    firstDay: all.length > 0 ? Math.min(...all) : undefined,
    activity,
    whoSets: sets.map(set => ({ folder: '', ...set })),
    reviewsKnown: activity.some(({ reviewed }) => reviewed.length > 0),
    documentation: { files: 0, people: 0 },
    agentAssistedShare: 0,
  };
}

/** The definitions again, as plain as METHOD has them. */
function slowly(given: ComponentKnowledge, gone: ReadonlySet<number>) {
  const weight = (day: number, role: number) =>
    day <= AS_OF && day > AS_OF - 730 ? role * 2 ** (-(AS_OF - day) / 180) : 0;
  const held = given.activity
    .filter(({ person }) => !gone.has(person))
    .map(({ person, authored, reviewed }) => ({
      person,
      amount:
        authored.reduce((sum, day) => sum + weight(day, 1), 0) +
        reviewed
          .filter(day => !authored.includes(day))
          .reduce((sum, day) => sum + weight(day, 0.5), 0),
    }));
  const total = held.reduce((sum, { amount }) => sum + amount, 0);
  const shares = held
    .filter(({ amount }) => amount > 0)
    .map(({ amount }) => amount / total)
    .sort((a, b) => b - a);
  let factor = shares.length === 0 ? undefined : 0;
  for (
    let sum = 0, i = 0;
    factor !== undefined && sum <= 0.5 + 1e-9 && i < shares.length;
    i += 1
  ) {
    sum += shares[i];
    factor = i + 1;
  }
  const files = given.whoSets.flatMap(({ people, files: count }) =>
    Array.from({ length: count }, () =>
      people.filter(person => !gone.has(person)),
    ),
  );
  const authored = (person: number) =>
    files.filter(set => set.includes(person)).length;
  const changes = new Map(
    given.activity.map(entry => [entry.person, entry.changes]),
  );
  const order = [...new Set(files.flat())].sort(
    (a, b) =>
      authored(b) - authored(a) ||
      (changes.get(b) ?? 0) - (changes.get(a) ?? 0) ||
      a - b,
  );
  const coveredWithout = (count: number) =>
    files.filter(set => set.some(person => order.indexOf(person) >= count))
      .length;
  let value = 0;
  while (value < order.length && coveredWithout(value) * 2 >= files.length) {
    value += 1;
  }
  return {
    shares,
    factor,
    truckFactor: files.length === 0 ? 0 : value,
    atRisk:
      files.length === 0
        ? undefined
        : files.filter(set => set.length <= 1).length / files.length,
  };
}

describe('measure', () => {
  it('answers what-if as an independent slow implementation, for 200 sets', () => {
    fc.assert(
      fc.property(
        component,
        fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]),
        (given, gone) => {
          const without = new Set(gone);
          const expected = slowly(given, without);
          const measures = measure(given, { asOf: AS_OF, without });
          expect(measures.shares).toHaveLength(expected.shares.length);
          measures.shares.forEach(({ share }, index) =>
            expect(share).toBeCloseTo(expected.shares[index], 9),
          );
          expect(measures.contributorAbsenceFactor).toBe(expected.factor);
          expect(measures.truckFactor.value).toBe(expected.truckFactor);
          expect(measures.filesAtRisk).toBe(expected.atRisk);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of people and sets', () => {
    fc.assert(
      fc.property(component, given => {
        const shuffled = {
          ...given,
          activity: [...given.activity].reverse(),
          whoSets: [...given.whoSets].reverse(),
        };
        expect(measure(shuffled, { asOf: AS_OF })).toEqual(
          measure(given, { asOf: AS_OF }),
        );
      }),
    );
  });

  it('never finds fewer holders when a person is split in two', () => {
    fc.assert(
      fc.property(component, given => {
        fc.pre(given.activity.length > 0);
        const [first, ...others] = given.activity;
        const split = {
          ...given,
          activity: [
            {
              ...first,
              authored: first.authored.filter((_, i) => i % 2 === 0),
              reviewed: [],
            },
            {
              ...first,
              person: 99,
              authored: first.authored.filter((_, i) => i % 2 === 1),
              reviewed: [],
            },
            ...others,
          ],
        };
        const whole = {
          ...given,
          activity: [{ ...first, reviewed: [] }, ...others],
        };
        const factor = (of: ComponentKnowledge) =>
          measure(of, { asOf: AS_OF }).contributorAbsenceFactor ?? 0;
        expect(factor(split)).toBeGreaterThanOrEqual(factor(whole));
      }),
    );
  });

  it('counts nothing after asOf and nothing before the window', () => {
    const given = componentOf([
      { authored: [AS_OF - 730, AS_OF - 729, AS_OF, AS_OF + 1] },
    ]);
    const [share] = measure(given, { asOf: AS_OF }).shares;
    expect(share).toMatchObject({ authoredDays: 2, lastDay: AS_OF, share: 1 });
  });

  it('halves a day every half-life, and a reviewed day counts half', () => {
    const given = componentOf([
      { authored: [AS_OF - 180] },
      { authored: [], reviewed: [AS_OF] },
      { authored: [AS_OF], reviewed: [AS_OF] },
    ]);
    const share = new Map(
      measure(given, { asOf: AS_OF }).shares.map(entry => [
        entry.person,
        entry.share,
      ]),
    );
    expect(share.get(0)).toBeCloseTo(0.25);
    expect(share.get(1)).toBeCloseTo(0.25);
    expect(share.get(2)).toBeCloseTo(0.5);
  });

  it('takes two exact halves for two holders', () => {
    const given = componentOf([{ authored: [AS_OF] }, { authored: [AS_OF] }]);
    const measures = measure(given, { asOf: AS_OF });
    expect(measures).toMatchObject({
      contributorAbsenceFactor: 2,
      band: 'pair',
      topShare: 0.5,
      effectiveContributors: 2,
    });
  });

  it('has core contributors even where nobody reaches five percent', () => {
    const given = componentOf(
      Array.from({ length: 25 }, () => ({ authored: [AS_OF] })),
    );
    expect(measure(given, { asOf: AS_OF }).effectiveContributors).toBeCloseTo(
      25,
    );
  });

  it('knows a second person by share, or by days and reviews', () => {
    const lots = Array.from({ length: 100 }, (_, i) => AS_OF - i);
    const known = (other: { authored: number[]; reviewed?: number[] }) =>
      measure(componentOf([{ authored: lots }, other]), { asOf: AS_OF })
        .secondKnower;
    expect(known({ authored: [AS_OF] })).toBe(false);
    expect(known({ authored: lots.slice(0, 30) })).toBe(true);
    expect(
      known({
        authored: [AS_OF - 9, AS_OF - 8],
        reviewed: [AS_OF - 3, AS_OF - 2, AS_OF - 1],
      }),
    ).toBe(true);
    expect(
      known({
        authored: [AS_OF - 9],
        reviewed: [AS_OF - 3, AS_OF - 2, AS_OF - 1],
      }),
    ).toBe(false);
  });

  it('gives every reason why there is no verdict, and until when', () => {
    const young = componentOf(
      [{ authored: [AS_OF - 3] }],
      [{ people: [0], files: 2 }],
    );
    const { evidence, warning, truckFactor } = measure(young, { asOf: AS_OF });
    expect(evidence).toEqual({
      sufficient: false,
      reasons: ['too-few-commits', 'too-few-person-days', 'too-young'],
      commits: 1,
      personDays: 1,
      ageDays: 3,
      until: AS_OF + 57,
    });
    expect(truckFactor.value).toBe(1);
    expect(warning).toBe(false);
    expect(
      measure(componentOf([]), { asOf: AS_OF }).evidence.reasons,
    ).toContain('no-files');
  });

  it('warns only when both methods agree', () => {
    const lots = Array.from({ length: 100 }, (_, i) => AS_OF - i);
    const alone = { people: [0], files: 10 };
    const warned = (people: Array<{ authored: number[] }>, set = alone) =>
      measure(componentOf(people, [set]), { asOf: AS_OF }).warning;
    expect(warned([{ authored: lots }])).toBe(true);
    expect(warned([{ authored: lots }, { authored: lots }])).toBe(false);
    expect(warned([{ authored: lots }], { people: [0, 1], files: 10 })).toBe(
      false,
    );
    expect(warned([{ authored: lots }], { people: [], files: 10 })).toBe(false);
  });

  it('takes those who left out of files at risk, and of nothing else', () => {
    const given = componentOf(
      [{ authored: [AS_OF] }, { authored: [AS_OF] }],
      [{ people: [0, 1], files: 4 }],
    );
    const before = measure(given, { asOf: AS_OF });
    const after = measure(given, { asOf: AS_OF, left: new Set([1]) });
    expect(after).toEqual({ ...before, filesAtRisk: 1 });
    expect(before.filesAtRisk).toBe(0);
  });

  it('says reviewers are unknown, not none, where nobody reviews', () => {
    const reviewers = (reviewed: number[]) =>
      measure(
        componentOf([{ authored: [AS_OF] }, { authored: [], reviewed }]),
        { asOf: AS_OF },
      ).reviewers;
    expect(reviewers([])).toBeUndefined();
    expect(reviewers([AS_OF - 900])).toBeUndefined();
    expect(reviewers([AS_OF - 9])).toBe(1);
  });
});

describe('sensitivity', () => {
  it('asks five ways, and leaves out who has no data', () => {
    const lots = Array.from({ length: 40 }, (_, i) => AS_OF - i);
    const given = componentOf(
      [{ authored: lots }],
      [{ people: [0], files: 3 }],
    );
    expect(sensitivity(given, { asOf: AS_OF })).toMatchObject({
      holds: 4,
      of: 4,
    });
    const third = { ...given, jetbrains: { busFactor: 2, files: 3 } };
    expect(sensitivity(third, { asOf: AS_OF })).toMatchObject({
      holds: 4,
      of: 5,
      answers: [
        ...[90, 180, 365].map(halfLife => ({
          method: `half-life ${halfLife}`,
          holds: true,
        })),
        { method: 'degree of authorship', holds: true },
        { method: 'jetbrains', holds: false, remark: 'identical renames only' },
      ],
    });
    expect(sensitivity(componentOf([]), { asOf: AS_OF }).of).toBe(0);
  });
});

describe('forecast', () => {
  it('fades in silence: evidence goes, shares stay', () => {
    const given = componentOf(
      [
        { authored: Array.from({ length: 30 }, (_, i) => AS_OF - 500 + i) },
        { authored: Array.from({ length: 10 }, (_, i) => AS_OF - 500 + i) },
      ],
      [{ people: [0], files: 3 }],
    );
    const now = measure(given, { asOf: AS_OF });
    const [soon, later] = forecast(given, {
      asOf: AS_OF,
      horizonsDays: [90, 365],
    });
    expect(now.evidence.sufficient).toBe(true);
    expect(soon.measures.topShare).toBeCloseTo(now.topShare!);
    expect(soon.measures.freshnessDays).toBe(now.freshnessDays! + 90);
    expect(later).toMatchObject({
      day: AS_OF + 365,
      measures: { shares: [], evidence: { sufficient: false } },
    });
  });
});
