import type { FacetsResponse } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';
import type { Translate } from '../../components/useOwnershipTranslation';

/** How the API spells "no declared owner". */
const NO_OWNER = 'none';

/**
 * The owners to choose from with their counts. A chosen one stays in the list
 * even where the other filters leave none of its components.
 */
export function ownerOptions(
  t: Translate,
  chosen: readonly string[],
  facets: FacetsResponse | undefined,
): Array<{ id: string; label: string }> {
  const counted: FacetsResponse['owners'] = facets?.owners ?? [];
  const missing = chosen
    .filter(ref => !counted.some(owner => owner.ref === ref))
    .map(ref => ({ ref, count: 0 }));
  return [...counted, ...missing].map(owner => ({
    id: owner.ref,
    label: t('explore.filter.option', {
      label:
        owner.ref === NO_OWNER
          ? t('explore.filter.noOwner')
          : ownerName(owner) ?? owner.ref,
      amount: owner.count,
    }),
  }));
}
