import type { LogChange } from '../git/parseLog';
import { pairMoves } from '../moves/pairMoves';
import type { BytesTable } from './bytesTable';

/**
 * What a change is. `paired` and `unpaired` are an addition and a deletion that
 * look like one move: who pairs moves takes the first for a rename and passes
 * over the second, who does not takes both for what git says they are.
 */
export const CHANGE_KINDS = [
  'added',
  'modified',
  'deleted',
  'renamed',
  'paired',
  'unpaired',
  'other',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Additions and deletions of a commit that look like moves, by their paths. */
export interface LikelyMoves {
  /** Where an addition was. */
  sources: ReadonlyMap<number, number>;
  /** Deletions. */
  gone: ReadonlySet<number>;
}

const NUMBERS: Readonly<Record<string, number>> = {
  A: CHANGE_KINDS.indexOf('added'),
  M: CHANGE_KINDS.indexOf('modified'),
  D: CHANGE_KINDS.indexOf('deleted'),
  R: CHANGE_KINDS.indexOf('renamed'),
};
const OTHER = CHANGE_KINDS.indexOf('other');
const PAIRED = CHANGE_KINDS.indexOf('paired');
const UNPAIRED = CHANGE_KINDS.indexOf('unpaired');

/** The index in `CHANGE_KINDS` of what a change is. */
export function kindOf(
  { status, path }: LogChange<number>,
  moves: LikelyMoves | undefined,
): number {
  if (moves && status === 'A' && moves.sources.has(path)) return PAIRED;
  if (moves && status === 'D' && moves.gone.has(path)) return UNPAIRED;
  return NUMBERS[status] ?? OTHER;
}

/** Finds what looks like moves. Undefined where nothing does. */
export function likelyMoves(
  changes: ReadonlyArray<LogChange<number>>,
  paths: BytesTable,
): LikelyMoves | undefined {
  let added = false;
  let deleted = false;
  for (const { status } of changes) {
    if (status === 'A') added = true;
    else if (status === 'D') deleted = true;
  }
  if (!added || !deleted) return undefined;

  const renamed = new Set<string>();
  const texts = changes.map(({ status, path, from }) => {
    const text = paths.textOf(path);
    if (status === 'R') renamed.add(text);
    return {
      status,
      path: text,
      from: from === undefined ? undefined : paths.textOf(from),
    };
  });
  const sources = new Map<number, number>();
  for (const { status, path, from } of pairMoves(texts)) {
    if (status === 'R' && !renamed.has(path)) {
      sources.set(paths.idOfText(path), paths.idOfText(from!));
    }
  }
  return sources.size === 0
    ? undefined
    : { sources, gone: new Set(sources.values()) };
}
