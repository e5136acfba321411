/** Two stars or more that are a whole segment. */
const ANY_FOLDERS = /^\*{2,}$/;

/**
 * Matches a path against a pattern as git does (`wildmatch` with path names):
 * `*`, `?` and `[…]` stay inside one folder, `**` as a whole segment crosses
 * folders. Runs in time proportional to pattern × path, whatever the pattern:
 * both may come from a stranger.
 */
export function wildmatch(pattern: string, path: string): boolean {
  const segments = pattern.split('/');
  const folders = path.split('/');
  // reachable[j]: the segments so far can match the first j folders.
  let reachable = new Array<boolean>(folders.length + 1).fill(false);
  reachable[0] = true;
  segments.forEach((segment, position) => {
    const next = new Array<boolean>(folders.length + 1).fill(false);
    if (ANY_FOLDERS.test(segment)) {
      const last = position === segments.length - 1;
      let open = false;
      for (let j = 0; j <= folders.length; j += 1) {
        // A trailing `/**` matches what is inside, not the folder itself.
        if (last && position > 0) {
          next[j] = open;
          open ||= reachable[j];
        } else {
          open ||= reachable[j];
          next[j] = open;
        }
      }
    } else {
      for (let j = 1; j <= folders.length; j += 1) {
        next[j] = reachable[j - 1] && matchSegment(segment, folders[j - 1]);
      }
    }
    reachable = next;
  });
  return reachable[folders.length];
}

/** Matches one path segment, with a single point to go back to. */
function matchSegment(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let starPattern = -1;
  let starText = 0;
  while (t < text.length) {
    const step = p < pattern.length ? matchOne(pattern, p, text[t]) : undefined;
    if (pattern[p] === '*') {
      starPattern = p;
      starText = t;
      p += 1;
    } else if (step?.matched) {
      p = step.next;
      t += 1;
    } else if (starPattern >= 0) {
      starText += 1;
      p = starPattern + 1;
      t = starText;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}

function matchOne(
  pattern: string,
  at: number,
  character: string,
): { matched: boolean; next: number } {
  const symbol = pattern[at];
  if (symbol === '?') return { matched: true, next: at + 1 };
  if (symbol === '\\' && at + 1 < pattern.length) {
    return { matched: pattern[at + 1] === character, next: at + 2 };
  }
  if (symbol === '[') {
    const end = pattern.indexOf(']', at + 2);
    if (end > 0) {
      const matched = matchClass(pattern.slice(at + 1, end), character);
      return { matched, next: end + 1 };
    }
  }
  return { matched: symbol === character, next: at + 1 };
}

function matchClass(symbols: string, character: string): boolean {
  const negated = symbols[0] === '!' || symbols[0] === '^';
  const set = negated ? symbols.slice(1) : symbols;
  let inside = false;
  for (let i = 0; i < set.length; i += 1) {
    if (set[i + 1] === '-' && i + 2 < set.length) {
      inside ||= set[i] <= character && character <= set[i + 2];
      i += 2;
    } else {
      inside ||= set[i] === character;
    }
  }
  return inside !== negated;
}

/** Whether a pattern can only match text equal to itself. */
export function isLiteral(pattern: string): boolean {
  return !/[*?[\\]/.test(pattern);
}
