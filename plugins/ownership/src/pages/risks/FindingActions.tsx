import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { SnoozeDialog } from '../../actions/SnoozeDialog';
import { TaskError } from '../../actions/TaskError';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import type { Leaving, SnoozeDraft } from './useLeaving';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Sets a finding aside, or takes it up again. Either way it leaves this list. */
export function FindingActions(props: { finding: Finding; leaving: Leaving }) {
  const { finding, leaving } = props;
  const { id, state, title } = finding;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [open, setOpen] = useState(false);
  const { error, draft } = leaving.failed.get(id) ?? {};
  if (state === 'resolved') {
    return null;
  }
  if (state === 'snoozed') {
    return (
      <>
        <Button
          size="small"
          variant="secondary"
          onPress={() =>
            leaving.leave({
              finding,
              run: () => api.unsnoozeFinding(id),
              done: () => t('action.snooze.undone', { title }),
            })
          }
          aria-label={t('action.snooze.undoFor', { title })}
        >
          {t('action.snooze.undo')}
        </Button>
        <TaskError error={error} />
      </>
    );
  }
  const setAside = ({ days, reason }: SnoozeDraft) =>
    leaving.leave({
      finding,
      draft: { days, reason },
      run: () =>
        api.snoozeFinding(id, {
          // A minute less, so that clocks that differ do not refuse the last choice.
          until: new Date(Date.now() + days * DAY_MS - 60_000).toISOString(),
          reason,
        }),
      done: snoozed =>
        t('action.snooze.done', {
          title,
          date: new Date(snoozed.snooze?.until ?? Date.now() + days * DAY_MS),
        }),
      undo: {
        run: () => api.unsnoozeFinding(id),
        done: t('action.snooze.undone', { title }),
      },
    });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        onPress={() => setOpen(true)}
        aria-label={t('action.snooze.title', { title })}
      >
        {t('action.snooze.label')}
      </Button>
      <TaskError error={error} />
      {open && (
        <SnoozeDialog
          title={title}
          draft={draft}
          isOpen
          onClose={() => setOpen(false)}
          onSubmit={setAside}
        />
      )}
    </>
  );
}
