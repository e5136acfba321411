import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { lazy, Suspense, useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import type { Named } from '../api/useNamed';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';
import { useTask } from './useTask';

// A list with a search is much script, and most visits hand nothing over.
const TeamField = lazy(() => import('./TeamField'));

/** Hands an entity to another team, which has to accept. */
export function TransferDialog(props: {
  entity: { entityRef: string; title: string };
  /** The team that holds the knowledge, where that is another one. */
  suggestion?: { ref: string; title?: string };
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { entity, suggestion, isOpen, onClose, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [team, setTeam] = useState<Named | undefined>(
    suggestion && {
      id: suggestion.ref,
      label: suggestion.title ?? suggestion.ref,
    },
  );
  const [reason, setReason] = useState('');
  const { start, pending, error } = useTask({
    run: () =>
      api.proposeTransfer({
        entityRef: entity.entityRef,
        to: team!.id,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    done: transfer =>
      t('action.transfer.done', {
        title: entity.title,
        team: transfer.to.title ?? team!.label,
      }),
    undo: {
      run: ({ id }) => api.withdrawTransfer(id),
      done: () => t('action.transfer.withdrawn'),
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
      title={t('action.transfer.title', { title: entity.title })}
      intro={t('action.transfer.intro')}
      submitLabel={t('action.transfer.submit')}
      canSubmit={team !== undefined}
      onSubmit={start}
      {...{ isOpen, onClose, pending, error }}
    >
      {isOpen && (
        <Suspense fallback={<Skeleton width="100%" height={72} />}>
          <TeamField team={team} onChange={setTeam} />
        </Suspense>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
