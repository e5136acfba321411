import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { jetbrainsBusFactor } from './jetbrainsBusFactor';
import { readJetBrains } from './readJetBrains';
import {
  git,
  importRepository,
  type TestChange,
  type TestCommit,
  type TestRepository,
} from './testing/importRepository';
import { runningGit } from './testing/runningGit';

const DAY = 86_400;
const END = 20_000 * DAY;
const ADA = 'ada@example.org';
const BO = 'bo@example.org';
const TEXT = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n';

function put(...paths: string[]): TestChange[] {
  return paths.map(path => ({ put: path, content: `${path}\n${TEXT}` }));
}

describe('readJetBrains', () => {
  const made: TestRepository[] = [];
  afterEach(() => made.splice(0).forEach(repository => repository.remove()));

  function repositoryOf(commits: TestCommit[]): TestRepository {
    const repository = importRepository(commits);
    made.push(repository);
    return repository;
  }

  function busFactorOf(commits: TestCommit[], options = {}) {
    const { path: repository } = repositoryOf(commits);
    return jetbrainsBusFactor({ repository, ...options });
  }

  it('says everything about a small repository', async () => {
    const repository = repositoryOf([
      { time: END - 600 * DAY, email: BO, changes: put('long/ago.ts') },
      { time: END - DAY, email: ADA, changes: put('src/a.ts', 'src/b.ts') },
      { time: END, email: BO, changes: put('docs/c.md') },
    ]);
    expect(await jetbrainsBusFactor({ repository: repository.path })).toEqual({
      commit: repository.ids[2],
      similarity: 'jgit',
      path: '',
      value: 1,
      files: 3,
      coverageLeft: 1 / 3,
      removed: [{ name: `Name of ${ADA}`, email: ADA, files: 2, share: 2 / 3 }],
      commits: 2,
      people: 2,
      found: new Set(),
    });
  });

  it('answers for several folders in one pass, and without somebody', async () => {
    const { path: repository } = repositoryOf([
      { time: END - DAY, email: ADA, changes: put('src/a.ts', 'src/b.ts') },
      { time: END, email: BO, changes: put('docs/c.md', 'src/c.ts', 'srcs') },
    ]);
    const reading = await readJetBrains({
      repository,
      paths: ['src/', 'docs', 'none'],
      without: ['<ADA@Example.org>', 'nobody@example.org'],
    });
    expect(reading.found).toEqual(new Set([ADA]));
    expect(
      reading.components.map(({ path, files, people, truckFactor }) => [
        path,
        files,
        people,
        truckFactor.value,
        truckFactor.removed.map(({ email }) => email),
      ]),
    ).toEqual([
      ['src', 3, 2, 0, []],
      ['docs', 1, 1, 1, [BO]],
      ['none', 0, 0, 0, []],
    ]);
  });

  it('lets moved files keep their history, by each kind of similarity', async () => {
    const commits: TestCommit[] = [
      { time: END - 2, email: ADA, changes: put('a.ts', 'b.ts') },
      {
        time: END,
        email: BO,
        changes: [
          { remove: 'a.ts' },
          { remove: 'b.ts' },
          { put: 'lib/a.ts', content: `a.ts\n${TEXT}` },
          { put: 'lib/b.ts', content: `b.ts\n${TEXT}nine\n` },
        ],
      },
    ];
    const who = async (similarity: 'jgit' | 'git' | 'identical') => {
      const { removed } = await busFactorOf(commits, { similarity });
      return removed.map(({ email, files }) => [email, files]);
    };
    expect(await who('jgit')).toEqual([[ADA, 2]]);
    expect(await who('git')).toEqual([[ADA, 2]]);
    expect(await who('identical')).toEqual([
      [BO, 1],
      [ADA, 1],
    ]);
  });

  it('counts co-authors in full, and no merges', async () => {
    const result = await busFactorOf([
      { time: END - 9, email: ADA, changes: put('a') },
      {
        time: END - 8,
        email: ADA,
        changes: put('b'),
        parents: [0],
        message: `b\n\nCo-authored-by: Bo <${BO}>\n`,
      },
      { time: END - 7, email: ADA, changes: put('c'), parents: [0] },
      { time: END - 1, email: BO, changes: put('c', 'd'), parents: [1, 2] },
    ]);
    // Of b both are major; Ada holds the heaviest change, being last.
    expect(result).toMatchObject({ files: 3, commits: 3, people: 2, value: 1 });
    expect(result.removed).toMatchObject([{ email: ADA, files: 3 }]);
  });

  it('counts submodules as files, also those that .gitmodules hides', async () => {
    const modules = `[submodule "m"]\n\tpath = m\n\turl = ../m\n\tignore = all\n`;
    const { path } = repositoryOf([
      {
        time: END - 2,
        email: ADA,
        changes: [
          { put: '.gitmodules', content: modules },
          { submodule: 'm', id: '1'.repeat(40) },
        ],
      },
      {
        time: END,
        email: BO,
        changes: [{ submodule: 'm', id: '2'.repeat(40) }],
      },
    ]);
    // In a bare repository git does not look into .gitmodules.
    const repository = join(path, 'clone');
    git(['clone', '--quiet', path, repository]);
    const result = await jetbrainsBusFactor({ repository });
    expect(result).toMatchObject({ files: 2, people: 2 });
  });

  it('takes a change of type for a deletion and an addition', async () => {
    const content = 'target';
    const result = await busFactorOf([
      { time: END - 2, email: ADA, changes: [{ put: 'a', content }] },
      {
        time: END,
        email: BO,
        changes: [
          { put: 'a', content: 'elsewhere', mode: '120000' },
          { put: 'b', content },
        ],
      },
    ]);
    // b is a renamed, and a, which lives on as a link, is one with it.
    expect(result).toMatchObject({
      files: 2,
      removed: [{ email: ADA, files: 1 }],
    });
  });

  it('counts a change of type for who made it', async () => {
    const a = (mode: string): TestChange[] => [
      { put: 'a', content: 'x', mode },
    ];
    const result = await busFactorOf([
      { time: END - 400 * DAY, email: ADA, changes: a('100644') },
      { time: END, email: BO, changes: a('120000') },
    ]);
    expect(result.removed).toMatchObject([{ email: BO, files: 1 }]);
  });

  it('reads paths in any encoding', async () => {
    const latin = Buffer.from('caf\xe9.txt', 'latin1');
    const result = await busFactorOf([
      {
        time: END,
        changes: [
          { put: latin, content: '1' },
          { put: 'café.md', content: '2' },
        ],
      },
    ]);
    expect(result.files).toBe(2);
  });

  it('is 0 where the window holds nothing but deletions', async () => {
    const result = await busFactorOf([
      { time: END - 600 * DAY, changes: put('a', 'b') },
      { time: END, changes: [{ remove: 'a' }] },
    ]);
    expect(result).toMatchObject({ value: 0, files: 0, coverageLeft: 0 });
  });

  const MOVED: TestCommit[] = [
    { time: END - 2, email: ADA, changes: put('a.ts', 'b.ts') },
    {
      time: END,
      email: BO,
      changes: [
        { remove: 'a.ts' },
        { put: 'lib/a.ts', content: `a.ts\n${TEXT}nine\n` },
      ],
    },
  ];

  it('says so when it pairs by identity, because a partial clone lacks contents', async () => {
    const { path: origin } = repositoryOf(MOVED);
    git(['-C', origin, 'config', 'uploadpack.allowFilter', 'true']);
    const repository = join(origin, 'partial');
    git([
      'clone',
      '--quiet',
      '--bare',
      '--filter=blob:none',
      `file://${origin}`,
      repository,
    ]);
    const missing = git([
      '-C',
      repository,
      'rev-list',
      '--objects',
      '--missing=print',
      'main',
    ]);
    expect(missing.toString()).toMatch(/^\?/m);

    expect(await jetbrainsBusFactor({ repository })).toMatchObject({
      similarity: 'identical',
      files: 2,
      note: expect.stringContaining('identical'),
      removed: [{ email: BO }, { email: ADA }],
    });
    await expect(
      jetbrainsBusFactor({ repository, similarity: 'jgit' }),
    ).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('says how many contents of an ordinary clone are missing', async () => {
    const { path: repository } = repositoryOf(MOVED);
    const id = git(['-C', repository, 'rev-parse', 'main~:a.ts'])
      .toString()
      .trim();
    rmSync(join(repository, 'objects', id.slice(0, 2), id.slice(2)));
    expect(await jetbrainsBusFactor({ repository })).toMatchObject({
      similarity: 'jgit',
      note: expect.stringContaining('missing: 1 files'),
      removed: [{ email: BO }, { email: ADA }],
    });
    await expect(
      jetbrainsBusFactor({ repository, similarity: 'git' }),
    ).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('tells how far it is, and stops when told to', async () => {
    const commits = Array.from({ length: 600 }, (_, index) => ({
      time: END - 600 + index,
      changes: put(`${index}`),
    }));
    const { path: repository } = repositoryOf(commits);
    const seen: number[] = [];
    await jetbrainsBusFactor({
      repository,
      onProgress: ({ commits: done, total }) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toHaveLength(3);

    const controller = new AbortController();
    await expect(
      jetbrainsBusFactor({
        repository,
        signal: controller.signal,
        onProgress: () => controller.abort(),
      }),
    ).rejects.toMatchObject({ code: 'aborted' });
    expect(runningGit()).toBe(0);
  });
});
