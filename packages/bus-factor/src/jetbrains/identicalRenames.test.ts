import fc from 'fast-check';
import type { Change, FileSide } from './changes';
import { pairIdentical } from './identicalRenames';
import { nameScore } from './nameScore';

const FILE = 0o100644;
const LINK = 0o120000;

function file(path: string, content = 1, mode = FILE): FileSide {
  return { path, mode, id: content.toString(16).padStart(40, '0') };
}

function pathsOf(files: readonly FileSide[]): string[] {
  return files.map(({ path }) => path);
}

describe('pairIdentical', () => {
  it('pairs one with one and leaves the rest', () => {
    const result = pairIdentical({
      deletions: [file('old.ts', 1), file('gone.ts', 2)],
      additions: [file('new.ts', 1), file('fresh.ts', 3)],
    });
    expect(result.changes).toEqual([{ path: 'new.ts', movedFrom: 'old.ts' }]);
    expect(pathsOf(result.additions)).toEqual(['fresh.ts']);
    expect(pathsOf(result.deletions)).toEqual(['gone.ts']);
  });

  it('does not make a file of a link', () => {
    const result = pairIdentical({
      deletions: [file('a', 1, LINK)],
      additions: [file('b', 1)],
    });
    expect(result.changes).toEqual([]);
    expect(pathsOf(result.additions)).toEqual(['b']);
    expect(pathsOf(result.deletions)).toEqual(['a']);
  });

  it('makes an executable of a plain file', () => {
    const result = pairIdentical({
      deletions: [file('a')],
      additions: [file('b', 1, 0o100755)],
    });
    expect(result.changes).toEqual([{ path: 'b', movedFrom: 'a' }]);
  });

  it('takes the closest of several deletions, the first among equals', () => {
    const result = pairIdentical({
      deletions: [file('x/one.ts'), file('a/name.ts'), file('b/name.ts')],
      additions: [file('c/name.ts')],
    });
    expect(result.changes).toEqual([
      { path: 'c/name.ts', movedFrom: 'a/name.ts' },
    ]);
    expect(pathsOf(result.deletions)).toEqual(['x/one.ts', 'b/name.ts']);
  });

  it('makes copies of the additions that are not the closest', () => {
    const result = pairIdentical({
      deletions: [file('a/name.ts')],
      additions: [file('other.ts'), file('b/name.ts'), file('link', 1, LINK)],
    });
    expect(result.changes).toEqual([
      { path: 'b/name.ts', movedFrom: 'a/name.ts' },
      { path: 'other.ts' },
    ]);
    expect(pathsOf(result.additions)).toEqual(['link']);
  });

  it('leaves files in the order of a hash map of their ids, as JGit does', () => {
    const ids = [0x0000001f, 0x00000003, 0x00010003];
    const additions = ids.map(id => ({
      path: id.toString(16),
      mode: FILE,
      id: id.toString(16).padStart(8, '0').padEnd(40, '0'),
    }));
    const result = pairIdentical({ additions, deletions: [file('gone')] });
    expect(pathsOf(result.additions)).toEqual(['10003', '3', '1f']);
    // Where nothing was deleted JGit does not even build the map.
    const untouched = pairIdentical({ additions, deletions: [] });
    expect(untouched.additions).toBe(additions);
  });

  it('pairs many with many as the sorted table of all pairs would', () => {
    const path = fc
      .tuple(
        fc.constantFrom('a', 'b', 'a/b', 'lib'),
        fc.constantFrom('x', 'y.ts', 'xy.ts', 'z'),
      )
      .map(parts => parts.join('/'));
    const paths = fc.uniqueArray(path, { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(paths, paths, (olds, news) => {
        const deletions = olds.map(old => file(`old/${old}`));
        const additions = news.map(added => file(added));
        const result = pairIdentical({ deletions, additions });
        const expected = byTable(pathsOf(deletions), news);
        expect(result.changes).toEqual(expected);
        const renamed = expected.map(({ movedFrom }) => movedFrom);
        expect(pathsOf(result.deletions)).toEqual(
          pathsOf(deletions).filter(old => !renamed.includes(old)),
        );
      }),
    );
  });

  it('pairs a huge number of equal files without a table', () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const result = pairIdentical({
      deletions: many.map(index => file(`old/${index}`)),
      additions: many.map(index => file(`new/${index}`)),
    });
    expect(result.changes).toHaveLength(5000);
    expect(result.changes[17]).toEqual({ path: 'new/17', movedFrom: 'old/17' });
  });
});

/** JGit's way: every pair with its score, sorted, taken one by one. */
function byTable(olds: readonly string[], news: readonly string[]): Change[] {
  const table = olds.flatMap((old, source) =>
    news.map((added, target) => ({
      source,
      target,
      score: nameScore(added, old),
    })),
  );
  table.sort(
    (a, b) => b.score - a.score || a.source - b.source || a.target - b.target,
  );
  const taken = new Set<number>();
  const used = new Set<number>();
  return table.flatMap(({ source, target }): Change[] => {
    if (taken.has(target)) return [];
    taken.add(target);
    if (used.has(source)) return [{ path: news[target] }];
    used.add(source);
    return [{ path: news[target], movedFrom: olds[source] }];
  });
}
