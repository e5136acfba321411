/**
 * How alike two paths are, 0 to 100: half for the folders (from the left and
 * from the right), half for the file names (from the right).
 *
 * Source: JGit, `SimilarityRenameDetector.nameScore`; every division is whole.
 */
export function nameScore(a: string, b: string): number {
  const aFolder = a.lastIndexOf('/') + 1;
  const bFolder = b.lastIndexOf('/') + 1;
  const shorterFolder = Math.min(aFolder, bFolder);
  const longerFolder = Math.max(aFolder, bFolder);
  const fromLeft = percent(commonPrefix(a, b, shorterFolder), longerFolder);
  const fromRight =
    fromLeft === 100
      ? 100
      : percent(commonSuffix(a, aFolder, b, bFolder), longerFolder);

  const aName = a.length - aFolder;
  const bName = b.length - bFolder;
  const alike = Math.min(commonSuffix(a, a.length, b, b.length), aName, bName);
  const names = percent(alike, Math.max(aName, bName));
  return Math.floor(((fromLeft + fromRight) * 25 + names * 50) / 100);
}

/** Two empty folders are the same. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}

function commonPrefix(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) {
    length += 1;
  }
  return length;
}

/** Of the first `aEnd` characters of a and the first `bEnd` of b. */
function commonSuffix(
  a: string,
  aEnd: number,
  b: string,
  bEnd: number,
): number {
  const limit = Math.min(aEnd, bEnd);
  let length = 0;
  while (
    length < limit &&
    a.charCodeAt(aEnd - 1 - length) === b.charCodeAt(bEnd - 1 - length)
  ) {
    length += 1;
  }
  return length;
}
