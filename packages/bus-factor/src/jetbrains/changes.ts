import type { LogChange } from '../git/parseLog';
import { decodeText } from './javaText';

/** A file on one side of a change. */
export interface FileSide {
  path: string;
  mode: number;
  id: string;
}

/** A commit's changes before renames are looked for, each in tree order. */
export interface RawChanges {
  additions: FileSide[];
  deletions: FileSide[];
  /** What already stands: modified files, and renames that git found. */
  settled: Change[];
}

/** A change that counts: at `path`, or a rename to there. */
export interface Change {
  path: string;
  /** Where a renamed file was; a copy has none, it counts as an addition. */
  movedFrom?: string;
}

const TYPE_MASK = 0o170000;
const FILE_TYPE = 0o100000;

/** Whether two modes are both files, both links or both submodules. */
export function sameType(a: FileSide, b: FileSide): boolean {
  // eslint-disable-next-line no-bitwise -- modes are bit fields
  return (a.mode & TYPE_MASK) === (b.mode & TYPE_MASK);
}

export function isRegularFile({ mode }: FileSide): boolean {
  // eslint-disable-next-line no-bitwise -- modes are bit fields
  return (mode & TYPE_MASK) === FILE_TYPE;
}

/**
 * Sorts git's changes by what they mean to JGit, which has no type change: it
 * sees a deletion and an addition (`DiffEntry.scan`).
 */
export function rawChanges(changes: readonly LogChange[]): RawChanges {
  const raw: RawChanges = { additions: [], deletions: [], settled: [] };
  for (const { status, path: bytes, from, ids = '' } of changes) {
    const [oldMode, newMode, oldId, newId] = ids.split(' ');
    const path = decodeText(bytes);
    const before = { path, mode: Number.parseInt(oldMode, 8), id: oldId };
    const after = { path, mode: Number.parseInt(newMode, 8), id: newId };
    if (status === 'M') raw.settled.push({ path });
    if (status === 'D' || status === 'T') raw.deletions.push(before);
    if (status === 'A' || status === 'T') raw.additions.push(after);
    if (status === 'R') {
      raw.settled.push({ path, movedFrom: decodeText(from!) });
    }
  }
  return raw;
}

/**
 * The order in which a commit's changes are applied: by path, as Java compares
 * strings, which is as JavaScript does (JGit, `RenameDetector.DIFF_COMPARATOR`).
 */
export function inPathOrder(changes: readonly Change[]): readonly Change[] {
  // Git's own order differs only beyond ASCII.
  let isOrdered = true;
  for (let i = 1; isOrdered && i < changes.length; i += 1) {
    isOrdered = changes[i - 1].path <= changes[i].path;
  }
  if (isOrdered) return changes;
  return [...changes].sort((a, b) => {
    if (a.path === b.path) return 0;
    return a.path < b.path ? -1 : 1;
  });
}
