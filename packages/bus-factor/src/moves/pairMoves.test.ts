import type { LogChange } from '../git/parseLog';
import { pairMoves } from './pairMoves';

function changes(
  deleted: readonly string[],
  added: readonly string[],
  renamed: ReadonlyArray<[string, string]> = [],
): LogChange[] {
  return [
    ...deleted.map(path => ({ status: 'D', path })),
    ...added.map(path => ({ status: 'A', path })),
    ...renamed.map(([from, path]) => ({ status: 'R', path, from })),
  ];
}

/** The pairs found, without the renames that git had found. */
function pairs(...given: Parameters<typeof changes>): string[] {
  const known = new Set((given[2] ?? []).map(([, path]) => path));
  return pairMoves(changes(...given))
    .filter(({ status, path }) => status === 'R' && !known.has(path))
    .map(({ from, path }) => `${from} > ${path}`)
    .sort();
}

describe('pairMoves', () => {
  it('pairs a base name that is once on either side', () => {
    expect(pairs(['src/pay.ts', 'x.ts'], ['lib/money/pay.ts'])).toEqual([
      'src/pay.ts > lib/money/pay.ts',
    ]);
  });

  it('follows a folder that other files prove to have moved', () => {
    expect(
      pairs(
        ['a/index.ts', 'b/index.ts'],
        ['apps/a/index.ts', 'apps/b/index.ts'],
        [
          ['a/other.ts', 'apps/a/other.ts'],
          ['b/more.ts', 'apps/b/more.ts'],
        ],
      ),
    ).toEqual(['a/index.ts > apps/a/index.ts', 'b/index.ts > apps/b/index.ts']);
  });

  it('follows folders inside a folder that moved', () => {
    expect(
      pairs(
        ['a/deep/er/x.ts', 'a/y/x.ts'],
        ['z/a/deep/er/x.ts', 'z/a/y/x.ts'],
        [['a/proof.ts', 'z/a/proof.ts']],
      ),
    ).toEqual(['a/deep/er/x.ts > z/a/deep/er/x.ts', 'a/y/x.ts > z/a/y/x.ts']);
  });

  it('keeps namesakes of two folders apart by how alike the folders are', () => {
    const names = ['fr.js', 'de.js', 'it.js'];
    const at = (folder: string) => names.map(name => `${folder}/${name}`);
    expect(
      pairs(
        [...at('lang'), ...at('test/lang')],
        [...at('locale'), ...at('test/locale')],
      ),
    ).toEqual(
      names
        .flatMap(name => [
          `lang/${name} > locale/${name}`,
          `test/lang/${name} > test/locale/${name}`,
        ])
        .sort(),
    );
  });

  it('pairs a similar name, another ending, and the only one of a folder', () => {
    expect(
      pairs(
        ['t/basic.py', 't/views.py', 'CHANGES.rdoc', 'lib/logger.rb'],
        ['t/test_basic.py', 't/test_views.py', 'CHANGES.md', 'lib/journal.rb'],
      ),
    ).toEqual([
      'CHANGES.rdoc > CHANGES.md',
      'lib/logger.rb > lib/journal.rb',
      't/basic.py > t/test_basic.py',
      't/views.py > t/test_views.py',
    ]);
  });

  it('pairs nothing where nothing speaks for it', () => {
    expect(
      pairs(['a/one.ts', 'a/two.ts'], ['b/three.go', 'b/four.go']),
    ).toEqual([]);
    expect(pairs(['a.ts'], [])).toEqual([]);
    expect(pairs([], ['a.ts'])).toEqual([]);
    expect(
      pairs(
        ['a/index.ts', 'b/index.ts', 'c/index.ts'],
        ['x/index.ts', 'y/index.ts', 'z/index.ts'],
      ),
    ).toEqual([]);
  });

  it('uses every deletion and every addition once', () => {
    const result = pairMoves(
      changes(
        ['a/x.ts', 'b/x.ts'],
        ['c/x.ts', 'd/y.ts'],
        [['a/p.ts', 'c/p.ts']],
      ),
    );
    const sources = result.flatMap(({ from }) => from ?? []);
    expect(new Set(sources).size).toBe(sources.length);
    expect(result.filter(({ status }) => status === 'D')).toEqual([
      { status: 'D', path: 'b/x.ts' },
    ]);
  });

  it('pairs ten thousand moved files, and as many of one name', () => {
    const at = (folder: string) =>
      Array.from(
        { length: 10_000 },
        (_, i) => `${folder}/p${i % 100}/index${i}.ts`,
      );
    expect(pairs(at('old'), at('packages/new'))).toHaveLength(10_000);
    const namesakes = (folder: string) =>
      Array.from({ length: 10_000 }, (_, i) => `${folder}/p${i}/index.ts`);
    expect(
      pairs(namesakes('old'), namesakes('new'), [['old/a.ts', 'new/a.ts']]),
    ).toHaveLength(10_000);
  });
});
