import { structuredPatch } from 'diff';

export interface FileChange {
  /** Relative to the top of the repository, with `/`. */
  path: string;
  /** Undefined for a new file. */
  before: string | undefined;
  after: string;
}

/** A change as `git apply` takes it; line ends stay as they are. */
export function unifiedDiff({ path, before, after }: FileChange): string {
  const { hunks } = structuredPatch('a', 'b', before ?? '', after);
  const from = quoted(`a/${path}`);
  const to = quoted(`b/${path}`);
  return [
    `diff --git ${from} ${to}`,
    ...(before === undefined ? ['new file mode 100644'] : []),
    `--- ${before === undefined ? '/dev/null' : ended(from)}`,
    `+++ ${ended(to)}`,
    ...hunks.flatMap(hunk => [
      `@@ -${place(hunk.oldStart, hunk.oldLines)} +${place(
        hunk.newStart,
        hunk.newLines,
      )} @@`,
      ...hunk.lines,
    ]),
    '',
  ].join('\n');
}

/** The number of lines is always said; a place without lines is line 0. */
function place(start: number, lines: number): string {
  return `${lines === 0 ? Math.max(0, start - 1) : start},${lines}`;
}

/** A name that ends in spaces, or has some, is closed by a tab, as git does. */
function ended(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name;
}

/** As git writes names that could be misread: in quotes, bytes in octal. */
function quoted(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name) && !/["\\]/.test(name)) {
    return name;
  }
  const bytes = [...Buffer.from(name)].map(byte => {
    const character = String.fromCharCode(byte);
    if (character === '"' || character === '\\') return `\\${character}`;
    return byte < 0x20 || byte > 0x7e
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : character;
  });
  return `"${bytes.join('')}"`;
}
