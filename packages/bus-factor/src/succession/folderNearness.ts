/**
 * How near two folders of a repository are, 0–1: the more of their path they
 * have in common, the nearer; 1 for a folder and itself.
 *
 * Source: judgement.
 *
 * @public
 */
export function folderNearness(one: string, other: string): number {
  const [a, b] = [namesIn(one), namesIn(other)];
  const longest = Math.max(a.length, b.length);
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return (common + 1) / (longest + 1);
}

function namesIn(path: string): string[] {
  return path === '' ? [] : path.split('/');
}
