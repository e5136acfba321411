import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gitEnvironment } from '../../git/gitCommand';

/** A new commit on `main`, as `git fast-import` reads it. */
export const NEXT_COMMIT =
  'commit refs/heads/main\ncommitter Ada Byron <ada@example.org> 1641643200 +0000\n';

/** Feeds `git fast-import` piece by piece, so that nothing large is held. */
export async function importStream(
  repository: string,
  pieces: Iterable<string>,
): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet'], {
    cwd: repository,
    env: gitEnvironment(),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const closed = once(child, 'close');
  await pipeline(Readable.from(pieces), child.stdin);
  const [code] = await closed;
  if (code !== 0) throw new Error(`git fast-import failed with ${code}`);
}

/** `data` of fast-import: a line `times` ten thousand times, then another one. */
export function* repeated(
  line: string,
  options: { first?: string; times: number; last: string },
): Generator<string> {
  const { first = '', times, last } = options;
  const batch = line.repeat(10_000);
  yield `data ${first.length + batch.length * times + last.length}\n${first}`;
  for (let done = 0; done < times; done += 1) yield batch;
  yield `${last}\n`;
}
