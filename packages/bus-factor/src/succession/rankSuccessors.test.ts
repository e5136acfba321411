import { successionConstants } from './constants';
import { rankSuccessors } from './rankSuccessors';
import type { SuccessionEvidence } from './types';

describe('rankSuccessors', () => {
  it('puts members of the owning group first, each by nearness', () => {
    const ranked = ids([
      person('ada', { authoredHere: 9 }),
      person('ben', { inTeam: true, nearby: 1 }),
      person('cleo', { inTeam: true, authoredHere: 2 }),
      person('dora', { authoredHere: 8 }),
    ]);
    expect(ranked).toEqual(['cleo', 'ben', 'ada']);
  });

  it('weighs work here above reviews here above work next door', () => {
    const ranked = ids([
      person('near', { nearby: 4 }),
      person('reviews', { reviewedHere: 4 }),
      person('here', { authoredHere: 4 }),
    ]);
    expect(ranked).toEqual(['here', 'reviews', 'near']);
  });

  it('does not propose who carries enough alone already', () => {
    const { maximumLoad } = successionConstants;
    const ranked = ids([
      person('laden', { authoredHere: 9, soleKnowerOf: maximumLoad }),
      person('free', { nearby: 1, soleKnowerOf: maximumLoad - 1 }),
    ]);
    expect(ranked).toEqual(['free']);
  });

  it('proposes nobody without evidence, but a new member of the team', () => {
    expect(
      rankSuccessors([
        person('stranger'),
        person('newcomer', { inTeam: true }),
      ]),
    ).toEqual([{ id: 'newcomer', reasons: ['in-team'] }]);
  });

  it('says every reason in words', () => {
    const [{ reasons }] = rankSuccessors([
      person('ada', {
        authoredHere: 1,
        reviewedHere: 1,
        nearby: 1,
        inSystem: 1,
        onSamePath: 1,
        inTeam: true,
      }),
    ]);
    expect(reasons).toEqual([
      'works-here',
      'reviewed-here',
      'works-nearby',
      'knows-system',
      'same-golden-path',
      'in-team',
    ]);
  });

  it('does not depend on the order of the evidence, and keeps to the limit', () => {
    const evidence = ['cleo', 'ada', 'ben'].map(id =>
      person(id, { authoredHere: 1 }),
    );
    expect(ids(evidence, 2)).toEqual(['ada', 'ben']);
    expect(ids([...evidence].reverse(), 2)).toEqual(['ada', 'ben']);
  });
});

function ids(evidence: SuccessionEvidence[], limit?: number): string[] {
  return rankSuccessors(evidence, { limit }).map(({ id }) => id);
}

function person(
  id: string,
  shown: Partial<SuccessionEvidence> = {},
): SuccessionEvidence {
  return {
    id,
    authoredHere: 0,
    reviewedHere: 0,
    nearby: 0,
    inSystem: 0,
    onSamePath: 0,
    inTeam: false,
    soleKnowerOf: 0,
    ...shown,
  };
}
