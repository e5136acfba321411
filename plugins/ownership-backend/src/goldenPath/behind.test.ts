import { pathDistance } from './behind';

const DAY_MS = 86_400_000;
const at = (version: string, day: number) => ({
  version,
  firstSeenAtMs: day * DAY_MS + 5,
});
const seen = [
  at('1.0.0', 20_000),
  at('1.1.0', 20_010),
  at('2.0.0', 20_020),
  at('2.1.0', 20_030),
];

describe('pathDistance', () => {
  it('counts the newer versions that were seen, and says since when', () => {
    expect(pathDistance({ version: '1.0.0', newest: '2.1.0', seen })).toEqual({
      currency: 'major',
      versionsBehind: 3,
      behindSince: '2024-10-14',
    });
    expect(pathDistance({ version: '2.0.0', newest: '2.1.0', seen })).toEqual({
      currency: 'minor',
      versionsBehind: 1,
      behindSince: '2024-11-03',
    });
  });

  it('says nothing of distance to what is current, or ahead', () => {
    for (const version of ['2.1.0', '3.0.0']) {
      expect(pathDistance({ version, newest: '2.1.0', seen })).toEqual({
        currency: 'current',
      });
    }
  });

  it('leaves out a version that was taken back', () => {
    expect(pathDistance({ version: '1.0.0', newest: '1.1.0', seen })).toEqual({
      currency: 'minor',
      versionsBehind: 1,
      behindSince: '2024-10-14',
    });
  });

  it('knows of one where it saw none', () => {
    expect(
      pathDistance({ version: '1.0.0', newest: '1.1.0', seen: [] }),
    ).toEqual({ currency: 'minor', versionsBehind: 1 });
  });

  it.each([
    ['template-gone', { version: '1.0.0', newest: '1.0.0', isGone: true }],
    ['no-version', { newest: '1.0.0' }],
    ['no-newest', { version: '1.0.0' }],
    ['not-comparable', { version: 'spring', newest: '1.0.0' }],
  ])('says %s where it cannot tell', (problem, words) => {
    expect(pathDistance({ ...words, seen })).toEqual({
      currency: 'unknown',
      problem,
    });
  });
});
