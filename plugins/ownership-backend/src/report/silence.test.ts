import { scoreOwnership } from '@stewardship/backstage-plugin-ownership-common';
import { singleKnowerScoreInput } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { dropsInDays, silentScores } from './silence';

const quietFor = (freshnessDays: number, finished: boolean = false) => ({
  ...singleKnowerScoreInput,
  continuity: { heldShare: 1, freshnessDays, finished },
});

describe('dropsInDays', () => {
  it('says when silence alone takes the score below the line', () => {
    // 38.75 without continuity; 15 × (365 − days) ÷ 275 with it
    expect(scoreOwnership(quietFor(100)).value).toBe(53);
    expect(dropsInDays(quietFor(100))).toBe(90);
    expect(dropsInDays(quietFor(130))).toBe(60);
    expect(dropsInDays(quietFor(150))).toBe(30);
  });

  it('says nothing of what holds, is below already, or is meant to be silent', () => {
    expect(dropsInDays(quietFor(0))).toBeUndefined();
    expect(scoreOwnership(quietFor(200)).value).toBeLessThan(50);
    expect(dropsInDays(quietFor(200))).toBeUndefined();
    expect(dropsInDays(quietFor(100, true))).toBeUndefined();
    expect(
      dropsInDays({ ...quietFor(100), continuity: 'insufficient-evidence' }),
    ).toBeUndefined();
  });
});

describe('silentScores', () => {
  it('lets time go by and changes nothing else', () => {
    expect(silentScores(quietFor(100))).toEqual([
      { inDays: 30, score: 52 },
      { inDays: 60, score: 50 },
      { inDays: 90, score: 48 },
    ]);
  });

  it('stays where silence is meant, and says nothing where nothing is known', () => {
    const finished = scoreOwnership(quietFor(100, true)).value;
    expect(silentScores(quietFor(100, true)).map(({ score }) => score)).toEqual(
      [finished, finished, finished],
    );
    expect(
      silentScores({ ...quietFor(100), continuity: 'insufficient-evidence' }),
    ).toEqual([]);
  });
});
