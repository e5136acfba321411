import { Skeleton, Text } from '@backstage/ui';
import {
  ownershipStates,
  type CoverageResponse,
  type FacetsResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** The answer in one sentence, computed from what the filters leave. */
export function ExploreHeadline(props: {
  facets?: FacetsResponse;
  /** Only where nothing is filtered: it speaks of the whole estate. */
  coverage?: CoverageResponse;
}) {
  const { facets, coverage } = props;
  const { t } = useOwnershipTranslation();
  if (!facets) {
    return <Skeleton width="min(480px, 90%)" height={28} />;
  }
  const { warnings, totalItems, states } = facets;
  if (totalItems === 0) {
    return null;
  }
  const counts = ownershipStates.flatMap(state => {
    const count = states.find(entry => entry.state === state)?.count ?? 0;
    return count > 0 ? [t(`explore.headline.states.${state}`, { count })] : [];
  });
  const scored =
    coverage && coverage.components.total > 0
      ? [
          t('explore.headline.scored', {
            scored: coverage.components.scored,
            total: coverage.components.total,
          }),
        ]
      : [];
  return (
    <div role="status">
      <Text as="h2" variant="title-small" weight="bold">
        {warnings > 0
          ? t('explore.headline.warnings', { count: warnings })
          : t('explore.headline.noWarnings', { count: totalItems })}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {[...counts, ...scored].join(' · ')}
      </Text>
    </div>
  );
}
