import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitEnvironment } from '../git/gitCommand';

/** A commit to build. */
export interface CommitSpec {
  /** `Name <email>`, text or bytes. */
  author: string | Buffer;
  /** UTC day number, or seconds since 1970 with `seconds`. */
  day: number;
  /** Author time in seconds; default noon of `day`. */
  authorSeconds?: number;
  /** Committer time in seconds; default the author's. */
  commitSeconds?: number;
  message?: string;
  /** Content by path; undefined deletes. */
  files?: Readonly<Record<string, string | undefined>>;
  /** Moves with the content unchanged: new path by old path. */
  moves?: Readonly<Record<string, string>>;
  /** Modes by path, where not 100644. */
  modes?: Readonly<Record<string, string>>;
  /** Indexes of commits; default the one before. */
  parents?: readonly number[];
}

const made: string[] = [];

/** A new empty folder that `removeRepositories` removes. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bus-factor-')));
  made.push(folder);
  return folder;
}

/** Removes what the tests of a file have made; for `afterAll`. */
export function removeRepositories(): void {
  made
    .splice(0)
    .forEach(folder => rmSync(folder, { recursive: true, force: true }));
}

/** Builds a bare repository with `git fast-import`; gives its path. */
export function buildRepository(commits: readonly CommitSpec[]): string {
  const folder = temporaryFolder();
  git(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  if (commits.length === 0) return folder;
  const stream = commits.map((commit, index) => commitStream(commit, index));
  const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
    cwd: folder,
    env: gitEnvironment(),
    input: Buffer.concat(stream.flat()),
  });
  if (status !== 0) throw new Error(`fast-import failed: ${stderr}`);
  return folder;
}

/** Runs git in a folder; gives its output. */
export function git(
  folder: string,
  args: readonly string[],
  input?: string | Buffer,
): string {
  return execFileSync(
    'git',
    [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'protocol.file.allow=always',
      ...args,
    ],
    {
      cwd: folder,
      env: { ...gitEnvironment(), GIT_ALLOW_PROTOCOL: 'file' },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    },
  ).toString('utf8');
}

function commitStream(commit: CommitSpec, index: number): Buffer[] {
  const { author, day, message = `change ${index}`, parents } = commit;
  const seconds = commit.authorSeconds ?? day * 86_400 + 43_200;
  const who = Buffer.isBuffer(author) ? author : Buffer.from(author);
  const before = parents ?? (index === 0 ? [] : [index - 1]);
  const parts: Array<string | Buffer> = [
    `commit refs/heads/main\nmark :${index + 1}\nauthor `,
    who,
    ` ${seconds} +0000\ncommitter `,
    who,
    ` ${commit.commitSeconds ?? seconds} +0000\n`,
    data(message),
  ];
  if (before.length === 0 && index > 0) {
    // Without this fast-import would take the branch as the parent.
    parts.unshift('reset refs/heads/main\n');
  }
  before.forEach((parent, position) =>
    parts.push(`${position === 0 ? 'from' : 'merge'} :${parent + 1}\n`),
  );
  for (const [from, to] of Object.entries(commit.moves ?? {})) {
    parts.push(`R ${quote(from)} ${quote(to)}\n`);
  }
  for (const [path, content] of Object.entries(commit.files ?? {})) {
    if (content === undefined) parts.push(`D ${quote(path)}\n`);
    else {
      const mode = commit.modes?.[path] ?? '100644';
      parts.push(`M ${mode} inline ${quote(path)}\n`, data(content));
    }
  }
  return parts.map(part =>
    typeof part === 'string' ? Buffer.from(part) : part,
  );
}

function data(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([
    Buffer.from(`data ${bytes.length}\n`),
    bytes,
    Buffer.from('\n'),
  ]);
}

function quote(path: string): string {
  const escaped = path
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t');
  return `"${escaped}"`;
}
