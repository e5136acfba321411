import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { SnoozeDialog } from '../../actions/SnoozeDialog';
import { TaskError } from '../../actions/TaskError';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** Sets a finding aside, or takes it up again. */
export function FindingActions(props: {
  finding: Finding;
  onChange: () => void;
}) {
  const { finding, onChange } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [open, setOpen] = useState(false);
  const undo = useTask({
    run: () => api.unsnoozeFinding(finding.id),
    done: () => t('action.snooze.undone', { title: finding.title }),
    onDone: onChange,
  });
  if (finding.state === 'resolved') {
    return null;
  }
  if (finding.state === 'snoozed') {
    return (
      <>
        <Button
          size="small"
          variant="secondary"
          isPending={undo.pending}
          onPress={undo.start}
          aria-label={t('action.snooze.undoFor', { title: finding.title })}
        >
          {t('action.snooze.undo')}
        </Button>
        <TaskError error={undo.error} />
      </>
    );
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setOpen(true)}
        aria-label={t('action.snooze.title', { title: finding.title })}
      >
        {t('action.snooze.label')}
      </Button>
      <SnoozeDialog
        finding={finding}
        isOpen={open}
        onClose={() => setOpen(false)}
        onDone={onChange}
      />
    </>
  );
}
