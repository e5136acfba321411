import { wildmatch } from './wildmatch';

/** More or longer ones are not read: whoever writes an entity may write them. */
const MAXIMUM_RULES = 500;
const MAXIMUM_PATTERN = 4096;

/**
 * Makes the function that says whether gitignore-like patterns leave a path
 * out: a pattern with a slash is relative to the top, one that ends in a slash
 * is a folder, `!` takes back what an earlier pattern left out.
 *
 * @public
 */
export function ignoreMatcher(
  patterns: readonly string[],
): (path: string) => boolean {
  const rules = patterns
    .map(pattern => pattern.trim())
    .filter(pattern => pattern !== '' && !pattern.startsWith('#'))
    .filter(({ length }) => length <= MAXIMUM_PATTERN)
    .slice(0, MAXIMUM_RULES)
    .map(parsePattern);
  if (rules.length === 0) return () => false;
  return path => {
    const folders = path.split('/');
    // As in git, what is inside an ignored folder cannot be taken back.
    for (let length = 1; length <= folders.length; length += 1) {
      const part = folders.slice(0, length).join('/');
      const isFolder = length < folders.length;
      let ignored = false;
      for (const rule of rules) {
        if (rule.folderOnly && !isFolder) continue;
        const subject = rule.anchored ? part : folders[length - 1];
        if (wildmatch(rule.pattern, subject)) ignored = !rule.negated;
      }
      if (ignored) return true;
    }
    return false;
  };
}

function parsePattern(written: string) {
  const negated = written.startsWith('!');
  const positive = negated ? written.slice(1) : written;
  const folderOnly = positive.endsWith('/');
  const bare = folderOnly ? positive.slice(0, -1) : positive;
  return {
    negated,
    folderOnly,
    anchored: bare.includes('/'),
    pattern: bare.replace(/^\//, ''),
  };
}
