import { Text } from '@backstage/ui';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** Stands wherever numbers, or names, stand (METHOD, "Privacy"). */
export function NotForEvaluation({ names }: { names?: boolean }) {
  const { t } = useOwnershipTranslation();
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t(names ? 'common.namesNotForEvaluation' : 'common.notForEvaluation')}
    </Text>
  );
}
