import { Radio, RadioGroup } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';
import { useTask } from './useTask';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days to choose from; the backend takes at most the last. */
const choices = [7, 30, 90, 180] as const;

/** Sets a finding aside for a while. It comes back by itself. */
export function SnoozeDialog(props: {
  finding: Pick<Finding, 'id' | 'title'>;
  isOpen: boolean;
  onClose: () => void;
  onDone?: () => void;
}) {
  const { finding, isOpen, onClose, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [days, setDays] = useState<number>(30);
  const [reason, setReason] = useState('');
  const { start, pending, error } = useTask({
    run: () =>
      api.snoozeFinding(finding.id, {
        // A minute less, so that clocks that differ do not refuse the last choice.
        until: new Date(Date.now() + days * DAY_MS - 60_000).toISOString(),
        reason: reason.trim(),
      }),
    done: snoozed =>
      t('action.snooze.done', {
        title: finding.title,
        date: new Date(snoozed.snooze?.until ?? Date.now() + days * DAY_MS),
      }),
    undo: {
      run: () => api.unsnoozeFinding(finding.id),
      done: () => t('action.snooze.undone', { title: finding.title }),
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
      title={t('action.snooze.title', { title: finding.title })}
      intro={t('action.snooze.intro')}
      submitLabel={t('action.snooze.submit')}
      canSubmit={reason.trim() !== ''}
      onSubmit={start}
      {...{ isOpen, onClose, pending, error }}
    >
      <RadioGroup
        label={t('action.snooze.until')}
        value={String(days)}
        onChange={value => setDays(Number(value))}
      >
        {choices.map(count => (
          <Radio key={count} value={String(count)}>
            {t('action.snooze.days', { count })}
          </Radio>
        ))}
      </RadioGroup>
      <ReasonField value={reason} onChange={setReason} isRequired />
    </ActionDialog>
  );
}
