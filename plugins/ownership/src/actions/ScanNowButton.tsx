import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TaskError } from './TaskError';
import { useScanProgress } from './useScanProgress';
import { useTask } from './useTask';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
    },
  },
  { name: 'OwnershipScanNowButton' },
);

/**
 * Puts the repository of an entity at the front of the queue, and tells how it
 * goes on until it is read.
 */
export function ScanNowButton(props: {
  entityRef: string;
  /** What is read, for those who do not see what stands beside it. */
  title: string;
  /** After it was asked for, and again once it is read. */
  onDone?: () => void;
}) {
  const { entityRef, title, onDone } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const progress = useScanProgress(entityRef, { onRead: onDone });
  const { start, pending, error } = useTask({
    run: () => api.requestScan(entityRef),
    done: () => t('action.scan.done', { title }),
    onDone: ({ requestedAt }) => {
      progress.watch(requestedAt);
      onDone?.();
    },
  });
  const waiting = progress.state === 'queued' || progress.state === 'running';
  return (
    <span className={classes.root}>
      <Button
        size="small"
        variant="secondary"
        isPending={pending || waiting}
        onPress={start}
        aria-label={t('action.scan.labelFor', { title })}
      >
        {t('action.scan.label')}
      </Button>
      <span role="status">
        {progress.state && (
          <Text as="span" variant="body-small" color="secondary">
            {t(`action.scan.state.${progress.state}`)}
          </Text>
        )}
      </span>
      <TaskError error={error} />
    </span>
  );
}
