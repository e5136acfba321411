import { buildRepository } from '../buildRepository';
import { ADA, FIRST_DAY, rawTree } from './building';
import { importStream, NEXT_COMMIT, repeated } from './importStream';
import type { CorpusCase, Reading } from './types';

const MEBIBYTE = 1024 * 1024;
const UNCHANGED: Partial<Reading> = {
  commits: 1,
  people: [ADA],
  days: ['2022-01-08'],
  truckFactor: 1,
};

/** Files of the revision that steer how it is read: large, odd, or going in circles. */
export const STEERING: CorpusCase[] = [
  steered('a `.mailmap` of 50 MB', {
    file: '.mailmap',
    line: 'Nobody <nobody@example.org> <nobody@example.com>\n',
    mebibytes: 50,
    last: 'Ada King <king@example.org> <ada@example.org>\n',
    reads: { ...UNCHANGED, people: ['Ada King <king@example.org>'] },
  }),
  steered('a `.mailmap` of one line of 40 MB', {
    file: '.mailmap',
    line: '<<<<    >>>> ',
    mebibytes: 40,
    last: '\nAda King <king@example.org> <ada@example.org>\n',
    reads: { ...UNCHANGED, people: ['Ada King <king@example.org>'] },
  }),
  {
    name: 'a `.mailmap` that goes in circles',
    make: () => ({
      path: buildRepository([
        {
          author: ADA,
          day: FIRST_DAY,
          files: {
            'f.ts': 'x',
            '.mailmap': [
              'Brook <brook@example.org> <ada@example.org>',
              'Cleo <cleo@example.org> <brook@example.org>',
              'Ada <ada@example.org> <cleo@example.org>',
              'Dana <dana@example.org> <dana@example.org>',
            ].join('\n'),
          },
        },
        {
          author: 'Brook <brook@example.org>',
          day: FIRST_DAY + 1,
          files: { 'g.ts': 'y' },
        },
      ]),
    }),
    // As git does: one step, and no other.
    outcome: {
      reads: {
        commits: 2,
        people: ['Cleo <cleo@example.org>', 'Brook <brook@example.org>'],
      },
    },
  },
  steered('a `.gitattributes` of 30 MB', {
    file: '.gitattributes',
    line: '*.nothing linguist-vendored text=auto diff=x filter=x\n',
    mebibytes: 30,
    last: '\n',
    reads: { ...UNCHANGED, files: 1 },
  }),
  steered('a `.gitattributes` whose quote of 30 MB is never closed', {
    file: '.gitattributes',
    first: '"',
    line: 'quoted ',
    mebibytes: 30,
    last: '\n',
    reads: { ...UNCHANGED, files: 1 },
  }),
  steered('a `.gitattributes` of one line of 30 MB', {
    file: '.gitattributes',
    first: '*.ts ',
    line: '-a=b !c linguist-none ',
    mebibytes: 30,
    last: ' linguist-vendored\n',
    reads: { ...UNCHANGED, files: 1 },
  }),
  {
    name: '20,000 `.gitattributes`',
    make: () => ({
      path: rawTree(objects => {
        const id = objects.add('blob', '*.ts -linguist-vendored\n');
        const folder = objects.tree([
          { mode: '100644', name: '.gitattributes', id },
          { mode: '100644', name: 'f.ts', id },
        ]);
        return objects.tree(
          Array.from({ length: 20_000 }, (_, index) => ({
            mode: '40000',
            name: `d${100_000 + index}`,
            id: folder,
          })),
        );
      }),
    }),
    outcome: { reads: { commits: 1, files: 20_000, truckFactor: 1 } },
  },
  steered('a `.git-blame-ignore-revs` of nonsense', {
    file: '.git-blame-ignore-revs',
    line: `HEAD\n--all\n${'f'.repeat(64)}\n# ${'#'.repeat(100)}\n\0\n`,
    mebibytes: 20,
    last: `${'f'.repeat(41)}\n`,
    reads: { ...UNCHANGED, files: 1 },
  }),
  steered('a `.mailmap` of 300 MB, packed into 300 KB', {
    file: '.mailmap',
    line: `${' '.repeat(99)}\n`,
    mebibytes: 300,
    last: '\n',
    outcome: { code: 'too-large', remedy: 'Look at the repository by hand' },
  }),
];

/** A history of one commit, whose file is one line again and again. */
function steered(
  name: string,
  options: {
    file: string;
    /** Before the first line. */
    first?: string;
    line: string;
    mebibytes: number;
    last: string;
    reads?: Partial<Reading>;
    outcome?: CorpusCase['outcome'];
  },
): CorpusCase {
  const { file, first = '', line, mebibytes, last } = options;
  const { reads = {}, outcome = { reads } } = options;
  const times = Math.ceil((mebibytes * MEBIBYTE) / (line.length * 10_000));
  return {
    name,
    make: async () => {
      const path = buildRepository([]);
      await importStream(path, pieces());
      return { path };
    },
    outcome,
  };

  function* pieces(): Generator<string> {
    yield `${NEXT_COMMIT}data 6\nchange\n`;
    yield `M 100644 inline ${file}\n`;
    yield* repeated(line, { first, times, last });
    yield 'M 100644 inline f.ts\ndata 1\nx\n';
  }
}
