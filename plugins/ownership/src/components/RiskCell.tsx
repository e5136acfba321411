import { Text } from '@backstage/ui';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { WarningLabel } from './WarningLabel';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** The warning, and any other reason for the component's state. */
export function RiskCell({ report }: { report: ReportSummary }) {
  const { t } = useOwnershipTranslation();
  const reasons = report.stateReasons.filter(reason => reason !== 'warning');
  return (
    <div>
      <WarningLabel report={report} />
      {reasons.map(reason => (
        <Text key={reason} as="div" variant="body-small" color="secondary">
          {t(`reason.${reason}`)}
        </Text>
      ))}
      {!report.warning && reasons.length === 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('warning.none')}
        </Text>
      )}
    </div>
  );
}
