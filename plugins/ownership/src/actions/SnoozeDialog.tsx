import { Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';

/** Days to choose from; the backend takes at most the last. */
const choices = [7, 30, 90, 180] as const;

/** Asks for how long and why a finding is set aside. It comes back by itself. */
export function SnoozeDialog(props: {
  /** Of the finding. */
  title: string;
  /** What was entered before, where that was refused. */
  draft?: { days: number; reason: string };
  isOpen: boolean;
  onClose: () => void;
  onSubmit: (entered: { days: number; reason: string }) => void;
}) {
  const { title, draft, isOpen, onClose, onSubmit } = props;
  const { t } = useOwnershipTranslation();
  const [days, setDays] = useState(draft?.days ?? 30);
  const [reason, setReason] = useState(draft?.reason ?? '');
  return (
    <ActionDialog
      title={t('action.snooze.title', { title })}
      intro={t('action.snooze.intro')}
      submitLabel={t('action.snooze.submit')}
      canSubmit={reason.trim() !== ''}
      pending={false}
      onSubmit={() => {
        onClose();
        onSubmit({ days, reason: reason.trim() });
      }}
      {...{ isOpen, onClose }}
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
