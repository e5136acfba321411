import { Combobox } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useGroups, type Team } from '../api/useGroups';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { useDebouncedText } from '../filter/useDebouncedText';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';
import { useTask } from './useTask';

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
  const [team, setTeam] = useState<Team | undefined>(
    suggestion && {
      id: suggestion.ref,
      label: suggestion.title ?? suggestion.ref,
    },
  );
  const [reason, setReason] = useState('');
  const [words, setWords] = useState(team?.label ?? '');
  const [typed, setTyped] = useDebouncedText(words, setWords);
  const groups = useGroups(words, isOpen);
  // What is chosen stays among them, whatever is looked for next.
  const known = team
    ? [team, ...groups.filter(({ id }) => id !== team.id)]
    : groups;
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
      <Combobox
        label={t('action.transfer.team')}
        description={t('action.transfer.teamHint')}
        options={known}
        value={team?.id ?? null}
        onChange={key => {
          const chosen = known.find(({ id }) => id === key);
          setTeam(chosen);
          // The list opens anew where the field says something else than what
          // is chosen, and hides the rest of the dialog.
          setTyped(chosen?.label ?? '');
        }}
        inputValue={typed}
        onInputChange={text => {
          setTyped(text);
          if (!text) {
            setTeam(undefined);
          }
        }}
        isRequired
        secondaryLabel={t('action.required')}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
