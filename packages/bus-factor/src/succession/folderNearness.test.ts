import { folderNearness } from './folderNearness';

describe('folderNearness', () => {
  it('grows with what two paths have in common', () => {
    const far = folderNearness('docs', 'src/pay');
    const side = folderNearness('src/ship', 'src/pay');
    const deep = folderNearness('src/pay/card', 'src/pay/cash');
    expect(far).toBeLessThan(side);
    expect(side).toBeLessThan(deep);
    expect(deep).toBeLessThan(1);
    expect(far).toBeGreaterThan(0);
  });

  it('is 1 for a folder and itself, also for the whole repository', () => {
    expect(folderNearness('src/pay', 'src/pay')).toBe(1);
    expect(folderNearness('', '')).toBe(1);
    expect(folderNearness('', 'src')).toBe(0.5);
  });

  it('is the same both ways', () => {
    expect(folderNearness('a/b/c', 'a/d')).toBe(folderNearness('a/d', 'a/b/c'));
  });
});
