import { RepositoryError } from '../errors';
import { BlockHasher } from './blockHasher';
import type { BlobSource } from './blobIndexes';
import type { FileSide } from './changes';
import { combinedScore, pairSimilar } from './similarRenames';
import { SimilarityIndex } from './similarityIndex';

const TEXT = 'one\ntwo\nthree\nfour\nfive\n';

/** Files whose object id is their content. */
class Contents implements BlobSource {
  readonly opened: string[] = [];
  readonly overflowing = new Set<string>();

  async size(id: string): Promise<number> {
    return id === 'missing' ? 0 : id.length;
  }

  async index(id: string): Promise<SimilarityIndex> {
    this.opened.push(id);
    const hasher = new BlockHasher();
    hasher.push(Buffer.from(id));
    const index = hasher.end();
    if (this.overflowing.has(id)) index.add(1, 2 ** 32);
    return index;
  }
}

function file(path: string, content: string, mode = 0o100644): FileSide {
  return { path, mode, id: content };
}

async function changesOf(
  deletions: FileSide[],
  additions: FileSide[],
  contents = new Contents(),
) {
  return (await pairSimilar({ deletions, additions }, contents)).changes;
}

describe('pairSimilar', () => {
  it('pairs files that are alike enough', async () => {
    expect(
      await changesOf([file('old.ts', TEXT)], [file('new.ts', `${TEXT}six\n`)]),
    ).toEqual([{ path: 'new.ts', movedFrom: 'old.ts' }]);
    expect(
      await changesOf(
        [file('old.ts', TEXT)],
        [file('new.ts', 'a\nb\nthree\nfour\nfive\nlonger\n')],
      ),
    ).toEqual([]);
  });

  it('pairs from exactly 60 % on', async () => {
    // Of ten bytes six are shared, which is 59.4 points; the name gives 0.62.
    const like = file('a/x', 'a\nb\nc\n123\n');
    const twin = file('b/x', 'a\nb\nc\n456\n');
    expect(await changesOf([like], [twin])).toHaveLength(1);
    // The same contents under names that share nothing stay below.
    expect(
      await changesOf([like], [{ ...twin, path: 'completely/different' }]),
    ).toEqual([]);
  });

  it('counts the name for one part in a hundred', () => {
    expect(combinedScore({ content: 6060, name: 0 })).toBe(59);
    expect(combinedScore({ content: 6060, name: 1 })).toBe(60);
    expect(combinedScore({ content: 10_000, name: 100 })).toBe(100);
  });

  it('gives an addition to its best deletion and makes copies of the others', async () => {
    const result = await pairSimilar(
      {
        deletions: [file('a.ts', TEXT), file('b.ts', `${TEXT}six\n`)],
        additions: [
          file('x.ts', `${TEXT}six\nseven\n`),
          file('y.ts', `${TEXT}six\n`),
        ],
      },
      new Contents(),
    );
    expect(result.changes).toEqual([
      { path: 'y.ts', movedFrom: 'b.ts' },
      { path: 'x.ts' },
    ]);
    expect(result.deletions.map(({ path }) => path)).toEqual(['a.ts']);
    expect(result.additions).toEqual([]);
  });

  it('takes the first of equally good deletions', async () => {
    expect(
      await changesOf(
        [file('d/a.ts', TEXT), file('d/b.ts', TEXT)],
        [file('d/c.ts', TEXT)],
      ),
    ).toEqual([{ path: 'd/c.ts', movedFrom: 'd/a.ts' }]);
  });

  it('opens nothing whose size rules it out', async () => {
    const contents = new Contents();
    await changesOf([file('a', TEXT)], [file('b', TEXT.repeat(2))], contents);
    await changesOf([file('a', 'missing')], [file('b', TEXT)], contents);
    expect(contents.opened).toEqual([]);
  });

  it('compares neither links nor submodules', async () => {
    const contents = new Contents();
    for (const mode of [0o120000, 0o160000]) {
      expect(
        await changesOf(
          [file('a', TEXT, mode)],
          [file('b', TEXT, mode)],
          contents,
        ),
      ).toEqual([]);
    }
    expect(contents.opened).toEqual([]);
  });

  it('compares up to 200 files on the larger side', async () => {
    const old = [file('old.ts', TEXT)];
    const others = (count: number) =>
      Array.from({ length: count }, (_, i) => file(`${i}.md`, `${i}`));
    const added = file('new.ts', TEXT);
    expect(await changesOf(old, [...others(199), added])).toHaveLength(1);
    expect(await changesOf(old, [...others(200), added])).toEqual([]);
    expect(await changesOf([...others(200), ...old], [added])).toEqual([]);
  });

  it('leaves alone what has too many lines to compare', async () => {
    const contents = new Contents();
    contents.overflowing.add(TEXT);
    const other = `${TEXT}six\n`;
    expect(
      await changesOf(
        [file('a', TEXT), file('b', other)],
        [file('c', TEXT), file('d', other)],
        contents,
      ),
    ).toEqual([{ path: 'd', movedFrom: 'b' }]);
  });

  it('passes an error on', async () => {
    const contents = new Contents();
    contents.index = async () => {
      throw new RepositoryError({
        code: 'incomplete',
        problem: 'Gone',
        repository: 'r',
        remedy: 'Fetch.',
      });
    };
    await expect(
      changesOf([file('a', TEXT)], [file('b', TEXT)], contents),
    ).rejects.toThrow('Gone: r. Fetch.');
  });
});
