import { Text } from '@backstage/ui';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** Stands wherever numbers stand (METHOD, "Privacy"). */
export function NotForEvaluation() {
  const { t } = useOwnershipTranslation();
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('common.notForEvaluation')}
    </Text>
  );
}
