import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { devNull } from 'node:os';
import { folderOf, repositoryOf } from './company.mjs';
import { createRandom } from './random.mjs';

/** A commit of more files proves nothing about anybody. */
const FOLDERS_PER_COMMIT = 40;
const COMMITS_PER_FOLDER = 14;
const DAY_SECONDS = 86_400;
const MOST_REPACKED_COMMITS = 200_000;
/** Most of a small repository's time goes to starting git. */
const WRITERS = 4;

/** Histories for all components: a few commits each, by one to four people. */
export async function createHistories({
  components,
  histories,
  emails,
  folder,
}) {
  const random = createRandom(11);
  const perHistory = Math.ceil(components / histories);
  let next = 0;
  // Each takes its numbers before it waits, so that all are as they were.
  const write = async () => {
    const number = next;
    next += 1;
    const first = number * perHistory;
    if (first >= components) return;
    const last = Math.min(components, first + perHistory);
    const blocks = [];
    for (let at = first; at < last; at += FOLDERS_PER_COMMIT) {
      const people = 1 + Math.floor(random() * 4);
      const someone = Math.floor(random() * emails.length);
      blocks.push({
        folders: range(at, Math.min(last, at + FOLDERS_PER_COMMIT)),
        authors: range(someone, someone + people).map(
          index => emails[index % emails.length],
        ),
      });
    }
    const total = blocks.length * COMMITS_PER_FOLDER;
    await createRepository(repositoryOf(number, folder), async send => {
      for (let index = 0; index < total; index += 1) {
        const block = blocks[index % blocks.length];
        const round = Math.floor(index / blocks.length);
        await send(
          commit({
            author: block.authors[round % block.authors.length],
            secondsAgo: Math.round((1 - index / total) * 400) * DAY_SECONDS,
            message: `Round ${round}`,
            files: block.folders.map(place => [
              `${folderOf(place)}/src/part${round % 5}.ts`,
              `export const round = ${round};\n`,
            ]),
          }),
        );
      }
    });
    await write();
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

/** One repository with this many commits on a few thousand files. */
export async function createLargeRepository({ path, commits, emails }) {
  const random = createRandom(13);
  const files = Math.max(50, Math.round(commits / 20));
  await createRepository(path, async write => {
    for (let index = 0; index < commits; index += 1) {
      const changed = new Set(
        range(0, 1 + Math.floor(random() * 4)).map(() =>
          Math.floor(random() ** 2 * files),
        ),
      );
      await write(
        commit({
          author: emails[Math.floor(random() ** 2 * emails.length)],
          secondsAgo: Math.round(((commits - index) / commits) * 3000 * 86_400),
          message: `Change ${index}`,
          files: [...changed].map(file => [
            `src/area${file % 17}/part${file % 211}/file${file}.ts`,
            `export const change = ${index};\n`,
          ]),
        }),
      );
    }
  });
  // What is larger stays as it was imported: in one pack as well, and packing
  // ten million objects anew takes longer than all that is measured.
  if (commits <= MOST_REPACKED_COMMITS) {
    await git(['--git-dir', path, 'repack', '-a', '-d', '-q']);
  }
}

/** A bare repository, its commits streamed into `git fast-import`. */
export async function createRepository(path, stream) {
  await mkdir(path, { recursive: true });
  await git([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    '--initial-branch=main',
    path,
  ]);
  const child = spawnGit(['--git-dir', path, 'fast-import', '--quiet']);
  const ended = once(child, 'close');
  await stream(async text => {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  });
  child.stdin.end();
  const [status] = await ended;
  if (status !== 0) {
    throw new Error(`git fast-import into ${path} ended with ${status}`);
  }
}

export function commit({ author, secondsAgo, message, files }) {
  const now = Math.floor(Date.now() / 1000);
  const name = author.split('@')[0];
  const who = `${name} <${author}> ${now - secondsAgo} +0000`;
  return [
    'commit refs/heads/main\n',
    `author ${who}\ncommitter ${who}\n`,
    data(message),
    ...files.map(
      ([path, content]) => `M 100644 inline ${path}\n${data(content)}`,
    ),
    '\n',
  ].join('');
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

async function git(args) {
  const child = spawnGit(args);
  child.stdin.end();
  const [status] = await once(child, 'close');
  if (status !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${status}`);
  }
}

/** Apart from the settings of the machine and the user. */
function spawnGit(args) {
  return spawn('git', args, {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: devNull,
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C',
    },
  });
}

function range(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
