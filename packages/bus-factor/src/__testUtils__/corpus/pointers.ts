import {
  copyFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildRepository, git, temporaryFolder } from '../buildRepository';
import { history, idOf, rawRepository, worktree } from './building';
import type { CorpusCase } from './types';

const NO_REPOSITORY = 'Name a clone';

/** What leads elsewhere, to nothing, or to itself, and histories that are cut. */
export const POINTERS: CorpusCase[] = [
  {
    name: 'a `.git` file that points elsewhere',
    make: () => {
      const twin = buildRepository(history(3));
      return { path: withGitFile(`gitdir: ${twin}\n`), twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a `.git` file that points to nothing',
    make: () => ({ path: withGitFile('gitdir: /nonexistent/git\n') }),
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a `.git` file that points to itself',
    make: () => ({ path: withGitFile('gitdir: .git\n') }),
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a `.git` file of nonsense, larger than git reads',
    make: () => ({ path: withGitFile('nonsense\n'.repeat(500_000)) }),
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a `.git` that is a link to a repository',
    make: () => {
      const twin = buildRepository(history(3));
      const path = temporaryFolder();
      symlinkSync(twin, join(path, '.git'));
      return { path, twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a `.git` that is a link to itself',
    make: () => {
      const path = temporaryFolder();
      symlinkSync('.git', join(path, '.git'));
      return { path };
    },
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a `commondir` that points to nothing',
    make: () => {
      const path = buildRepository(history(3));
      writeFileSync(join(path, 'commondir'), '/nonexistent\n');
      return { path };
    },
    outcome: { code: 'not-a-repository', remedy: NO_REPOSITORY },
  },
  {
    name: 'a further worktree of a repository',
    make: () => {
      const twin = buildRepository(history(3));
      const path = join(temporaryFolder(), 'further');
      git(twin, ['worktree', 'add', '--quiet', '--detach', path]);
      return { path, twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a damaged index and locks that were left behind',
    make: () => {
      const { path, twin } = worktree();
      const files = ['index', 'index.lock', 'HEAD.lock', 'shallow.lock'];
      for (const name of [...files, 'config.lock', 'packed-refs.lock']) {
        writeFileSync(join(path, '.git', name), 'nonsense');
      }
      return { path, twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'alternates that point nowhere, and are not needed',
    make: () => {
      const twin = buildRepository(history(3));
      return { path: withAlternates(copyOf(twin), '/nonexistent'), twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'alternates that point nowhere, and are needed',
    make: () => {
      const origin = buildRepository(history(3));
      const path = withAlternates(buildRepository([]), '/nonexistent');
      writeFileSync(join(path, 'refs/heads/main'), idOf(origin, 'main'));
      return { path };
    },
    outcome: { code: 'incomplete', remedy: 'Fetch the repository again' },
  },
  {
    name: 'alternates that point to themselves',
    make: () => {
      const twin = buildRepository(history(3));
      const path = copyOf(twin);
      return { path: withAlternates(path, join(path, 'objects')), twin };
    },
    outcome: 'as its twin',
  },
  {
    name: 'a shallow clone',
    make: () => {
      const path = join(temporaryFolder(), 'clone');
      const origin = `file://${buildRepository(history(5))}`;
      git('/', ['clone', '--quiet', '--bare', '--depth=1', origin, path]);
      return { path };
    },
    outcome: { code: 'shallow', remedy: '--unshallow' },
  },
  {
    name: 'replaced commits and grafts',
    make: () => {
      const path = buildRepository(history(4));
      const [head, parent] = ['HEAD', 'HEAD~1'].map(rev => idOf(path, rev));
      git(path, ['replace', parent, idOf(path, 'HEAD~3')]);
      mkdirSync(join(path, 'info'), { recursive: true });
      writeFileSync(join(path, 'info/grafts'), `${head}\n`);
      return { path, twin: buildRepository(history(4)) };
    },
    outcome: 'as its twin',
  },
  {
    name: 'variables of the reader that lead git elsewhere',
    make: trap => {
      const path = buildRepository(history(3));
      const elsewhere = buildRepository(history(5));
      return {
        path,
        twin: copyOf(path),
        env: {
          GIT_DIR: elsewhere,
          GIT_OBJECT_DIRECTORY: join(elsewhere, 'objects'),
          GIT_SHALLOW_FILE: '/nonexistent',
          GIT_EXTERNAL_DIFF: trap.program,
          GIT_PAGER: trap.program,
          GIT_SSH_COMMAND: trap.program,
          GIT_TRACE: join(trap.hooks, 'mark'),
          GIT_CONFIG_COUNT: '1',
          GIT_CONFIG_KEY_0: 'log.follow',
          GIT_CONFIG_VALUE_0: 'true',
        },
      };
    },
    outcome: 'as its twin',
  },
  {
    name: 'submodules, ignored by settings, whose addresses are programs',
    make: trap => {
      const modules = [
        '[submodule "x"]',
        '\tpath = x',
        `\turl = ext::${trap.program}`,
        `\tupdate = !${trap.program}`,
        '\tignore = all',
      ].join('\n');
      const specs = [1, 2, 3].map(number => ({ number, day: 18_999 + number }));
      const make = () =>
        rawRepository(objects => {
          let head: string | undefined;
          for (const { number, day } of specs) {
            const seconds = `${day * 86_400} +0000`;
            const who = `Ada Byron <ada@example.org> ${seconds}`;
            head = objects.commit({
              tree: objects.tree([
                {
                  mode: '100644',
                  name: '.gitmodules',
                  id: objects.add('blob', modules),
                },
                { mode: '160000', name: 'x', id: `${number}`.repeat(40) },
              ]),
              parents: head ? [head] : [],
              headers: `author ${who}\ncommitter ${who}\n`,
            });
          }
          return head!;
        });
      const twin = make();
      const path = join(temporaryFolder(), 'worktree');
      git('/', ['clone', '--quiet', make(), path]);
      git(path, ['config', 'submodule.x.ignore', 'all']);
      git(path, ['config', 'submodule.x.url', `ext::${trap.program}`]);
      const options = { files: 'all' as const };
      return { path, twin, options };
    },
    outcome: 'as its twin',
  },
];

function withGitFile(content: string): string {
  const path = temporaryFolder();
  writeFileSync(join(path, '.git'), content);
  return path;
}

function withAlternates(path: string, objects: string): string {
  mkdirSync(join(path, 'objects/info'), { recursive: true });
  writeFileSync(join(path, 'objects/info/alternates'), `${objects}\n`);
  return path;
}

function copyOf(repository: string): string {
  const path = join(temporaryFolder(), 'copy');
  git('/', ['clone', '--quiet', '--mirror', repository, path]);
  rmSync(join(path, 'HEAD'));
  copyFileSync(join(repository, 'HEAD'), join(path, 'HEAD'));
  return path;
}
