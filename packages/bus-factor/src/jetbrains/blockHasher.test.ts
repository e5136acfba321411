import fc from 'fast-check';
import { BlockHasher } from './blockHasher';
import type { SimilarityIndex } from './similarityIndex';

function indexOf(...chunks: string[]): SimilarityIndex {
  const hasher = new BlockHasher();
  chunks.forEach(chunk => hasher.push(Buffer.from(chunk, 'latin1')));
  return hasher.end();
}

function score(a: string, b: string): number {
  return indexOf(a).score(indexOf(b), 10_000);
}

describe('BlockHasher', () => {
  // Expected values were printed by JGit 4.11.9.
  it.each([
    ['a line of three', 'A\nB\nC\n', 'A\nX\nC\n', 6666],
    [
      'the order of lines',
      'first line\nsecond\n',
      'second\nfirst line\n',
      10_000,
    ],
    ['repeated lines', 'a\na\na\nb\n', 'a\nb\nb\nb\n', 5000],
    ['a missing last line end', 'last', 'last\n', 8000],
    ['two empty files', '', '', 10_000],
    ['an empty file', '', 'x', 0],
    [
      'lines longer than a block',
      `${'x'.repeat(100)}\n${'y'.repeat(30)}`,
      `${'x'.repeat(64)}${'y'.repeat(30)}`,
      7175,
    ],
    [
      'Windows line ends in text',
      'one\r\ntwo\r\nthree\r\n',
      'one\ntwo\nthree\n',
      10_000,
    ],
    ['Windows line ends in binary', 'one\r\ntwo\r\n\0', 'one\ntwo\n\0', 909],
    ['a carriage return alone', 'a\rb\n', 'ab\n', 0],
    ['a carriage return at the end', 'a\r', 'a', 0],
    [
      'a block that ends between carriage return and line feed',
      `${'z'.repeat(63)}\r\nq\n`,
      `${'z'.repeat(63)}\nq\n`,
      9848,
    ],
    [
      'a block that ends before them',
      `${'z'.repeat(63)}\r\nq\n`,
      `${'z'.repeat(64)}\nq\n`,
      447,
    ],
    [
      'a NUL after the bytes that are looked at',
      `${'t'.repeat(8000)}\0\r\n`,
      `${'t'.repeat(8000)}\0\n`,
      10_000,
    ],
    [
      'a NUL in the last of them',
      `${'t'.repeat(7999)}\0\r\n`,
      `${'t'.repeat(7999)}\0\n`,
      9997,
    ],
  ])('scores %s as JGit does', (_, a, b, expected) => {
    expect(score(a, b)).toBe(expected);
    expect(score(b, a)).toBe(expected);
  });

  it('does not care in which pieces a file arrives', () => {
    const piece = fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', 'a line\n', '\0', 'x'.repeat(70)),
      fc.constant('text\r\n'.repeat(1500)),
    );
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const whole = indexOf(pieces.join(''));
        const parts = indexOf(...pieces);
        const reference = indexOf('a line\ntext\nx');
        expect(parts.score(whole, 10_000)).toBe(10_000);
        expect(parts.score(reference, 10_000)).toBe(
          whole.score(reference, 10_000),
        );
      }),
    );
  });

  it('keeps every one of many different lines', () => {
    const lines = Array.from({ length: 5000 }, (_, line) => `line ${line}\n`);
    const half = lines.slice(0, 2500).join('');
    const expected = Math.floor((half.length * 10_000) / lines.join('').length);
    expect(score(lines.join(''), half)).toBe(expected);
  });
});
