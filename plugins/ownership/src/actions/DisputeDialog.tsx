import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';
import { useTask } from './useTask';

/** "Not ours": says why, and what would be right. */
export function DisputeDialog(props: {
  entity: { entityRef: string; title: string };
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { entity, isOpen, onClose, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [reason, setReason] = useState('');
  const { start, pending, error } = useTask({
    run: () =>
      api.recordVerification({
        entityRef: entity.entityRef,
        kind: 'disputed',
        reason: reason.trim(),
      }),
    done: () => t('action.dispute.done', { title: entity.title }),
    undo: {
      run: ({ id }) => api.answerVerification(id, { result: 'withdrawn' }),
      done: () => t('action.dispute.withdrawn', { title: entity.title }),
      onDone,
    },
    onDone: () => {
      setReason('');
      onClose();
      onDone?.();
    },
  });
  return (
    <ActionDialog
      title={t('action.dispute.title', { title: entity.title })}
      intro={t('action.dispute.intro')}
      submitLabel={t('action.dispute.submit')}
      canSubmit={reason.trim() !== ''}
      onSubmit={start}
      {...{ isOpen, onClose, pending, error }}
    >
      <ReasonField value={reason} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
