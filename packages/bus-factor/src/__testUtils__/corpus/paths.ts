import { ADA, FIRST_DAY, rawRepository, rawTree } from './building';
import { buildRepository } from '../buildRepository';
import type { RawEntry } from './rawObjects';
import type { CorpusCase, Reading } from './types';

/** Paths, modes and links that nobody would write by hand. */
export const PATHS: CorpusCase[] = [
  named('a newline, a tab, quotes and a backslash', {
    names: ['a\nb/x.ts', 'a\tb/x.ts', '"a"/x.ts', "'a'/x.ts", 'a\\b/x.ts'],
    folders: ['"a"', "'a'", 'a\tb', 'a\nb', 'a\\b'],
  }),
  named('a dash at their beginning, and what git takes for a pattern', {
    names: ['--all/x.ts', '-n1/x.ts', ':(exclude)a/x.ts', '*/x.ts', '[a]/x.ts'],
    folders: ['*', '--all', '-n1', ':(exclude)a', '[a]'],
  }),
  named('what a shell would run', {
    names: ['$(touch mark)/x.ts', '`touch mark`/x.ts', '; touch mark/x.ts'],
    folders: ['$(touch mark)', '; touch mark', '`touch mark`'],
  }),
  named('dots, spaces and names that mean something to git', {
    names: ['.../x.ts', '..a/x.ts', ' /x.ts', 'HEAD/x.ts', '.git2/x.ts'],
    folders: [' ', '...', '..a', '.git2', 'HEAD'],
  }),
  {
    name: 'paths that are no UTF-8',
    make: () => ({
      path: rawTree(objects => {
        const file = objects.tree([
          { mode: '100644', name: 'x.ts', id: objects.add('blob', 'x') },
        ]);
        return objects.tree(
          [0x80, 0xc3, 0xfe, 0xff].map(byte => ({
            mode: '40000',
            name: Buffer.from([byte]),
            id: file,
          })),
        );
      }),
    }),
    // Each is its own folder; as text they are what Latin-1 makes of them.
    outcome: {
      reads: { files: 4, folders: ['\u0080', '\u00c3', '\u00fe', '\u00ff'] },
    },
  },
  raw('folders called `..`, `.`, `.git` and with a slash', {
    entries: ['.', '..', '.git', 'a/b'].map(name => ({ mode: '40000', name })),
    reads: { commits: 1, files: 4, folders: ['.', '..', '.git', 'a/b'] },
  }),
  {
    name: 'a file without a name',
    make: () => ({
      path: rawTree(objects => {
        const id = objects.add('blob', 'x');
        return objects.tree([{ mode: '100644', name: '', id }]);
      }),
    }),
    outcome: { code: 'incomplete', remedy: 'Fetch the repository again' },
  },
  raw('one name twice, and names out of order', {
    entries: ['z.ts', 'a.ts', 'z.ts'].map(name => ({ mode: '100644', name })),
    reads: { commits: 1, files: 3, people: [ADA], truckFactor: 1 },
  }),
  raw('modes with zeros before them, and modes that are none', {
    entries: [
      { mode: '100664', name: 'a.ts' },
      { mode: '0100644', name: 'b.ts' },
      { mode: '100777', name: 'c.ts' },
      { mode: '040000', name: 'd' },
    ],
    reads: { commits: 1, files: 4, people: [ADA], truckFactor: 1 },
  }),
  {
    name: 'links to each other, to themselves, out of the repository, as `.mailmap`',
    make: () => ({
      path: buildRepository([
        {
          author: ADA,
          day: FIRST_DAY,
          files: {
            a: 'b',
            b: 'a',
            c: 'c',
            'd.ts': '/etc/passwd',
            '.mailmap': '/etc/passwd',
            '.gitattributes': '.gitattributes',
            'f.ts': 'x',
          },
          modes: {
            a: '120000',
            b: '120000',
            c: '120000',
            'd.ts': '120000',
            '.mailmap': '120000',
            '.gitattributes': '120000',
          },
        },
      ]),
    }),
    outcome: {
      reads: { commits: 1, files: 1, people: [ADA], days: ['2022-01-08'] },
    },
  },
  {
    name: 'a file that becomes a link, a folder and a submodule',
    make: () => ({
      path: rawRepository(objects => {
        const blob = objects.add('blob', 'x');
        const folder = objects.tree([
          { mode: '100644', name: 'x.ts', id: blob },
        ]);
        const sides: Array<Omit<RawEntry, 'name'>> = [
          { mode: '100644', id: blob },
          { mode: '120000', id: blob },
          { mode: '40000', id: folder },
          { mode: '160000', id: '1'.repeat(40) },
          { mode: '100755', id: blob },
        ];
        let head: string | undefined;
        for (const side of sides) {
          head = objects.commit({
            tree: objects.tree([{ ...side, name: 'a.ts' }]),
            parents: head ? [head] : [],
          });
        }
        return head!;
      }),
    }),
    outcome: {
      reads: { commits: 5, files: 1, people: [ADA], days: repeat(5) },
    },
  },
];

function repeat(times: number): string[] {
  return Array(times).fill('2022-01-08');
}

function named(
  what: string,
  options: { names: readonly string[]; folders: readonly string[] },
): CorpusCase {
  const { names, folders } = options;
  return {
    name: `paths with ${what}`,
    make: () => ({
      path: buildRepository([
        {
          author: ADA,
          day: FIRST_DAY,
          files: Object.fromEntries(names.map(name => [name, name])),
        },
      ]),
    }),
    outcome: {
      reads: { files: names.length, people: [ADA], folders, truckFactor: 1 },
    },
  };
}

/** Files with one content, and folders of one such file. */
function raw(
  name: string,
  options: {
    entries: ReadonlyArray<{ mode: string; name: string }>;
    reads: Partial<Reading>;
  },
): CorpusCase {
  const { entries, reads } = options;
  return {
    name,
    make: () => ({
      path: rawTree(objects => {
        const id = objects.add('blob', 'x');
        const folder = objects.tree([{ mode: '100644', name: 'x.ts', id }]);
        return objects.tree(
          entries.map(entry => ({
            ...entry,
            id: /^0?4/.test(entry.mode) ? folder : id,
          })),
        );
      }),
    }),
    outcome: { reads },
  };
}
