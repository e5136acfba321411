import { Button, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  OwnershipReport,
  Verification,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { DecisionDialog } from '../actions/DecisionDialog';
import { TaskError } from '../actions/TaskError';
import { useTask } from '../actions/useTask';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { speaksFor, useMe } from '../api/useMe';
import { useRequest } from '../api/useRequest';
import { Notice } from '../components/Notice';
import { ProblemNotice } from '../components/ProblemNotice';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

/** The dispute that is open or was upheld, with the answers the viewer may give. */
export function DisputeNotice(props: {
  report: OwnershipReport;
  onDone: () => void;
}) {
  const { report, onDone } = props;
  const { entityRef, verification } = report;
  const api = useApi(ownershipApiRef);
  const request = useRequest(
    entityRef,
    signal => api.listVerifications(entityRef, { signal }),
    JSON.stringify(verification),
  );
  const disputes = request.data?.items.filter(
    ({ kind }) => kind === 'disputed',
  );
  const dispute =
    disputes?.find(({ state }) => state === 'open') ??
    disputes?.find(
      ({ state, answer }) =>
        state === 'answered' && answer?.result === 'upheld',
    );
  return (
    <>
      <ProblemNotice request={request} />
      {dispute && (
        <Dispute
          dispute={dispute}
          report={report}
          onDone={() => {
            request.reload();
            onDone();
          }}
        />
      )}
    </>
  );
}

function Dispute(props: {
  dispute: Verification;
  report: OwnershipReport;
  onDone: () => void;
}) {
  const { dispute, report, onDone } = props;
  const { id, state, at, reason, byYou } = dispute;
  const { entityRef, title } = report;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { data: me } = useMe();
  const withdraw = useTask({
    run: () => api.answerVerification(id, { result: 'withdrawn' }),
    done: () => t('action.dispute.withdrawn', { title }),
    onDone,
    // The same words once more: what its author takes back, they may say again.
    undo: reason
      ? {
          run: () =>
            api.recordVerification({ entityRef, kind: 'disputed', reason }),
          done: () => t('action.dispute.done', { title }),
          onDone,
        }
      : undefined,
  });
  const [answering, setAnswering] = useState<'upheld' | 'rejected'>();
  const answer = (result: 'upheld' | 'rejected', words: string | undefined) =>
    api.answerVerification(id, { result, reason: words });
  const open = state === 'open';
  const mayAnswer = open && !byYou && speaksFor(me, dispute.ownerRef);
  return (
    <Notice
      tone="attention"
      title={
        open
          ? t('action.dispute.open', { date: new Date(at) })
          : t('action.dispute.upheld')
      }
      actions={
        <>
          {open && byYou && (
            <Button
              size="small"
              variant="secondary"
              isPending={withdraw.pending}
              onPress={withdraw.start}
            >
              {t('action.dispute.withdraw')}
            </Button>
          )}
          {mayAnswer && (
            <>
              <Button
                size="small"
                variant="secondary"
                onPress={() => setAnswering('rejected')}
              >
                {t('action.dispute.reject')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                onPress={() => setAnswering('upheld')}
              >
                {t('action.dispute.uphold')}
              </Button>
            </>
          )}
        </>
      }
    >
      {reason && <Text as="p">{reason}</Text>}
      {open && byYou && (
        <Text as="p" variant="body-small" color="secondary">
          {t('action.dispute.byYou')}
        </Text>
      )}
      {!open && (
        <Text as="p" variant="body-small" color="secondary">
          {t('action.dispute.untilChange')}
        </Text>
      )}
      <TaskError error={withdraw.error} />
      {answering === 'rejected' && (
        <DecisionDialog
          title={t('action.dispute.rejectTitle', { title })}
          intro={t('action.dispute.rejectIntro')}
          submitLabel={t('action.dispute.reject')}
          run={words => answer('rejected', words)}
          done={t('action.dispute.answeredRejected', { title })}
          onClose={() => setAnswering(undefined)}
          onDone={onDone}
        />
      )}
      {answering === 'upheld' && (
        <DecisionDialog
          title={t('action.dispute.upholdTitle', { title })}
          intro={t('action.dispute.upholdIntro')}
          submitLabel={t('action.dispute.uphold')}
          run={words => answer('upheld', words)}
          done={t('action.dispute.answeredUpheld', { title })}
          onClose={() => setAnswering(undefined)}
          onDone={onDone}
        />
      )}
    </Notice>
  );
}
