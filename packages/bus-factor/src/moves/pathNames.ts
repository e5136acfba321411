/** Folder of a path, `''` at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Base name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Ending of a path without the dot, `''` without one. */
export function endingOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1) : '';
}

/** Base name without its ending. */
export function stemOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** How much of two folders is the same at either end, 0–1, by names. */
export function folderSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  return commonEnds(a.split('/'), b.split('/'));
}

/** How much of two words is the same at either end, 0–1, by characters. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  return commonEnds(a, b);
}

function commonEnds(a: ArrayLike<string>, b: ArrayLike<string>): number {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix += 1;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    a[a.length - 1 - suffix] === b[b.length - 1 - suffix]
  ) {
    suffix += 1;
  }
  return longer === 0 ? 1 : (prefix + suffix) / longer;
}
