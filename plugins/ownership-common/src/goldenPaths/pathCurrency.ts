/**
 * How far something is behind the golden path that it came from, the nearest
 * first; `unknown` where one of both versions is not known, or where they
 * cannot be compared.
 *
 * @public
 */
export const pathCurrencies = [
  'current',
  'patch',
  'minor',
  'major',
  'unknown',
] as const;

/** @public */
export type PathCurrency = (typeof pathCurrencies)[number];

/**
 * Compares a version with the newest one: equal texts are current, and so is
 * what is ahead; otherwise the first number that is lower decides. A missing
 * number is a zero, and a pre-release is a patch behind its release. Versions
 * without numbers are never guessed at.
 *
 * @public
 */
export function pathCurrency(
  version: string | undefined,
  newest: string | undefined,
): PathCurrency {
  if (version === undefined || newest === undefined) return 'unknown';
  if (version === newest) return 'current';
  const [one, other] = [numbersOf(version), numbersOf(newest)];
  if (!one || !other) return 'unknown';
  const steps = ['major', 'minor', 'patch'] as const;
  const differing = steps.find(step => one[step] !== other[step]);
  if (differing) {
    return one[differing] < other[differing] ? differing : 'current';
  }
  return one.isPreRelease && !other.isPreRelease ? 'patch' : 'current';
}

/** https://semver.org without its strictness: `v2` and `2.1` are understood. */
const VERSION =
  /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

function numbersOf(version: string) {
  const found = VERSION.exec(version.trim());
  return (
    found && {
      major: Number(found[1]),
      minor: Number(found[2] ?? 0),
      patch: Number(found[3] ?? 0),
      isPreRelease: found[4] !== undefined,
    }
  );
}
