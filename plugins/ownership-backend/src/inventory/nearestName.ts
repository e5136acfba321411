/** Whether one name may be meant by another: a third of its letters may differ. */
export function isNamedLike(meant: string, name: string): boolean {
  return nearestName(meant, [{ name }]) !== undefined;
}

/**
 * The candidate whose name is most like the one that was meant, or undefined
 * when none is close: at most a third of the letters may differ.
 */
export function nearestName<T extends { name: string }>(
  meant: string,
  candidates: readonly T[],
): T | undefined {
  const wanted = plain(meant);
  let best: T | undefined;
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  for (const candidate of candidates) {
    const name = plain(candidate.name);
    if (Math.abs(name.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, name);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, separators and a leading "team" are not what people get wrong. */
function plain(name: string): string {
  return name
    .toLocaleLowerCase('en-US')
    .replace(
      /^(the-)?(team|squad|group)[-_. ]+|[-_. ]+(team|squad|group)$/g,
      '',
    )
    .replace(/[-_. ]/g, '');
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row.push(
        Math.min(
          previous[j] + 1,
          row[j - 1] + 1,
          previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    previous = row;
  }
  return previous[b.length];
}
