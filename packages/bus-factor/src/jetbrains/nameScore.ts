/**
 * How alike two paths are, 0 to 100: half for the folders (from the left and
 * from the right), half for the file names (from the right).
 *
 * Source: JGit, `SimilarityRenameDetector.nameScore`; every division is whole.
 */
export function nameScore(a: string, b: string): number {
  const aFolder = a.lastIndexOf('/') + 1;
  const bFolder = b.lastIndexOf('/') + 1;
  const folders = folderScore(a.slice(0, aFolder), b.slice(0, bFolder));

  const aName = a.length - aFolder;
  const bName = b.length - bFolder;
  const alike = commonSuffix(a, b, Math.min(aName, bName));
  const names = Math.floor((alike * 100) / Math.max(aName, bName));
  return Math.floor((folders * 25 + names * 50) / 100);
}

/** Sum of both directions, 0 to 200. */
function folderScore(a: string, b: string): number {
  if (a === b) return 200;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix += 1;
  return (
    Math.floor((prefix * 100) / longer) +
    Math.floor((commonSuffix(a, b, shorter) * 100) / longer)
  );
}

function commonSuffix(a: string, b: string, limit: number): number {
  let length = 0;
  while (
    length < limit &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  ) {
    length += 1;
  }
  return length;
}
