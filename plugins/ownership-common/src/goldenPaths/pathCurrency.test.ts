import { pathCurrency } from './pathCurrency';

describe('pathCurrency', () => {
  it.each([
    ['2.1.0', '2.1.0', 'current'],
    ['2.1.0', '2.1.3', 'patch'],
    ['2.0.9', '2.1.3', 'minor'],
    ['1.9.9', '2.1.3', 'major'],
    // 10 is more than 9, other than as text
    ['1.9.0', '1.10.0', 'minor'],
    ['v2', '2.0.0', 'current'],
    ['2.1', '2.1.4', 'patch'],
    ['2.1.0+build.7', '2.1.0', 'current'],
    ['2.1.0-rc.1', '2.1.0', 'patch'],
    ['2.1.0', '2.1.0-rc.1', 'current'],
    // ahead of what the catalog has read so far
    ['3.0.0', '2.1.3', 'current'],
    ['2026.2', '2026.11', 'minor'],
    ['spring', 'spring', 'current'],
    ['spring', 'autumn', 'unknown'],
    ['1.2.x', '1.3.0', 'unknown'],
    ['99999999999999999999', '1.0.0', 'unknown'],
    [undefined, '1.0.0', 'unknown'],
    ['1.0.0', undefined, 'unknown'],
  ])('takes %s against %s for %s', (version, newest, currency) => {
    expect(pathCurrency(version, newest)).toBe(currency);
  });
});
