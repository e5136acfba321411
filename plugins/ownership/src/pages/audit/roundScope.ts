import type { VerificationRoundFilter } from '@stewardship/backstage-plugin-ownership-common';
import { ownerName } from '../../components/ownerName';
import type { Translate } from '../../components/useOwnershipTranslation';

/** What a round is narrowed to, in words; empty where it is not. */
export function roundScope(
  filter: VerificationRoundFilter,
  t: Translate,
): string {
  const { owners, teams, systems, domains, goldenPaths } = filter;
  const { kinds = [], types = [], lifecycles = [], tiers = [] } = filter;
  const refs = [owners, teams, domains, systems, goldenPaths].flatMap(
    list => list ?? [],
  );
  return [
    ...refs.map(ref =>
      ref === 'none' || ref === 'nobody'
        ? t('owner.none')
        : ownerName({ ref }) ?? ref,
    ),
    // Components are what is meant where nothing is said.
    ...kinds.filter(kind => kinds.length > 1 || kind !== 'component'),
    ...types,
    ...lifecycles,
    ...tiers.map(tier => t('audit.round.tier', { tier })),
  ].join(', ');
}
