import { useState } from 'react';
import { ActionDialog } from './ActionDialog';
import { ReasonField } from './ReasonField';
import { useTask } from './useTask';

/**
 * Asks once more before an answer that nobody can take back, and for a reason
 * if there is one to give.
 */
export function DecisionDialog<T>(props: {
  title: string;
  /** What will happen, and that it stays so. */
  intro: string;
  submitLabel: string;
  run: (reason: string | undefined) => Promise<T>;
  /** What is said when it is done. */
  done: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { title, intro, submitLabel, run, done, onClose, onDone } = props;
  const [reason, setReason] = useState('');
  const { start, pending, error } = useTask({
    run: () => run(reason.trim() || undefined),
    done: () => done,
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <ActionDialog
      isOpen
      canSubmit
      onSubmit={start}
      {...{ title, intro, submitLabel, onClose, pending, error }}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActionDialog>
  );
}
