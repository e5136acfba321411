import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of a test's commit. */
export type TestChange =
  | { put: string | Buffer; content: string | Buffer; mode?: string }
  | { submodule: string; id: string }
  | { remove: string };

/** A commit of a test's history. */
export interface TestCommit {
  /** Seconds since 1970, for author and committer. */
  time: number;
  /** Where the author's time is another. */
  authorTime?: number;
  email?: string;
  message?: string | Buffer;
  /** Indexes of earlier commits; the one before when left out. */
  parents?: number[];
  changes?: TestChange[];
}

/** A real bare repository. */
export interface TestRepository {
  path: string;
  /** Ids of the commits, in the order given. */
  ids: string[];
  remove: () => void;
}

/** Runs git apart from the settings of the machine and the user. */
export function git(args: string[], input?: Buffer): Buffer {
  return execFileSync('git', args, {
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    },
  });
}

/** Writes commits into a new repository; the last is `main`. */
export function importRepository(
  commits: readonly TestCommit[],
): TestRepository {
  const path = mkdtempSync(join(tmpdir(), 'bus-factor-'));
  git(['init', '--quiet', '--bare', '--initial-branch=main', path]);
  const parts = commits.map(commitStream);
  const last = `reset refs/heads/main\nfrom :${commits.length}\n`;
  const marks = join(path, 'marks');
  git(
    [
      '-C',
      path,
      'fast-import',
      '--quiet',
      '--force',
      `--export-marks=${marks}`,
    ],
    Buffer.concat([...parts, Buffer.from(last)]),
  );
  const idOf = new Map(
    readFileSync(marks, 'latin1')
      .trim()
      .split('\n')
      .map(line => line.split(' ') as [string, string]),
  );
  return {
    path,
    ids: commits.map((_, index) => idOf.get(`:${index + 1}`)!),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function commitStream(commit: TestCommit, index: number): Buffer {
  const { time, authorTime = time, email = 'ada@example.org' } = commit;
  const { message = 'Change', changes = [] } = commit;
  const { parents = index === 0 ? [] : [index - 1] } = commit;
  return Buffer.concat([
    text(`commit refs/heads/line${index}\nmark :${index + 1}\n`),
    text(`author Name of ${email} <${email}> ${authorTime} +0000\n`),
    text(`committer C <c@example.org> ${time} +0000\n`),
    data(message),
    ...parents.map((parent, place) =>
      text(`${place === 0 ? 'from' : 'merge'} :${parent + 1}\n`),
    ),
    ...changes.map(changeStream),
    text('\n'),
  ]);
}

function changeStream(change: TestChange): Buffer {
  if ('remove' in change) return text(`D ${change.remove}\n`);
  if ('submodule' in change) {
    return text(`M 160000 ${change.id} ${change.submodule}\n`);
  }
  const { put, content, mode = '100644' } = change;
  const path = Buffer.isBuffer(put) ? put : text(put);
  return Buffer.concat([
    text(`M ${mode} inline `),
    path,
    text('\n'),
    data(content),
  ]);
}

function data(content: string | Buffer): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : text(content);
  return Buffer.concat([text(`data ${bytes.length}\n`), bytes, text('\n')]);
}

function text(value: string): Buffer {
  return Buffer.from(value);
}
