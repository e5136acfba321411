import { Text } from '@backstage/ui';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { useSaid } from '../actions/useSaid';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** When somebody of the owning team last said that it is still theirs. */
export function VerificationLabel(props: {
  entityRef: string;
  verification: ReportSummary['verification'];
}) {
  const { entityRef, verification } = props;
  const { t } = useOwnershipTranslation();
  const [said] = useSaid(entityRef);
  const { state = 'never', daysAgo = 0 } =
    (said ? said.verification : verification) ?? {};
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
