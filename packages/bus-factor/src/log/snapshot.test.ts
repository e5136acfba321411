import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
  type CommitSpec,
} from '../__testUtils__/buildRepository';
import { readKnowledge } from '../knowledge/readKnowledge';
import type { ReadKnowledgeOptions, SnapshotOutcome } from '../types';

jest.setTimeout(60_000);
afterAll(removeRepositories);

const PEOPLE = ['Ada', 'Brook', 'Cleo'];
const authorOf = (index: number) => {
  const name = PEOPLE[index % 3];
  return `${name} <${name.toLowerCase()}@example.org>`;
};

function history(length: number): CommitSpec[] {
  return Array.from({ length }, (_, index) => ({
    author: authorOf(index),
    day: 19_000 + index,
    message: `Do it\n\nCo-authored-by: ${authorOf(index + 1)}\n`,
    files: {
      [`src/f${index % 4}.ts`]: `content ${index}`,
      ...(index % 7 === 6 ? { [`docs/d${index}.md`]: 'words' } : {}),
    },
    ...(index === 9 ? { moves: { 'docs/d6.md': 'guide/d6.md' } } : {}),
  }));
}

describe('a snapshot', () => {
  let file: string;
  beforeEach(() => {
    file = join(temporaryFolder(), 'history');
  });

  /** Reads with the snapshot; it must say what a full reading says. */
  async function read(
    repository: string,
    options: Omit<Partial<ReadKnowledgeOptions>, 'repository'> = {},
  ): Promise<SnapshotOutcome> {
    const outcomes: SnapshotOutcome[] = [];
    const grown = await readKnowledge({
      repository,
      ...options,
      snapshot: file,
      onSnapshot: outcome => outcomes.push(outcome),
    });
    const whole = await readKnowledge({ repository, ...options });
    expect(JSON.stringify(grown)).toBe(JSON.stringify(whole));
    expect(outcomes).toHaveLength(1);
    // No half-written file is left beside it.
    const beside = existsSync(dirname(file)) ? readdirSync(dirname(file)) : [];
    expect(beside.filter(name => name !== 'history')).toEqual([]);
    return outcomes[0];
  }

  const move = (repository: string, rev: string) =>
    git(repository, ['update-ref', 'refs/heads/main', rev]);

  it('makes the next reading one of the new commits', async () => {
    const repository = buildRepository(history(40));
    const last = git(repository, ['rev-parse', 'main']).trim();
    move(repository, 'main~3');
    expect(await read(repository)).toEqual({ state: 'none', commits: 37 });
    move(repository, last);
    expect(await read(repository)).toEqual({ state: 'used', commits: 3 });
    expect(await read(repository)).toEqual({ state: 'used', commits: 0 });
  });

  it('keeps a merge of an old branch in its place', async () => {
    const specs = history(30);
    const branched: CommitSpec[] = [
      ...specs,
      // Begun early, merged late: its commits belong among those known.
      {
        author: authorOf(0),
        day: 19_005,
        parents: [3],
        files: { 'b.ts': '1' },
      },
      { author: authorOf(1), day: 19_006, files: { 'b.ts': '2' } },
      { author: authorOf(2), day: 19_040, parents: [29, 31], files: {} },
    ];
    const repository = buildRepository(branched);
    const tip = git(repository, ['rev-parse', 'main']).trim();
    move(repository, 'main^1');
    expect(await read(repository)).toEqual({ state: 'none', commits: 30 });
    move(repository, tip);
    expect(await read(repository)).toEqual({ state: 'used', commits: 3 });
  });

  it('follows a history that was rewritten, and one that was shortened', async () => {
    const repository = buildRepository(history(30));
    const old = git(repository, ['rev-parse', 'main']).trim();
    await read(repository);
    // The last five are written anew, by somebody else.
    let parent = git(repository, ['rev-parse', 'main~5']).trim();
    for (let index = 0; index < 5; index += 1) {
      const tree = git(repository, ['rev-parse', `${old}~${4 - index}^{tree}`]);
      parent = git(
        repository,
        ['commit-tree', tree.trim(), '-p', parent, '-F', '-'],
        `Anew ${index}`,
      ).trim();
    }
    move(repository, parent);
    expect(await read(repository)).toEqual({ state: 'used', commits: 5 });
    move(repository, 'main~10');
    expect(await read(repository)).toEqual({ state: 'used', commits: 0 });
    // What is no longer part of the history is no longer part of the file.
    move(repository, old);
    expect(await read(repository)).toEqual({ state: 'used', commits: 10 });
  });

  it('reads anew where the commit it ends with is gone', async () => {
    const repository = buildRepository(history(20));
    await read(repository);
    const tree = git(repository, ['rev-parse', 'main^{tree}']).trim();
    const other = git(repository, ['commit-tree', tree, '-m', 'Begin anew']);
    move(repository, other.trim());
    git(repository, ['reflog', 'expire', '--expire=all', '--all']);
    git(repository, ['repack', '-adq']);
    git(repository, ['prune', '--expire=now']);
    expect(await read(repository)).toEqual({
      state: 'discarded',
      reason: 'its last commit is not in the repository',
      commits: 1,
    });
  });

  it('knows nothing of another repository', async () => {
    await read(buildRepository(history(20)));
    const other = buildRepository(
      history(20).map(spec => ({ ...spec, author: authorOf(2) })),
    );
    expect(await read(other)).toMatchObject({
      state: 'discarded',
      commits: 20,
    });
  });

  it('heeds a mailmap, rules and options that changed, without git', async () => {
    const repository = buildRepository(history(30));
    await read(repository);
    const used = { state: 'used', commits: 0 };
    const changed: Array<Partial<ReadKnowledgeOptions>> = [
      { paths: ['src', 'docs', ''] },
      { excludePaths: ['src/f1.ts'] },
      { bots: ['^Cleo'] },
      { files: 'all' },
      { renames: 'identical' },
      { people: 'tool' },
      { aliases: [{ email: 'ada@example.org', key: 'user:default/brook' }] },
    ];
    for (const options of changed) {
      expect(await read(repository, options)).toEqual(used);
    }
    expect(await read(repository, { renames: 'similar' })).toEqual({
      state: 'discarded',
      reason: 'it was read in another way',
      commits: 30,
    });
    await read(repository);
    const parent = git(repository, ['rev-parse', 'main']).trim();
    const blob = git(
      repository,
      ['hash-object', '-w', '--stdin'],
      'Ada Byron <ada@example.org> <brook@example.org>\n',
    ).trim();
    const listed = git(repository, ['ls-tree', 'main']);
    const tree = git(
      repository,
      ['mktree'],
      `${listed}100644 blob ${blob}\t.mailmap\n`,
    ).trim();
    const id = git(repository, [
      'commit-tree',
      tree,
      '-p',
      parent,
      '-m',
      'Map',
    ]);
    move(repository, id.trim());
    expect(await read(repository)).toEqual({ state: 'used', commits: 1 });
  });

  it('brings the files of the revision up to date, whatever became of them', async () => {
    const steps: Array<Omit<CommitSpec, 'author' | 'day'>> = [
      { files: { 'src/f9.ts': 'new', 'a first': 'one' } },
      { files: { 'src/f1.ts': undefined } },
      // A file becomes a folder, and a folder a file.
      { files: { 'src/f2.ts': undefined, 'src/f2.ts/deep.ts': 'deep' } },
      { files: { 'src/f2.ts/deep.ts': undefined, 'src/f2.ts': 'flat' } },
      { files: { 'src/f3.ts': 'f0.ts' }, modes: { 'src/f3.ts': '120000' } },
      { files: { 'src/f3.ts': 'text' }, modes: { 'src/f3.ts': '100755' } },
      { moves: { 'src/f0.ts': 'zebra/f0.ts' } },
      {
        files: { 'zebra/é\n"x".ts': 'odd', '-dash.ts': 'odd', ':(top)': 'odd' },
      },
      { files: { 'src/.gitattributes': '*.ts linguist-generated\n' } },
      { files: { 'src/.gitattributes': '*.md linguist-generated\n' } },
      { files: { 'src/.gitattributes': undefined } },
      {
        files: { '.mailmap': 'Brook <brook@example.org> <ada@example.org>\n' },
      },
      { files: { 'src/late.ts': 'after the mailmap' } },
    ];
    const specs = history(20);
    const repository = buildRepository([
      ...specs,
      ...steps.map((step, index) => ({
        author: authorOf(index),
        day: 19_100 + index,
        ...step,
      })),
      // A merge that is otherwise than both of what it joins.
      {
        author: authorOf(0),
        day: 19_200,
        parents: [10],
        files: { 'm.ts': '' },
      },
      {
        author: authorOf(1),
        day: 19_201,
        parents: [19 + steps.length, 20 + steps.length],
        files: { 'evil.ts': 'by the merge', 'src/f9.ts': undefined },
      },
    ]);
    const last = git(repository, ['rev-parse', 'main']).trim();
    const line = git(repository, [
      'rev-list',
      '--reverse',
      '--first-parent',
      'main',
    ])
      .trim()
      .split('\n');
    for (const commit of [...line.slice(19), last, ...line.slice(24)]) {
      move(repository, commit);
      expect((await read(repository, { files: 'all' })).state).not.toBe(
        'discarded',
      );
    }
  });

  it.each<[string, (path: string) => void, string]>([
    [
      'not of a commit',
      path => {
        const content = readFileSync(path, 'latin1');
        const [commit] = /[0-9a-f]{40}/.exec(content)!;
        const forged = content.replace(commit, `--output=/${'x'.repeat(30)}`);
        writeFileSync(path, forged, 'latin1');
      },
      'it is damaged',
    ],
    [
      'cut short',
      path => writeFileSync(path, readFileSync(path).subarray(0, -9)),
      'it is damaged',
    ],
    ['longer', path => appendFileSync(path, 'x'), 'it is damaged'],
    ['empty', path => writeFileSync(path, ''), 'it is no snapshot'],
    [
      'something else',
      path => writeFileSync(path, 'hello\nworld'),
      'it is no snapshot',
    ],
    [
      'of another version',
      path => writeFileSync(path, '{"format":"bus-factor log 0"}\n'),
      'another version wrote it',
    ],
    [
      'changed in one bit',
      path => {
        const content = readFileSync(path);
        content[content.length - 100] += 1;
        writeFileSync(path, content);
      },
      'it is damaged',
    ],
  ])('that is %s is read anew, and said so', async (_, damage, reason) => {
    const repository = buildRepository(history(12));
    await read(repository);
    damage(file);
    expect(await read(repository)).toEqual({
      state: 'discarded',
      reason,
      commits: 12,
    });
    expect(await read(repository)).toEqual({ state: 'used', commits: 0 });
  });

  it('that cannot be written fails nothing, and is told', async () => {
    const repository = buildRepository(history(5));
    file = join(dirname(file), 'none', 'history');
    const outcome = await read(repository);
    expect(outcome).toMatchObject({ state: 'none', commits: 5 });
    expect(outcome.unwritten).toMatch(/ENOENT/);
  });

  it('is read by its owner alone', async () => {
    await read(buildRepository(history(5)));
    expect(statSync(file).mode % 0o1000).toBe(0o600);
  });
});
