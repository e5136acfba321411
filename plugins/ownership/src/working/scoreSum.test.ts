import { scoreOwnership } from '@stewardship/backstage-plugin-ownership-common';
import {
  healthyScoreInput,
  singleKnowerScoreInput,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { scoreRange, scoreSum } from './scoreSum';

describe('scoreSum', () => {
  it('adds up to the score', () => {
    const score = scoreOwnership(singleKnowerScoreInput);
    const sum = scoreSum(score)!.reduce((all, { points }) => all + points, 0);
    expect(Math.round(sum)).toBe(score.value);
  });

  it('says nothing where a part is withheld', () => {
    const score = scoreOwnership(healthyScoreInput);
    const [first, ...rest] = score.parts;
    const withheld = { ...first, value: undefined, withheld: true, inputs: [] };
    expect(scoreSum({ ...score, parts: [withheld, ...rest] })).toBeUndefined();
  });

  it('has no terms without a score', () => {
    const score = scoreOwnership({
      ...healthyScoreInput,
      redundancy: 'no-source',
      alignment: 'no-source',
      continuity: 'no-source',
    });
    expect(scoreSum(score)).toBeUndefined();
  });
});

describe('scoreRange', () => {
  const terms = [
    { id: 'full', weight: 50, points: 50 },
    { id: 'half', weight: 30, points: 15 },
    { id: 'nothing', weight: 20, points: 0 },
  ];

  it('leaves out one part at a time', () => {
    expect(scoreRange(terms, { capped: false })).toEqual({ low: 30, high: 81 });
  });

  it('stays under the cap', () => {
    expect(scoreRange(terms, { capped: true })).toEqual({ low: 30, high: 49 });
  });

  it('says nothing of a single part', () => {
    expect(scoreRange(terms.slice(0, 1), { capped: false })).toBeUndefined();
  });
});
