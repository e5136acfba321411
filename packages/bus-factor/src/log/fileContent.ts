import { close, openSync, writev } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

/** No system writes more than this at once (`IOV_MAX`). */
const MOST_PARTS = 1000;

/**
 * The content of a file, at the beginning of a memory of its own. Read at once:
 * a snapshot is many times larger than what Node takes in at a time.
 */
export async function readAll(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const content = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await handle.read(content, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return content.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/**
 * Writes parts one after the other into a new file that only its owner may
 * read. It is opened at once, so that the writing is under way before the
 * caller, who is not done yet, gives the thread away.
 */
export async function writeAll(
  file: string,
  parts: readonly Uint8Array[],
): Promise<void> {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    let left = parts.filter(({ length }) => length > 0);
    while (left.length > 0) {
      const some = left.slice(0, MOST_PARTS);
      const { bytesWritten } = await promisify(writev)(descriptor, some);
      left = [...after(some, bytesWritten), ...left.slice(MOST_PARTS)];
    }
  } finally {
    await promisify(close)(descriptor);
  }
}

/** What is left of parts when so many bytes of them are written. */
function after(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let written = bytes;
  return parts.flatMap(part => {
    const rest = part.subarray(Math.min(written, part.length));
    written -= part.length - rest.length;
    return rest.length > 0 ? [rest] : [];
  });
}
