import { Text } from '@backstage/ui';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** When somebody of the owning team last said that it is still theirs. */
export function VerificationLabel(props: {
  verification: ReportSummary['verification'];
}) {
  const { verification } = props;
  const { t } = useOwnershipTranslation();
  const { state = 'never', daysAgo = 0 } = verification ?? {};
  return (
    <Text
      as="span"
      variant="body-small"
      color={state === 'confirmed' ? 'primary' : 'secondary'}
    >
      {t(`verification.${state}`, { count: daysAgo })}
    </Text>
  );
}
