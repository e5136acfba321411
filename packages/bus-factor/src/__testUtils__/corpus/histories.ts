import { buildRepository } from '../buildRepository';
import { ADA, BROOK, FIRST_DAY, history, rawRepository } from './building';
import type { CorpusCase, Reading } from './types';

const WHO = 'Ada Byron <ada@example.org>';
const NOON = '1641643200 +0000';

/** Commits with authors, dates and messages that nobody would write by hand. */
export const HISTORIES: CorpusCase[] = [
  commits('dates of 1970, beyond 9999, and beyond all numbers', {
    headers: [
      '0 +0000',
      '86399 +0000',
      '253402300800 +0000',
      '99999999999999999999999 +0000',
      '18446744073709551615 +0000',
      NOON,
    ].map(date => signed(WHO, date)),
    // Before the second day of 1970 the committer's date counts.
    reads: { commits: 6, people: [ADA], days: ['1970-01-01', '2022-01-08'] },
  }),
  commits('dates that are none, negative, and in no time zone', {
    headers: [
      '',
      'yesterday',
      '-5 +0000',
      '1641643200',
      '1641643200 +9999',
    ].map(date => signed(WHO, date)),
    reads: { commits: 5, people: [ADA], days: ['2022-01-08'] },
  }),
  commits('authors without a name, an address, brackets, or anything', {
    headers: [
      ' <>',
      '<>',
      '',
      'Cleo',
      ' <dana@example.org>',
      'E <e@x> <f@x>',
    ].map(who => signed(who, NOON)),
    reads: { commits: 6, people: ['E <e@x>', ' <dana@example.org>'] },
  }),
  commits('an author like a formula, markup, and with codes of a terminal', {
    headers: [
      '=HYPERLINK("http://host.invalid","x") <eve@example.org>',
      '<script>alert(1)</script> <fay@example.org>',
      '\u001b[2J\u202eGus <gus@example.org>',
    ].map(who => signed(who, NOON)),
    reads: {
      commits: 3,
      people: [
        '\u001b[2J\u202eGus <gus@example.org>',
        ' <script>',
        '=HYPERLINK("http://host.invalid","x") <eve@example.org>',
      ],
    },
  }),
  commits('names that are no UTF-8', {
    headers: [0xe9, 0xff].map(byte =>
      Buffer.concat([
        Buffer.from('author Ren'),
        Buffer.from([byte]),
        Buffer.from(` <rene@example.org> ${NOON}\ncommitter ${WHO} ${NOON}\n`),
      ]),
    ),
    reads: { commits: 2, people: ['Ren\u00ff <rene@example.org>'] },
  }),
  commits('an author’s name of 8 MB', {
    headers: [signed(`${'n'.repeat(8 * 1024 * 1024)} <ada@example.org>`, NOON)],
    reads: {
      commits: 1,
      people: [`${'n'.repeat(1000)} <ada@example.org>`],
      truckFactor: 1,
    },
  }),
  commits('a NUL in an author and in a message', {
    headers: [signed('Ada\0Eve <ada@example.org>', NOON), signed(WHO, NOON)],
    message: 'change\0\nCo-authored-by: Eve <eve@example.org>\n',
    reads: { commits: 2, files: 1, people: [ADA] },
  }),
  commits(
    'control characters in messages, and messages like git’s own output',
    {
      headers: [signed(WHO, NOON), signed(WHO, NOON)],
      message: `\u001b[2J\u0001\u0002\r\n:100644 100644 ${'1'.repeat(
        40,
      )} ${'2'.repeat(40)} M\n${'f'.repeat(40)}\n`,
      reads: { commits: 2, files: 2, people: [ADA], truckFactor: 1 },
    },
  ),
  commits('encodings that are none, and one that hides a NUL and a new line', {
    headers: ['nonsense', 'UTF-16', 'UTF-7'].map(
      encoding => `${signed(WHO, NOON)}encoding ${encoding}\n`,
    ),
    message: 'change +AAA- +AAo-author Eve +ADw-eve+AEA-example.org+AD4- \n',
    reads: { commits: 3, people: [ADA] },
  }),
  commits('unknown headers, and a signature of nonsense', {
    headers: [
      `${signed(WHO, NOON)}gpgsig nonsense\n more\nmergetag \nx-${'y'.repeat(
        100_000,
      )} z\n`,
    ],
    reads: { commits: 1, files: 1, people: [ADA], truckFactor: 1 },
  }),
  commits('a tree that is named twice, and parents after the author', {
    headers: [`${signed(WHO, NOON)}parent ${'1'.repeat(40)}\n`],
    reads: { commits: 1, files: 1, people: [ADA], truckFactor: 1 },
  }),
  {
    name: 'a history with several beginnings',
    make: () => ({
      path: buildRepository([
        ...[0, 1, 2].map(index => ({
          author: index === 1 ? BROOK : ADA,
          day: FIRST_DAY + index,
          files: { [`f${index}.ts`]: `${index}` },
          parents: [],
        })),
        { author: ADA, day: FIRST_DAY + 3, parents: [0, 1, 2] },
      ]),
    }),
    outcome: {
      reads: {
        commits: 4,
        files: 1,
        people: [ADA, BROOK],
        days: ['2022-01-08', '2022-01-09', '2022-01-10'],
      },
    },
  },
  {
    name: 'a merge of a hundred branches',
    make: () => ({
      path: buildRepository([
        ...history(101).map((spec, index) => ({
          ...spec,
          parents: index === 0 ? [] : [0],
        })),
        {
          author: ADA,
          day: FIRST_DAY + 200,
          parents: Array.from({ length: 100 }, (_, index) => index + 1),
        },
      ]),
    }),
    outcome: { reads: { commits: 102, people: [ADA, BROOK] } },
  },
  {
    name: 'a merge of one commit a hundred thousand times',
    make: () => ({
      path: rawRepository(objects => {
        const tree = objects.tree([
          { mode: '100644', name: 'f.ts', id: objects.add('blob', 'x') },
        ]);
        const first = objects.commit({ tree });
        return objects.commit({ tree, parents: Array(100_000).fill(first) });
      }),
    }),
    outcome: { reads: { commits: 2, files: 1, people: [ADA] } },
  },
];

function signed(who: string, date: string): string {
  return `author ${who} ${date}\ncommitter ${who} ${date}\n`;
}

/** One commit by headers, each with one more file. */
function commits(
  name: string,
  options: {
    headers: ReadonlyArray<string | Buffer>;
    message?: string;
    reads: Partial<Reading>;
  },
): CorpusCase {
  const { headers: all, message, reads } = options;
  return {
    name,
    make: () => ({
      path: rawRepository(objects => {
        let head: string | undefined;
        all.forEach((headers, index) => {
          const entries = Array.from({ length: index + 1 }, (_, number) => ({
            mode: '100644',
            name: `f${number}.ts`,
            id: objects.add('blob', `${number}`),
          }));
          head = objects.commit({
            tree: objects.tree(entries),
            parents: head ? [head] : [],
            headers,
            message,
          });
        });
        return head!;
      }),
    }),
    outcome: { reads },
  };
}
