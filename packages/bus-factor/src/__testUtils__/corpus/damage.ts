import {
  chmodSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { uniqueContent } from '../arbitraryHistory';
import { buildRepository, git, temporaryFolder } from '../buildRepository';
import {
  ADA,
  FIRST_DAY,
  history,
  looseFile,
  looseRepository,
  packFile,
  rawRepository,
} from './building';
import type { CorpusCase, CorpusOutcome } from './types';

const INCOMPLETE: CorpusOutcome = {
  code: 'incomplete',
  remedy: 'Fetch the repository again',
};

/** Objects that are missing, broken, or not what they are taken for. */
export const DAMAGE: CorpusCase[] = [
  ...[
    ['the newest commit', 'HEAD'],
    ['a commit half-way', 'HEAD~3'],
    ['the tree of the newest commit', 'HEAD^{tree}'],
    ['the tree of a commit half-way', 'HEAD~3^{tree}'],
    ['the `.mailmap`', 'HEAD:.mailmap'],
  ].flatMap(([what, revision]): CorpusCase[] => [
    {
      name: `${what} is missing`,
      make: () => {
        const path = looseRepository(mappedHistory());
        rmSync(looseFile(path, revision));
        return { path };
      },
      outcome: INCOMPLETE,
    },
    {
      name: `${what} is damaged`,
      make: () => {
        const path = looseRepository(mappedHistory());
        overwrite(looseFile(path, revision), Buffer.alloc(40, 'x'));
        return { path };
      },
      outcome: INCOMPLETE,
    },
  ]),
  {
    name: 'an object that ends early',
    make: () => {
      const path = looseRepository(history(6));
      const file = looseFile(path, 'HEAD~3');
      overwrite(file, readFileSync(file).subarray(0, 60));
      return { path };
    },
    outcome: INCOMPLETE,
  },
  {
    name: 'a pack that ends early',
    make: () => {
      const path = packedRepository();
      const file = packFile(path, '.pack');
      chmodSync(file, 0o644);
      truncateSync(file, Math.floor(readFileSync(file).length / 2));
      return { path };
    },
    outcome: INCOMPLETE,
  },
  {
    name: 'a pack with a hole',
    make: () => {
      const path = packedRepository();
      const file = packFile(path, '.pack');
      const bytes = readFileSync(file);
      // Commits stand first in a pack.
      bytes.fill(0, 200, 900);
      overwrite(file, bytes);
      return { path };
    },
    outcome: INCOMPLETE,
  },
  {
    name: 'a pack whose index is nonsense',
    make: () => {
      const path = packedRepository();
      overwrite(packFile(path, '.idx'), Buffer.alloc(2000, 'x'));
      return { path };
    },
    outcome: INCOMPLETE,
  },
  {
    name: 'a commit-graph of nonsense',
    make: () => withCommitGraph(bytes => bytes.fill('x')),
    outcome: 'as its twin',
  },
  {
    name: 'a commit-graph with other parents than the commits',
    make: () =>
      withCommitGraph(bytes => {
        // Each commit's data begin with its tree; then come two parents.
        const start = bytes.readUInt32BE(chunkOffset(bytes, 'CDAT'));
        for (let at = start; at + 36 < bytes.length - 20; at += 36) {
          bytes.writeUInt32BE(0x70000000, at + 20);
        }
      }),
    outcome: 'as its twin',
  },
  {
    name: 'a tree of nonsense',
    make: () => ({
      path: rawRepository(objects =>
        objects.commit({ tree: objects.add('tree', 'nonsense') }),
      ),
    }),
    outcome: INCOMPLETE,
  },
  {
    name: 'a commit whose tree is a file',
    make: () => ({
      path: rawRepository(objects =>
        objects.commit({ tree: objects.add('blob', 'text') }),
      ),
    }),
    outcome: INCOMPLETE,
  },
  {
    name: 'a commit whose parent is a file',
    make: () => ({
      path: rawRepository(objects =>
        objects.commit({
          tree: objects.tree([]),
          parents: [objects.add('blob', 'text')],
        }),
      ),
    }),
    outcome: INCOMPLETE,
  },
  {
    name: 'a folder that is a file',
    make: () => ({
      path: rawRepository(objects =>
        objects.commit({
          tree: objects.tree([
            { mode: '40000', name: 'a', id: objects.add('blob', 'text') },
          ]),
        }),
      ),
    }),
    outcome: INCOMPLETE,
  },
  {
    name: 'a commit without author and committer',
    make: () => ({
      path: rawRepository(objects =>
        objects.commit({ tree: objects.tree([]), headers: '' }),
      ),
    }),
    outcome: { reads: { commits: 1, files: 0, people: [], days: [] } },
  },
  {
    name: 'a commit of nonsense',
    make: () => ({
      path: rawRepository(objects => objects.add('commit', 'nonsense')),
    }),
    outcome: INCOMPLETE,
  },
  {
    name: 'a clone without file contents, whose origin is gone',
    make: () => partialClone('paired'),
    outcome: 'as its twin',
  },
  {
    name: 'the same, where file contents are asked for',
    make: () => partialClone('similar'),
    outcome: INCOMPLETE,
  },
];

function mappedHistory() {
  const [first, ...later] = history(6);
  const files = { ...first.files, '.mailmap': 'Ada <ada@example.org>\n' };
  return [{ ...first, files }, ...later];
}

function packedRepository(): string {
  const path = buildRepository(history(60));
  git(path, ['repack', '-a', '-d', '-q']);
  return path;
}

function overwrite(file: string, content: Buffer): void {
  chmodSync(file, 0o644);
  writeFileSync(file, content);
}

function withCommitGraph(damage: (bytes: Buffer) => void) {
  const twin = buildRepository(history(5));
  const path = buildRepository(history(5));
  git(path, ['commit-graph', 'write', '--reachable']);
  const file = join(path, 'objects/info/commit-graph');
  const bytes = readFileSync(file);
  damage(bytes);
  overwrite(file, bytes);
  return { path, twin };
}

/** Where a commit-graph's table of contents says where a chunk begins. */
function chunkOffset(bytes: Buffer, chunk: string): number {
  return bytes.indexOf(chunk, 8, 'latin1') + 8;
}

function partialClone(renames: 'paired' | 'similar') {
  const specs = [
    ...history(3),
    {
      author: ADA,
      day: FIRST_DAY + 3,
      files: { 'moved.ts': `${uniqueContent(1)}x`, 'f1.ts': undefined },
    },
  ];
  const origin = buildRepository(specs);
  git(origin, ['config', 'uploadpack.allowFilter', 'true']);
  const path = join(temporaryFolder(), 'clone');
  const filter = '--filter=blob:none';
  git('/', ['clone', '-q', '--bare', filter, `file://${origin}`, path]);
  const missing = ['rev-list', '--objects', '--all', '--missing=print'];
  if (!git(path, missing).includes('\n?')) {
    throw new Error('The clone has the contents, so it shows nothing');
  }
  rmSync(origin, { recursive: true });
  return { path, twin: buildRepository(specs), options: { renames } };
}
