import { Text } from '@backstage/ui';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { useSaid } from '../actions/useSaid';
import { ReportFigure } from '../working/ReportFigure';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/**
 * When somebody of the owning team last said that it is still theirs, and what
 * that counts for.
 */
export function VerificationLabel(props: {
  report: Pick<ReportSummary, 'entityRef' | 'title' | 'verification'>;
}) {
  const { report } = props;
  const { verification } = report;
  const { t } = useOwnershipTranslation();
  const [said] = useSaid(report.entityRef);
  const { state = 'never', daysAgo = 0 } =
    (said ? said.verification : verification) ?? {};
  return (
    <Text
      as="span"
      variant="body-small"
      color={state === 'confirmed' ? 'primary' : 'secondary'}
    >
      <ReportFigure
        id="verification"
        report={report}
        text={t(`verification.${state}`, { count: daysAgo })}
      />
    </Text>
  );
}
