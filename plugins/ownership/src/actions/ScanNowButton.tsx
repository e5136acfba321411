import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TaskError } from './TaskError';
import { useTask } from './useTask';

/** Puts the repository of an entity at the front of the queue. */
export function ScanNowButton(props: {
  entityRef: string;
  onDone?: () => void;
}) {
  const { entityRef, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { start, pending, error } = useTask({
    run: () => api.requestScan(entityRef),
    done: () => t('action.scan.done'),
    onDone,
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isPending={pending}
        onPress={start}
      >
        {t('action.scan.label')}
      </Button>
      <TaskError error={error} />
    </>
  );
}
