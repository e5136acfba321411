import type { Translate } from '../../components/useOwnershipTranslation';

/** How many newer versions there are, and since when; missing where none is. */
export function behindText(
  standing: { versionsBehind?: number; behindSince?: string },
  t: Translate,
): string | undefined {
  const { versionsBehind: count, behindSince } = standing;
  if (count === undefined) {
    return undefined;
  }
  return behindSince === undefined
    ? t('goldenPaths.behind', { count })
    : t('goldenPaths.behindSince', { count, date: new Date(behindSince) });
}
