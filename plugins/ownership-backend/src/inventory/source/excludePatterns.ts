const MOST_PATTERNS = 100;
const LONGEST_PATTERN = 300;

/**
 * Patterns of what not to read, sorted, each once; undefined when they are more
 * or longer than anybody writes by hand, or hold what no path holds.
 */
export function excludePatterns(text: string): string[] | undefined {
  const patterns = text
    .split(/[,\n]/)
    .map(pattern => pattern.trim())
    .filter(Boolean);
  const fits =
    patterns.length <= MOST_PATTERNS &&
    patterns.every(
      pattern => pattern.length <= LONGEST_PATTERN && !/\p{Cc}/u.test(pattern),
    );
  return fits ? [...new Set(patterns)].sort() : undefined;
}
