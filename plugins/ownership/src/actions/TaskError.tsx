import { Text } from '@backstage/ui';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { failureText } from './failureText';

/** Why something could not be done, and what to do, where it was asked for. */
export function TaskError({ error }: { error: Error | undefined }) {
  const { t } = useOwnershipTranslation();
  return (
    <div role="alert">
      {error && (
        <Text as="p" variant="body-small">
          {failureText(error, t)}
        </Text>
      )}
    </div>
  );
}
