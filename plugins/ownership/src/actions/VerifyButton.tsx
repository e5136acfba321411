import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TaskError } from './TaskError';
import { useTask } from './useTask';

/** "Still ours": one press, no questions. */
export function VerifyButton(props: {
  entity: { entityRef: string; title: string };
  onDone?: () => void;
  variant?: 'primary' | 'secondary';
}) {
  const { entity, onDone, variant = 'secondary' } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { start, pending, error } = useTask({
    run: () =>
      api.recordVerification({
        entityRef: entity.entityRef,
        kind: 'confirmed',
      }),
    done: () => t('action.verify.done', { title: entity.title }),
    onDone,
  });
  return (
    <>
      <Button
        size="small"
        variant={variant}
        isPending={pending}
        onPress={start}
        aria-label={t('action.verify.labelFor', { title: entity.title })}
      >
        {t('action.verify.label')}
      </Button>
      <TaskError error={error} />
    </>
  );
}
