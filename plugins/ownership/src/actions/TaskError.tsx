import { Text } from '@backstage/ui';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { adviceText, reasonOf } from './failureText';

/** Why something could not be done, and what to do, where it was asked for. */
export function TaskError({ error }: { error: Error | undefined }) {
  const { t } = useOwnershipTranslation();
  return (
    <div role="alert">
      {error && (
        <Text as="p" variant="body-small">
          {t('action.failed', {
            message: (
              // The backend says it in English, whatever the language here.
              <span key="message" lang="en">
                {reasonOf(error)}
              </span>
            ),
          })}{' '}
          {adviceText(error, t)}
        </Text>
      )}
    </div>
  );
}
