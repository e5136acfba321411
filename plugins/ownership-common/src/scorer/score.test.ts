import fc from 'fast-check';
import { healthyScoreInput, singleKnowerScoreInput } from '../fixtures';
import { scoreConstants } from './constants';
import { nextActions, warningAction } from './nextActions';
import { freshnessFactor } from './parts/continuity';
import { scoreOwnership } from './score';
import type { ScoreInput } from './types';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyInput: fc.Arbitrary<ScoreInput> = fc.record({
  accountability: fc.record({
    ownerResolves: fc.boolean(),
    ownerIsGroup: fc.boolean(),
    groupSize: fc.nat(20),
    escalation: fc.boolean(),
    verifiedDaysAgo: fc.option(fc.nat(800), { nil: undefined }),
    firstSeenDaysAgo: fc.nat(800),
  }),
  validOwner: fc.boolean(),
  redundancy: fc.oneof(
    fc.constant('insufficient-evidence' as const),
    fc.record({
      effectiveContributors: fc.double({ min: 1, max: 20, noNaN: true }),
      secondKnower: fc.boolean(),
      weights: fc
        .array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
          minLength: 1,
        })
        .map(weights => weights.sort((a, b) => b - a)),
    }),
  ),
  alignment: fc.oneof(
    fc.constant('no-valid-owner' as const),
    fc.record({ insideShare: share }),
  ),
  continuity: fc.oneof(
    fc.constant('identities-not-linked' as const),
    fc.record({
      heldShare: share,
      freshnessDays: fc.nat(800),
      finished: fc.boolean(),
    }),
  ),
  sharing: fc.oneof(
    fc.constant('no-source' as const),
    fc.record({
      reviewers: fc.option(fc.nat(9), { nil: undefined }),
      documentation: fc.constantFrom(
        'none' as const,
        'one-person' as const,
        'shared' as const,
      ),
    }),
  ),
});

describe('scoreOwnership', () => {
  it('gives everything to a service that is tended in every way', () => {
    expect(scoreOwnership(healthyScoreInput)).toMatchObject({
      value: 100,
      coverage: 1,
    });
  });

  it('adds the parts up by hand-computed weights', () => {
    // accountability 3/4 of 25 (verification not due), redundancy 0,
    // alignment and continuity full, documentation 1/2 (reviews unknown)
    expect(scoreOwnership(singleKnowerScoreInput).value).toBe(
      Math.round(25 * 0.75 + 0 + 15 + 15 + 10 * 0.5),
    );
  });

  it('caps what nobody valid owns, and says from where', () => {
    const score = scoreOwnership({ ...healthyScoreInput, validOwner: false });
    expect(score).toMatchObject({ value: 49, cappedFrom: 100 });
  });

  it('gives no score when less than half of the weight is known', () => {
    const score = scoreOwnership({
      ...healthyScoreInput,
      redundancy: 'no-source',
      alignment: 'no-source',
      continuity: 'no-source',
    });
    expect(score.value).toBeUndefined();
    expect(score.coverage).toBeCloseTo(0.35);
  });

  it('does not hold "never verified" against what was seen lately', () => {
    const verified = (firstSeenDaysAgo: number) =>
      scoreOwnership({
        ...healthyScoreInput,
        accountability: {
          ...healthyScoreInput.accountability,
          verifiedDaysAgo: undefined,
          firstSeenDaysAgo,
        },
      }).value;
    expect(verified(scoreConstants.verificationGraceDays - 1)).toBe(100);
    expect(verified(scoreConstants.verificationGraceDays)).toBe(95);
  });

  it('asks nobody to verify where that is not offered', () => {
    const input = {
      ...singleKnowerScoreInput,
      accountability: {
        ...singleKnowerScoreInput.accountability,
        firstSeenDaysAgo: undefined,
      },
    };
    expect(scoreOwnership(input).value).toBe(
      scoreOwnership(singleKnowerScoreInput).value,
    );
    expect(nextActions(input).map(({ id }) => id)).not.toContain('verify');
  });

  it('halves a verification after 180 days and drops it after 365', () => {
    const value = (verifiedDaysAgo: number) =>
      scoreOwnership({
        ...healthyScoreInput,
        accountability: {
          ...healthyScoreInput.accountability,
          verifiedDaysAgo,
        },
      }).parts[0].value;
    expect([180, 181, 365, 366].map(value)).toEqual([1, 0.9, 0.9, 0.8]);
  });

  it('lets freshness fall from 90 to 365 days', () => {
    expect([0, 90, 227.5, 365, 900].map(freshnessFactor)).toEqual([
      1, 1, 0.5, 0, 0,
    ]);
  });

  it('does not take knowledge spread over many for knowledge of few', () => {
    const crowd = {
      ...healthyScoreInput,
      redundancy: {
        // one of them is just above 5 %, which leaves a core of one
        effectiveContributors: 1,
        secondKnower: false,
        weights: [6, ...Array.from({ length: 94 }, () => 1)],
      },
    };
    expect(scoreOwnership(crowd).value).toBe(100);
    expect(nextActions(crowd).map(({ id }) => id)).not.toContain(
      'second-maintainer',
    );
  });

  it('stays between 0 and 100, and coverage between 0 and 1', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { value, coverage, parts } = scoreOwnership(input);
        expect(coverage).toBeGreaterThan(0);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(value === undefined).toBe(coverage < 0.5);
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(input.validOwner ? 100 : 49);
        for (const part of parts) {
          expect(part.value === undefined).toBe(part.dropped !== undefined);
        }
      }),
    );
  });
});

describe('nextActions', () => {
  it('promises exactly what the scorer then gives', () => {
    const verify = nextActions(singleKnowerScoreInput).find(
      action => action.id === 'verify',
    )!;
    const before = scoreOwnership(singleKnowerScoreInput).value!;
    const after = scoreOwnership({
      ...singleKnowerScoreInput,
      accountability: {
        ...singleKnowerScoreInput.accountability,
        verifiedDaysAgo: 0,
      },
    }).value!;
    expect(verify).toMatchObject({ gain: after - before, newScore: after });
  });

  it('lists only what helps, best gain for the effort first', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const actions = nextActions(input);
        const rates = actions.map(({ gain = 0, effort }) => gain / effort);
        expect(rates).toEqual([...rates].sort((a, b) => b - a));
        for (const { gain } of actions) {
          expect(gain === undefined || gain > 0).toBe(true);
        }
      }),
    );
  });

  it('answers a single knower with a step that spreads knowledge', () => {
    expect(warningAction(singleKnowerScoreInput)).toMatchObject({
      id: 'pair-three-days',
      params: { days: 3 },
    });
  });

  it('names the days that make a second maintainer', () => {
    const action = nextActions({
      ...singleKnowerScoreInput,
      redundancy: {
        effectiveContributors: 1,
        secondKnower: false,
        weights: [85],
      },
    }).find(({ id }) => id === 'second-maintainer');
    expect(action?.params.days).toBe(15);
  });

  it('points to the team that holds the knowledge', () => {
    const [first] = nextActions(
      { ...healthyScoreInput, alignment: { insideShare: 0.1 } },
      { knowingTeam: { ref: 'group:default/team-crane', share: 0.8 } },
    );
    expect(first).toMatchObject({
      id: 'transfer',
      params: { team: 'group:default/team-crane' },
    });
  });

  it('has nothing to add where all is well', () => {
    expect(
      nextActions({
        ...healthyScoreInput,
        accountability: {
          ...healthyScoreInput.accountability,
          verifiedDaysAgo: 0,
        },
      }),
    ).toEqual([]);
  });
});
