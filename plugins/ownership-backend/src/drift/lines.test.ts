import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { collide, countLines, editsOf, isSameText, isText } from './lines';

const bytes = (text: string) => Buffer.from(text);
const folder = temporaryFolder();

/** Whether git can merge both changes, which is what is to be foretold. */
function gitMerges(base: string, ours: string, theirs: string): boolean {
  const files = { ours, base, theirs };
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const { status } = spawnSync('git', ['merge-file', '-p', '-q', ...paths]);
  return status === 0;
}

function foretold(base: string, ours: string, theirs: string): boolean {
  return !collide(
    editsOf(bytes(base), bytes(ours))!,
    editsOf(bytes(base), bytes(theirs))!,
  );
}

const LINES = 'abcdefghijklmnop'.split('').map(letter => `${letter}\n`);
const base = LINES.join('');

/** Each line is left, replaced, or gets a line before it. */
const change = fc
  .array(
    fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'drop', 'add'),
    {
      minLength: LINES.length,
      maxLength: LINES.length,
    },
  )
  .chain(kinds =>
    fc.constantFrom('x', 'y').map(mark =>
      LINES.map((line, index) => {
        if (kinds[index] === 'drop') return '';
        return kinds[index] === 'add' ? `${mark}${index}\n${line}` : line;
      }).join(''),
    ),
  );

describe('whether two changes collide', () => {
  it('never promises a merge that git refuses', () => {
    fc.assert(
      fc.property(change, change, (ours, theirs) => {
        fc.pre(foretold(base, ours, theirs));
        expect(gitMerges(base, ours, theirs)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['far apart', 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n', true],
    ['of one line', 'A\nb\nc\nd\ne\n', 'Z\nb\nc\nd\ne\n', false],
    ['of lines side by side', 'a\nB\nc\nd\ne\n', 'a\nb\nC\nd\ne\n', false],
    ['with a line between', 'a\nB\nc\nd\ne\n', 'a\nb\nc\nD\ne\n', true],
    ['that are the same', 'a\nB\nc\nd\ne\n', 'a\nB\nc\nd\ne\n', true],
    ['at one place', 'a\n1\nb\nc\nd\ne\n', 'a\n2\nb\nc\nd\ne\n', false],
    ['where one removes all', '', 'a\nb\nC\nd\ne\n', false],
  ])('agrees with git on changes %s', (_, ours, theirs, merges) => {
    const text = 'a\nb\nc\nd\ne\n';
    expect(gitMerges(text, ours, theirs)).toBe(merges);
    expect(foretold(text, ours, theirs)).toBe(merges);
  });
});

describe('lines', () => {
  it('are counted as git counts them', () => {
    const edits = editsOf(
      bytes('one\ntwo\nthree\nfour\n'),
      bytes('one\n2\nthree\nfour\nfive\nsix'),
    )!;
    expect(countLines(edits)).toEqual({ linesAdded: 3, linesRemoved: 1 });
  });

  it('are the same however they end', () => {
    expect(isSameText(bytes('a\r\nb\r\n'), bytes('a\nb\n'))).toBe(true);
    expect(isSameText(bytes('a\nb\n'), bytes('a\n b\n'))).toBe(false);
    expect(editsOf(bytes('a\r\nb\r\n'), bytes('a\nc\n'))).toEqual([
      { from: 1, to: 2, came: ['c'] },
    ]);
  });

  it('are none of what is no text', () => {
    const picture = Buffer.from([137, 80, 78, 71, 13, 10, 0, 1]);
    expect(isText(picture)).toBe(false);
    expect(editsOf(picture, bytes('text\n'))).toBeUndefined();
    // There, an end of line is a byte like any other.
    expect(isSameText(Buffer.from([0, 13, 10]), Buffer.from([0, 10]))).toBe(
      false,
    );
  });

  it('are not told apart where that is too much', () => {
    const many = (mark: string) =>
      bytes(Array.from({ length: 3_000 }, (_, i) => `${mark}${i}\n`).join(''));
    expect(editsOf(many('a'), many('b'))).toBeUndefined();
    expect(editsOf(bytes('x\n'.repeat(20_001)), bytes('x\n'))).toBeUndefined();
  });
});
