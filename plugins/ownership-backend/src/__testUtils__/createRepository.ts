import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A commit of a repository made for a test. */
export interface TestCommit {
  author: { name: string; email: string };
  /** UTC day. */
  day: number;
  /** Content by path. */
  files: Record<string, string>;
  /** New paths by old ones, done before the files are written. */
  moves?: Record<string, string>;
  message?: string;
}

const NOWHERE = '/dev/null';

/** Runs git apart from the settings of the machine and the user. */
export function git(
  args: string[],
  options: { cwd?: string; input?: string } = {},
) {
  return execFileSync('git', args, {
    ...options,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: NOWHERE,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    },
  });
}

/** A real bare repository with these commits on its default branch. */
export function createRepository(
  folder: string,
  commits: readonly TestCommit[],
): string {
  mkdirSync(folder, { recursive: true });
  git(['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  if (commits.length > 0) {
    addCommits(folder, commits);
  }
  return folder;
}

export function addCommits(folder: string, commits: readonly TestCommit[]) {
  const hasHistory = git(['for-each-ref'], { cwd: folder }) !== '';
  const stream = commits.map((commit, index) =>
    toFastImport(commit, index === 0 && hasHistory),
  );
  git(['fast-import', '--quiet'], { cwd: folder, input: stream.join('') });
}

function toFastImport(commit: TestCommit, continues: boolean): string {
  const { author, day, files, moves = {}, message = 'Change' } = commit;
  const who = `${author.name} <${author.email}> ${day * 86_400 + 36_000} +0000`;
  const changes = Object.entries(files).map(
    ([path, content]) => `M 100644 inline ${path}\n${data(content)}`,
  );
  const renames = Object.entries(moves).map(
    ([from, to]) => `R ${from} ${to}\n`,
  );
  return [
    'commit refs/heads/main\n',
    `author ${who}\n`,
    `committer ${who}\n`,
    data(message),
    continues ? 'from refs/heads/main^0\n' : '',
    ...renames,
    ...changes,
    '\n',
  ].join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
