import { Text } from '@backstage/ui';
import { reasonOf } from '../actions/failureText';
import { useOwnershipTranslation } from './useOwnershipTranslation';

/** What the backend said of a failure, which is English in every language. */
export function ProblemDetails({ error }: { error: Error }) {
  const { t } = useOwnershipTranslation();
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t('problem.unavailable.details', {
        message: (
          <span key="message" lang="en">
            {reasonOf(error)}
          </span>
        ),
      })}
    </Text>
  );
}
