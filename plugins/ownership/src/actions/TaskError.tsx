import { Text } from '@backstage/ui';
import { ResponseError } from '@backstage/errors';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** Why something could not be done, where it was asked for. */
export function TaskError({ error }: { error: Error | undefined }) {
  const { t } = useOwnershipTranslation();
  return (
    <div role="alert">
      {error && (
        <Text as="p" variant="body-small">
          {t('action.failed', { message: reasonOf(error) })}
        </Text>
      )}
    </div>
  );
}

/** The backend's own words; the client puts the status in front of them. */
function reasonOf(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}
