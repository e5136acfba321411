import { Text } from '@backstage/ui';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { StateLabel } from './StateLabel';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** The score with its coverage and its state: never a bare number. */
export function ScoreValue({ report }: { report: ReportSummary }) {
  const { t } = useOwnershipTranslation();
  const { score, coverage, state } = report;
  return (
    <div>
      <Text as="span" variant="body-medium" weight="bold">
        {score === undefined ? t('score.none') : score}
      </Text>{' '}
      <Text as="span" variant="body-small" color="secondary">
        {t('score.coverage', { share: coverage })}
      </Text>
      <StateLabel state={state} />
    </div>
  );
}
