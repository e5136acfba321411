import fc from 'fast-check';
import { join } from 'node:path';
import { arbitraryHistory } from '../__testUtils__/arbitraryHistory';
import {
  buildRepository,
  git,
  removeRepositories,
  temporaryFolder,
  type CommitSpec,
} from '../__testUtils__/buildRepository';
import { Mentions } from '../identity/mentions';
import { openSnapshot, writeSnapshot } from '../log/snapshot';
import type { ReadKnowledgeOptions } from '../types';
import { HistoryRecorder } from './historyRecorder';
import { readKnowledge } from './readKnowledge';

jest.setTimeout(120_000);
afterAll(removeRepositories);

const ADA = 'Ada Byron <ada@example.org>';
const BROOK = 'Brook Chen <brook@example.org>';
const CLEO = 'Cleo Diaz <cleo@example.org>';
const PEOPLE = [ADA, BROOK, CLEO];

/** Thirty days of three people in two folders, with moves and co-authors. */
const OLD: readonly CommitSpec[] = Array.from({ length: 30 }, (_, index) => ({
  author: PEOPLE[index % 3],
  day: 19_000 + index,
  message: `Do it\n\nCo-authored-by: ${PEOPLE[(index + 1) % 3]}\nReviewed-by: ${
    PEOPLE[(index + 2) % 3]
  }\n`,
  files: {
    [`src/f${index % 4}.ts`]: `content ${index}`,
    [`web/w${index % 3}.ts`]: `page ${index}`,
    ...(index === 20 ? { '.mailmap': '# nobody yet\n' } : {}),
  },
  ...(index === 9 ? { moves: { 'src/f0.ts': 'src/moved.ts' } } : {}),
}));
const LAST = OLD.length - 1;

type Options = Omit<Partial<ReadKnowledgeOptions>, 'repository' | 'snapshot'>;

/**
 * Reads the history up to `before`, then goes on to its end; that must say what
 * reading it at once does. Resolves to how many commits were judged for it.
 */
async function grow(options: {
  commits: readonly CommitSpec[];
  /** The revision of the first reading. */
  before: string;
  first?: Options;
  then?: Options;
}): Promise<number | 'anew'> {
  const { commits, before, first, then = first } = options;
  const repository = buildRepository(commits);
  const snapshot = join(temporaryFolder(), 'history');
  await readKnowledge({ repository, snapshot, ...first, rev: before });
  const record = jest.spyOn(HistoryRecorder.prototype, 'record');
  const grown = await readKnowledge({ repository, snapshot, ...then });
  const judged = record.mock.calls.length;
  const again = await readKnowledge({ repository, snapshot, ...then });
  const judgedAgain = record.mock.calls.length - judged;
  record.mockRestore();
  const whole = await readKnowledge({ repository, ...then });
  expect(JSON.stringify(grown)).toBe(JSON.stringify(whole));
  expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
  expect(judgedAgain).toBe(0);
  return judged < whole.commits ? judged : 'anew';
}

/** What comes after `OLD`: each commit by Brook, a day after the other. */
function after(
  ...more: Array<Omit<CommitSpec, 'author' | 'day'> & { author?: string }>
): CommitSpec[] {
  return [
    ...OLD,
    ...more.map((spec, index) => ({
      author: BROOK,
      day: 19_100 + index,
      ...spec,
    })),
  ];
}

describe('judging a history that grew', () => {
  it.each<[string, CommitSpec[], number]>([
    ['a change', after({ files: { 'src/f1.ts': 'new' } }), 1],
    ['a new file', after({ files: { 'src/new.ts': 'new' } }), 1],
    ['a deletion', after({ files: { 'src/f1.ts': undefined } }), 1],
    [
      'somebody new',
      after({ author: 'Dana Eze <dana@example.org>', files: { 'n.ts': '1' } }),
      1,
    ],
    [
      'somebody under another name',
      after({ author: 'A. Byron <ada@example.org>', files: { 'n.ts': '1' } }),
      1,
    ],
    [
      'a program',
      after({
        author: 'dependabot[bot] <bot@example.org>',
        files: { 'n.ts': '1' },
      }),
      1,
    ],
    ['a rename', after({ moves: { 'src/f1.ts': 'src/g1.ts' } }), 1],
    [
      'a rename and back',
      after(
        { moves: { 'src/f1.ts': 'src/g1.ts' } },
        { moves: { 'src/g1.ts': 'src/f1.ts' } },
        { files: { 'src/f1.ts': 'more' } },
      ),
      3,
    ],
    [
      'a move that only looks like one',
      after({
        files: { 'src/f1.ts': undefined, 'src/deep/f1.ts': 'all is new' },
      }),
      1,
    ],
    [
      'a revert',
      after(
        { files: { 'src/f1.ts': 'new' } },
        { message: 'Revert "new"', files: { 'src/f1.ts': 'content 29' } },
      ),
      2,
    ],
    ['nothing in any file', after({}), 1],
    [
      'a mailmap that changes nobody',
      after({ files: { '.mailmap': 'Ada B <ada@example.org>\n' } }),
      1,
    ],
  ])('judges new commits alone: %s', async (_, commits, judged) => {
    const before = `main~${judged}`;
    expect(await grow({ commits, before })).toBe(judged);
    expect(
      await grow({ commits, before, first: { people: 'tool', files: 'all' } }),
    ).toBe(judged);
  });

  it('puts a merge of an old branch in its place', async () => {
    const commits: CommitSpec[] = [
      ...OLD,
      // Begun early, merged late, and it moved what others moved as well.
      {
        author: CLEO,
        day: 19_005,
        parents: [3],
        moves: { 'src/f1.ts': 'src/g1.ts' },
      },
      { author: 'Dana Eze <dana@example.org>', day: 19_006, files: { b: '2' } },
      { author: ADA, day: 19_040, parents: [LAST, LAST + 2], files: {} },
    ];
    expect(await grow({ commits, before: 'main^1' })).toBe(3);
    expect(
      await grow({ commits, before: 'main^1', first: { paths: ['', 'src'] } }),
    ).toBe(3);
  });

  it('knows that a move can lead old changes into a component', async () => {
    const first = { paths: ['src', 'web', ''] };
    const inside = after({ moves: { 'src/f1.ts': 'src/g1.ts' } });
    expect(await grow({ commits: inside, before: 'main~1', first })).toBe(1);
    const across = after({ moves: { 'src/f1.ts': 'web/f1.ts' } });
    expect(await grow({ commits: across, before: 'main~1', first })).toBe(
      'anew',
    );
    // It leads nowhere that an earlier one did not lead.
    const twice = after(
      { moves: { 'src/f1.ts': 'web/f1.ts' } },
      { moves: { 'web/f1.ts': 'web/g1.ts' } },
    );
    expect(await grow({ commits: twice, before: 'main~1', first })).toBe(1);
  });

  it.each<[string, CommitSpec[]]>([
    [
      'a mailmap that joins people',
      after({
        files: {
          '.mailmap': 'Ada Byron <ada@example.org> <brook@example.org>',
        },
      }),
    ],
    [
      'attributes',
      after({ files: { '.gitattributes': 'src/f1.ts linguist-vendored\n' } }),
    ],
    [
      'a signature that joins two accounts of old',
      [
        {
          author: 'Eve <7+eve@users.noreply.github.com>',
          day: 18_998,
          files: { 'e.ts': '1' },
        },
        {
          author: 'Eve Roe <roe@users.noreply.github.com>',
          day: 18_999,
          files: { 'e.ts': '2' },
        },
        ...OLD,
        {
          author: 'Eve Roe <7+roe@users.noreply.github.com>',
          day: 19_100,
          files: { 'e.ts': '3' },
        },
      ],
    ],
  ])('judges anew what new commits steer otherwise: %s', async (_, commits) => {
    expect(await grow({ commits, before: 'main~1' })).toBe('anew');
  });

  it('judges anew when commits are to be passed over', async () => {
    const repository = buildRepository(OLD);
    const id = git(repository, ['rev-parse', 'main~3']).trim();
    const commits = after({ files: { '.git-blame-ignore-revs': `${id}\n` } });
    expect(await grow({ commits, before: 'main~1' })).toBe('anew');
  });

  it.each<[string, Options]>([
    ['a rule for bots', { bots: ['^Cleo'] }],
    ['an alias', { aliases: [{ email: 'ada@example.org', key: 'user:a' }] }],
    [
      'two aliases of one person',
      {
        aliases: [
          { email: 'ada@example.org', key: 'user:a' },
          { email: 'brook@example.org', key: 'user:a' },
        ],
      },
    ],
    ['other paths', { paths: ['src'] }],
    ['what is left out', { excludePaths: ['src/f1.ts'] }],
    ['how people are joined', { people: 'tool' }],
    ['how renames are found', { renames: 'identical' }],
    ['similar renames', { renames: 'similar' }],
    ['which files count', { files: 'all' }],
  ])('heeds a changed option: %s', async (name, then) => {
    const commits = after({ files: { 'src/f1.ts': 'new' } });
    const judged = await grow({ commits, before: 'main~1', then });
    // What does not touch who did what to which path is no reason.
    const harmless = ['an alias', 'which files count'].includes(name);
    expect(judged).toBe(harmless ? 1 : 'anew');
  });

  it('says of signatures only what it did not know', async () => {
    const repository = buildRepository(
      after({
        author: 'Dana Eze <dana@example.org>',
        message: `Do it\n\nCo-authored-by: ${ADA}\nApproved-by: ${CLEO}\n`,
        files: { 'n.ts': '1' },
      }),
    );
    const snapshot = join(temporaryFolder(), 'history');
    const add = jest.spyOn(Mentions.prototype, 'add');
    const added = async (options: Options) => {
      add.mockClear();
      await readKnowledge({ repository, snapshot, ...options });
      return add.mock.calls.length;
    };
    const all = await added({ rev: 'main~1' });
    // An author, and two lines of which one was there before.
    expect(await added({})).toBe(2);
    expect(await added({})).toBe(0);
    expect(await added({ paths: ['src'] })).toBe(0);
    // What signatures say depends on these, and so is asked for again.
    const aliases = [{ email: 'dana@example.org', key: 'user:default/dana' }];
    expect(await added({ paths: ['src'], aliases })).toBe(all + 2);
    expect(await added({ paths: ['src'], bots: ['^Dana'] })).toBe(all + 2);
    add.mockRestore();
  });

  it('goes on from a judgement that was tampered with, to the same end', async () => {
    const repository = buildRepository(OLD);
    const whole = await readKnowledge({ repository });
    const kept = join(temporaryFolder(), 'history');
    await readKnowledge({ repository, rev: 'main~2', snapshot: kept });
    const file = join(temporaryFolder(), 'tampered');
    const part = fc.constantFrom('people', 'sights', 'mentions');
    const number = fc.constantFrom(-4, -9, 1e6, 2 ** 31 - 1, -(2 ** 31));
    await fc.assert(
      fc.asyncProperty(part, number, fc.nat(), async (name, value, at) => {
        const found = (await openSnapshot(kept))!.read();
        const judgement = found.judgement!;
        // None of these is a number of anything; a hash may be any.
        const numbers = judgement[name];
        numbers[at % numbers.length] = value;
        await writeSnapshot(file, found);
        const grown = await readKnowledge({ repository, snapshot: file });
        expect(grown).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('reads anew what it holds too little or too much of', async () => {
    const repository = buildRepository(OLD);
    const whole = await readKnowledge({ repository });
    const file = join(temporaryFolder(), 'history');
    await readKnowledge({ repository, rev: 'main~2', snapshot: file });
    const first = (await openSnapshot(file))!.read();
    const names = ['people', 'sights', 'mentions'] as const;
    for (const name of names) {
      const right = first.judgement![name];
      const more = Int32Array.of(...right, 1);
      for (const wrong of [right.slice(0, -1), right.slice(0, 5), more]) {
        const judgement = { ...first.judgement!, [name]: wrong };
        await writeSnapshot(file, { ...first, judgement });
        const grown = await readKnowledge({ repository, snapshot: file });
        expect(grown).toEqual(whole);
      }
    }
  });

  it('goes on from what was shortened and written anew', async () => {
    const repository = buildRepository(OLD);
    const snapshot = join(temporaryFolder(), 'history');
    for (const rev of ['main', 'main~9', 'main~4', 'main~6', 'main']) {
      const grown = await readKnowledge({ repository, snapshot, rev });
      const whole = await readKnowledge({ repository, rev });
      expect(JSON.stringify(grown)).toBe(JSON.stringify(whole));
    }
  });

  it('knows who is who, whatever people sign with and wherever it is cut', async () => {
    const signature = fc.constantFrom(
      ...PEOPLE,
      'Ada <ADA@example.org>',
      'Brook <brook@users.noreply.github.com>',
      'Brook <7+brook@users.noreply.github.com>',
      'Brook <7+chen@users.noreply.github.com>',
      'Cleo <>',
      'unknown <>',
      'Release Bot <release@example.org>',
    );
    const commit = fc.record({
      author: signature,
      coAuthors: fc.array(signature, { maxLength: 2 }),
      reviewers: fc.array(signature, { maxLength: 2 }),
    });
    const options = fc.record({
      people: fc.constantFrom('strict', 'strict', 'tool'),
      aliases: fc.subarray([
        { email: 'brook@users.noreply.github.com', key: 'user:default/brook' },
        { email: 'chen@users.noreply.github.com', key: 'user:default/chen' },
        { email: 'ada@example.org', key: 'user:default/brook' },
      ]),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(commit, { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 1, max: 11 }),
        options,
        async (signed, cut, first) => {
          const commits = signed.map(
            ({ author, coAuthors, reviewers }, at) => ({
              author,
              day: 19_000 + at,
              message: [
                'Do it\n',
                ...coAuthors.map(name => `Co-authored-by: ${name}`),
                ...reviewers.map(name => `Reviewed-by: ${name}`),
                '',
              ].join('\n'),
              files: { [`f${at % 3}.ts`]: `content ${at}` },
            }),
          );
          const before = `main~${Math.min(cut, commits.length - 1)}`;
          const judged = await grow({
            commits,
            before,
            first: first as Options,
          });
          expect(judged).not.toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('says what a whole reading says, wherever a history is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryHistory().filter(({ length }) => length > 2),
        fc.integer({ min: 1, max: 24 }),
        async (commits, cut) => {
          const before = `main~${Math.min(cut, commits.length - 1)}`;
          const first = { paths: ['', 'lib', 'web'] };
          expect(await grow({ commits, before, first })).not.toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
