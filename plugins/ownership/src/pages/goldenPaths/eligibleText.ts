import type { GoldenPath } from '@stewardship/backstage-plugin-ownership-common';
import type { Translate } from '../../components/useOwnershipTranslation';

/** Which share of the components that a path suits is on it. */
export function eligibleText(
  { eligible, share }: GoldenPath,
  t: Translate,
): string {
  return share === undefined
    ? t('goldenPaths.noneEligible')
    : t('goldenPaths.shareOf', { count: eligible, share });
}
