import { diffArrays } from 'diff';

/** More changed lines than these are not told apart (judgement). */
const MOST_EDITS = 1_000;
/** Nor are texts that are longer (judgement). */
const MOST_LINES = 20_000;

/** Lines, the same whether they end as on Windows or not. */
export function linesOf(content: Buffer): string[] {
  const lines = content.toString('utf8').replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** As git tells text from what is none. */
export function isText(content: Buffer): boolean {
  return !content.subarray(0, 8_000).includes(0);
}

/** Whether two texts differ in how their lines end, if at all. */
export function isSameText(one: Buffer, other: Buffer): boolean {
  if (!isText(one) || !isText(other)) return one.equals(other);
  const [a, b] = [one, other].map(content =>
    content.toString('latin1').replaceAll('\r\n', '\n'),
  );
  return a === b;
}

/** Lines of the first text that became others. */
export interface Edit {
  /** First line that went, counted from 0; where lines came when none went. */
  from: number;
  /** The line after the last one that went. */
  to: number;
  came: readonly string[];
}

/** What turns one text into another; undefined where that is too much. */
export function editsOf(before: Buffer, after: Buffer): Edit[] | undefined {
  if (!isText(before) || !isText(after)) return undefined;
  const [one, other] = [linesOf(before), linesOf(after)];
  if (one.length > MOST_LINES || other.length > MOST_LINES) return undefined;
  const changes = diffArrays(one, other, { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const edits: Edit[] = [];
  let line = 0;
  let open: Edit | undefined;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      line += value.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { from: line, to: line, came: [] };
      edits.push(open);
    }
    if (added) open.came = [...open.came, ...value];
    if (removed) {
      line += value.length;
      open.to = line;
    }
  }
  return edits;
}

/** How many lines came and went. */
export function countLines(edits: readonly Edit[]): {
  linesAdded: number;
  linesRemoved: number;
} {
  return {
    linesAdded: edits.reduce((sum, { came }) => sum + came.length, 0),
    linesRemoved: edits.reduce((sum, { from, to }) => sum + to - from, 0),
  };
}

/**
 * Whether two changes of one text are in each other's way: they touch, as git
 * has it when it merges, and are not the same.
 */
export function collide(ours: readonly Edit[], theirs: readonly Edit[]) {
  return ours.some(one =>
    theirs.some(
      other =>
        one.from <= other.to && other.from <= one.to && !isSameEdit(one, other),
    ),
  );
}

function isSameEdit(one: Edit, other: Edit): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.came.length === other.came.length &&
    one.came.every((line, index) => line === other.came[index])
  );
}
