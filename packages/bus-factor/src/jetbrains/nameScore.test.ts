import { nameScore } from './nameScore';

describe('nameScore', () => {
  // Expected values were printed by JGit 4.11.9.
  it.each([
    ['a/b/c.txt', 'a/b/c.txt', 100],
    ['src/a.ts', 'lib/a.ts', 56],
    ['a.ts', 'b.ts', 87],
    ['one/two/three.c', 'one/two/four.c', 64],
    ['x', 'y/x', 50],
    ['a/b/file', 'b/file', 62],
    ['dir/sub/name.test.ts', 'dir/name.test.ts', 65],
    ['longdir/a', 'l/a', 56],
    ['é/ü.txt', 'e/ü.txt', 62],
  ])('compares %s with %s as JGit does', (a, b, expected) => {
    expect(nameScore(a, b)).toBe(expected);
    expect(nameScore(b, a)).toBe(expected);
  });
});
