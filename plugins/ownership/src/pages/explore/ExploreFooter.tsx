import { Text } from '@backstage/ui';
import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** Age of the numbers, and what they must not be used for. */
export function ExploreFooter({ coverage }: { coverage?: CoverageResponse }) {
  const { t } = useOwnershipTranslation();
  return (
    <div>
      <NotForEvaluation />
      {coverage && (
        <Text as="p" variant="body-small" color="secondary">
          {t('common.asOf', { date: new Date(coverage.asOf) })} ·{' '}
          {t('common.modelVersion', { version: coverage.modelVersion })}
        </Text>
      )}
    </div>
  );
}
