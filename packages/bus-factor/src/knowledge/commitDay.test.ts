import { commitDay } from './commitDay';

const NOON = 19_000 * 86_400 + 43_200;

describe('commitDay', () => {
  it.each([
    ['when it was written', NOON, NOON + 900_000, 19_000],
    ['not after it was committed', NOON + 900_000, NOON, 19_000],
    ['the committer’s after a clock that stood still', 5, NOON, 19_000],
    ['the committer’s before 1970', NaN, NOON, 19_000],
    ['the author’s where the committer’s is none', NOON, NaN, 19_000],
    ['a day to come, which no measure looks at yet', 4e9, 4e9, 46_296],
    ['none where neither is a date', NaN, 0, undefined],
    ['none in an age that no calendar has', 1e20, 1e20, undefined],
  ])('is %s', (_, authorTime, commitTime, day) => {
    expect(commitDay({ authorTime, commitTime })).toBe(day);
  });
});
