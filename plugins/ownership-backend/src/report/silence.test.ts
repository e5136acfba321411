import { scoreOwnership } from '@stewardship/backstage-plugin-ownership-common';
import { singleKnowerScoreInput } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { dropsInDays } from './silence';

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
