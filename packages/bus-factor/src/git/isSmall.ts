import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitDirectory } from './gitCommand';

/** Judgement: some 15,000 commits, which one process reads in a second. */
const FEW_OBJECTS = 250_000;

/** Where an index of a pack, of either version, says how many objects it has. */
const COUNT_AT = { plain: 4 * 255, marked: 8 + 4 * 255 };
const MARK = 0xff744f63;

/**
 * Whether a repository has so few objects that its history is short. Asks its
 * packs and not git; loose objects are never many. Where that cannot be told,
 * as it borrows objects elsewhere, it is not small. Does not wait: a few looks
 * at files are sooner done than taken up again, and git waits to be started.
 */
export function isSmall({ gitDir }: GitDirectory): boolean {
  const objects = join(gitDir, 'objects');
  try {
    const borrows = statSync(join(objects, 'info/alternates'), {
      throwIfNoEntry: false,
    });
    if (borrows) return false;
    const names = readdirSync(join(objects, 'pack'));
    let count = 0;
    for (const name of names.filter(entry => entry.endsWith('.idx'))) {
      count += objectsIn(join(objects, 'pack', name));
      if (count > FEW_OBJECTS) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function objectsIn(index: string): number {
  // A pipe would keep waiting whoever opens it.
  if (!statSync(index).isFile()) return Infinity;
  const file = openSync(index, 'r');
  try {
    const head = Buffer.alloc(COUNT_AT.marked + 4);
    const bytesRead = readSync(file, head, 0, head.length, 0);
    if (bytesRead < head.length) return Infinity;
    const isMarked = head.readUInt32BE(0) === MARK;
    return head.readUInt32BE(isMarked ? COUNT_AT.marked : COUNT_AT.plain);
  } finally {
    closeSync(file);
  }
}
