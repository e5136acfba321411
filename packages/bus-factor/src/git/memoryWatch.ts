import { readFile } from 'node:fs/promises';
// Those of a browser, which tests may have, cannot be left waiting.
import { clearInterval, setInterval } from 'node:timers';
import { tooMuch } from './outputError';

const EVERY_MS = 250;

/**
 * Judgement: twice what git takes for a commit of 2 million files, which is as
 * many as are read. A few hundred bytes of objects can make it take any amount
 * for one commit, before it prints the first byte.
 */
const MOST_BYTES = 1.5 * 1024 ** 3;

/**
 * Tells when a process has taken more memory of its own than it may, where the
 * system says how much that is (Linux). Gives the function that ends the watch.
 */
export function watchMemory(
  pid: number | undefined,
  tell: (error: Error) => void,
): () => void {
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    const bytes = await ownMemory(pid);
    looking = false;
    if (bytes === undefined) clearInterval(timer);
    else if (bytes > MOST_BYTES) {
      clearInterval(timer);
      tell(tooMuch('git took more memory for a commit than is sane'));
    }
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Memory that is not a file's; undefined when the process is gone. */
async function ownMemory(pid: number | undefined): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'latin1');
    const kibibytes = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
