import type { VerificationRoundFilter } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';
import type { Translate } from '../../components/useOwnershipTranslation';
import { NOBODY, NONE } from '../../filter/facetOptions';

/** Each has its own word for none, as the filter bar says it. */
const refLists = [
  'owners',
  'teams',
  'domains',
  'systems',
  'goldenPaths',
] as const;
const textLists = ['types', 'lifecycles'] as const;

/** What a round is narrowed to, in words; empty where it is not. */
export function roundScope(
  filter: VerificationRoundFilter,
  t: Translate,
): string {
  const { kinds = [], tiers = [] } = filter;
  const refs = refLists.flatMap(list =>
    (filter[list] ?? []).map(ref => {
      if (ref === NOBODY) return t('filter.nobody');
      return ref === NONE
        ? t(`filter.${list}.none`)
        : ownerName({ ref }) ?? ref;
    }),
  );
  const texts = textLists.flatMap(list =>
    (filter[list] ?? []).map(text =>
      text === NONE ? t(`filter.${list}.none`) : text,
    ),
  );
  return [
    ...refs,
    // Components are what is meant where nothing is said.
    ...kinds
      .filter(kind => kinds.length > 1 || kind !== 'component')
      .map(kind => t(`audit.round.kind.${kind}`)),
    ...texts,
    ...tiers.map(tier => t('audit.round.tier', { tier })),
  ].join(', ');
}
