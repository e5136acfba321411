import {
  scoreOwnership,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  healthyScoreInput,
  singleKnowerScoreInput,
} from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { scoreSpan } from './scoreSpan';

const span = (input: ScoreInput, partId: 'redundancy', inputId: string) =>
  scoreSpan(scoreOwnership(input), {
    partId,
    inputId,
    validOwner: input.validOwner,
  });

describe('scoreSpan', () => {
  it.each([
    ['healthy', healthyScoreInput],
    ['single', singleKnowerScoreInput],
  ])('is what the scorer gives for a second knower: %s', (_, input) => {
    if (typeof input.redundancy === 'string') {
      throw new Error('This input has a redundancy');
    }
    const { redundancy } = input;
    const withKnower = (secondKnower: boolean) =>
      scoreOwnership({ ...input, redundancy: { ...redundancy, secondKnower } })
        .value;
    expect(span(input, 'redundancy', 'second-knower')).toEqual({
      low: withKnower(false),
      high: withKnower(true),
    });
  });

  it('stays below the cap without an owner', () => {
    const orphan = {
      ...healthyScoreInput,
      validOwner: false,
      alignment: 'no-valid-owner' as const,
    };
    expect(span(orphan, 'redundancy', 'second-knower')?.high).toBe(49);
  });

  it('says nothing where the part, or the score, is not known', () => {
    const unknown: ScoreInput = {
      ...healthyScoreInput,
      redundancy: 'insufficient-evidence',
    };
    expect(span(unknown, 'redundancy', 'second-knower')).toBeUndefined();
  });
});
