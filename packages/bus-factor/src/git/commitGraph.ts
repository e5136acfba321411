import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What was found of a file, and of which state of it. */
interface Verdict {
  state: string;
  whole: boolean;
}

const verdicts = new Map<string, Verdict>();

/**
 * Whether the commit-graph of a repository is as it was written, or not there.
 *
 * Git believes it without looking at its checksum: one that is damaged may cut
 * the history off, for `git log` and for `git rev-list --count` alike.
 */
export async function commitGraphIsWhole(gitDir: string): Promise<boolean> {
  const info = join(await commonFolder(gitDir), 'objects/info');
  const chain = join(info, 'commit-graphs');
  const listed = await readSmallFile(join(chain, 'commit-graph-chain'));
  const files = [
    join(info, 'commit-graph'),
    ...(listed.match(/[0-9a-f]{40,64}/g) ?? []).map(id =>
      join(chain, `graph-${id}.graph`),
    ),
  ];
  for (const file of files) if (!(await isWhole(file))) return false;
  return true;
}

/** A further worktree shares the objects of its repository. */
async function commonFolder(gitDir: string): Promise<string> {
  const written = await readSmallFile(join(gitDir, 'commondir'));
  return resolve(gitDir, written.trimEnd());
}

/** Each state of a file is looked at once: it is as long as the history. */
async function isWhole(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return true;
  // A pipe would keep waiting whoever opens it.
  if (!found.isFile()) return false;
  const state = [found.ino, found.size, found.mtimeMs].join();
  const known = verdicts.get(file);
  if (known?.state === state) return known.whole;
  const whole = await endsWithItsChecksum(file, found.size).catch(() => false);
  verdicts.set(file, { state, whole });
  return whole;
}

async function endsWithItsChecksum(
  file: string,
  size: number,
): Promise<boolean> {
  const [algorithm, length] = await checksumOf(file);
  if (size <= length) return false;
  const hash = createHash(algorithm);
  const content = createReadStream(file, { end: size - length - 1 });
  for await (const piece of content) hash.update(piece);
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file, { start: size - length })) {
    pieces.push(piece);
  }
  return hash.digest().equals(Buffer.concat(pieces));
}

/** The sixth byte says which kind of checksum it is. */
async function checksumOf(
  file: string,
): Promise<readonly ['sha1' | 'sha256', number]> {
  for await (const piece of createReadStream(file, { end: 5 })) {
    if (piece[5] === 2) return ['sha256', 32];
  }
  return ['sha1', 20];
}

async function readSmallFile(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > 64 * 1024) return '';
  return readFile(file, 'latin1').catch(() => '');
}
