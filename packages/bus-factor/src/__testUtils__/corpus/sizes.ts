import { rmSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { uniqueContent } from '../arbitraryHistory';
import { buildRepository } from '../buildRepository';
import {
  ADA,
  FIRST_DAY,
  looseFile,
  looseRepository,
  rawRepository,
  rawTree,
} from './building';
import { importStream, NEXT_COMMIT, repeated } from './importStream';
import type { RawObjects } from './rawObjects';
import type { CorpusCase } from './types';

const MEBIBYTE = 1024 * 1024;
const TOO_LARGE = {
  code: 'too-large',
  remedy: 'Look at the repository by hand',
} as const;

/** What is large, deep, or grows when it is looked into. */
export const SIZES: CorpusCase[] = [
  {
    name: 'a commit message of 100 MB',
    make: async () => {
      const path = buildRepository([]);
      const line = `${'message '.repeat(12)}\n`;
      const times = Math.ceil((100 * MEBIBYTE) / (line.length * 10_000));
      const last = 'Co-authored-by: Eve <eve@example.org>';
      await importStream(path, [
        NEXT_COMMIT,
        ...repeated(line, { times, last }),
        'M 100644 inline f.ts\ndata 1\nx\n',
      ]);
      return { path };
    },
    // A trailer beyond the first megabytes is nobody's honest one.
    outcome: { reads: { commits: 1, files: 1, people: [ADA], truckFactor: 1 } },
  },
  {
    name: 'a million files, in folders that are all the same one',
    make: () => ({ path: rawTree(objects => bomb(objects, [100, 100, 100])) }),
    outcome: {
      reads: { commits: 1, files: 1_000_000, people: [ADA], truckFactor: 1 },
    },
  },
  {
    name: 'ten thousand million files, in folders that are all the same one',
    make: () => ({
      path: rawTree(objects => bomb(objects, Array(10).fill(10))),
    }),
    outcome: TOO_LARGE,
  },
  {
    name: 'the same, in a commit of the past',
    make: () => ({
      path: rawRepository(objects => {
        const tree = bomb(objects, Array(10).fill(10));
        const parents = [objects.commit({ tree })];
        return objects.commit({ tree: objects.tree([]), parents });
      }),
    }),
    outcome: TOO_LARGE,
  },
  {
    name: 'folders in folders, 50,000 deep',
    make: () => ({
      path: rawTree(objects => {
        let id = objects.add('blob', 'x');
        let mode = '100644';
        for (let depth = 0; depth < 50_000; depth += 1) {
          id = objects.tree([{ mode, name: 'a', id }]);
          mode = '40000';
        }
        return id;
      }),
    }),
    outcome: { code: 'git-failed', remedy: 'git fsck' },
  },
  {
    name: 'a file name of 8 MB',
    make: () => ({
      path: rawTree(objects => oneFile(objects, 'n'.repeat(8 * MEBIBYTE))),
    }),
    outcome: TOO_LARGE,
  },
  {
    name: 'a path of 60,000 bytes',
    make: () => ({
      path: rawTree(objects => {
        const name = 'n'.repeat(2000);
        let id = oneFile(objects, `${name}.ts`);
        for (let depth = 0; depth < 29; depth += 1) {
          id = objects.tree([{ mode: '40000', name, id }]);
        }
        return id;
      }),
    }),
    outcome: { reads: { commits: 1, files: 1, people: [ADA], truckFactor: 1 } },
  },
  {
    name: 'a message that names 30,000 co-authors',
    make: () => {
      const crowd = Array.from(
        { length: 30_000 },
        (_, i) => `Co-authored-by: N${i} <n${i}@example.org>`,
      ).join('\n');
      const files = Object.fromEntries(
        Array.from({ length: 400 }, (_, i) => [`f${i}.ts`, uniqueContent(i)]),
      );
      const message = `Do it\n\n${crowd}\n`;
      const path = buildRepository([
        { author: ADA, day: FIRST_DAY, files, message },
      ]);
      return { path };
    },
    // The first hundred, and the author.
    outcome: { reads: { commits: 1, files: 400, people: 101 } },
  },
  {
    name: '150,000 people',
    make: async () => {
      const path = buildRepository([]);
      await importStream(path, crowdedHistory(1500));
      return { path };
    },
    outcome: { reads: { commits: 1500, files: 1, people: 150_001 } },
  },
  {
    name: 'an object that says it has a petabyte',
    make: () => {
      const path = looseRepository([
        {
          author: ADA,
          day: FIRST_DAY,
          files: { '.mailmap': 'Ada <ada@example.org>\n', 'f.ts': 'x' },
        },
      ]);
      const file = looseFile(path, 'HEAD:.mailmap');
      // Git writes objects that nobody may write to.
      rmSync(file);
      writeFileSync(
        file,
        deflateSync(`blob ${1024 ** 5}\0Ada <ada@example.org>\n`),
      );
      return { path };
    },
    outcome: { code: 'incomplete', remedy: 'Fetch the repository again' },
  },
];

/** A tree of so many folders in each folder, then files, all with one content. */
function bomb(objects: RawObjects, counts: readonly number[]): string {
  const [files, ...folders] = counts;
  const top = objects.tree(
    alike(files, objects.add('blob', 'x'), {
      mode: '100644',
      nameOf: index => `f${index}.ts`,
    }),
  );
  return folders.reduce(
    (id, count) =>
      objects.tree(
        alike(count, id, { mode: '40000', nameOf: index => `d${index}` }),
      ),
    top,
  );
}

/** So many entries of one object. */
function alike(
  count: number,
  id: string,
  kind: { mode: string; nameOf: (index: number) => string },
) {
  return Array.from({ length: count }, (_, index) => ({
    mode: kind.mode,
    name: kind.nameOf(1000 + index),
    id,
  }));
}

function oneFile(objects: RawObjects, name: string): string {
  return objects.tree([{ mode: '100644', name, id: objects.add('blob', 'x') }]);
}

function* crowdedHistory(commits: number): Generator<string> {
  for (let commit = 0; commit < commits; commit += 1) {
    const crowd = Array.from({ length: 100 }, (_, index) => {
      const number = commit * 100 + index;
      return `Co-authored-by: N${number} <n${number}@example.org>\n`;
    }).join('');
    const message = `change\n\n${crowd}`;
    const content = `${commit}`;
    yield `${NEXT_COMMIT}data ${message.length}\n${message}\nM 100644 inline f.ts\ndata ${content.length}\n${content}\n`;
  }
}
