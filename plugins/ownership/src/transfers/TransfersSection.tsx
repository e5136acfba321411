import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Transfer } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { saveFile } from '../actions/saveFile';
import { TaskError } from '../actions/TaskError';
import { useTask } from '../actions/useTask';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { ownerName } from '../components/ownerName';
import { ProblemNotice } from '../components/ProblemNotice';
import { Said } from '../components/Said';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';
import { useComponentHref } from '../components/useComponentHref';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-2) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipTransfersSection' },
);

const MOST = 20;

/** What is being handed over, and the patch where both sides agreed. */
export function TransfersSection(props: { entityRef?: string }) {
  const { entityRef } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(entityRef ?? '', signal =>
    api.listTransfers({ entityRef, limit: MOST }, { signal }),
  );
  const { data } = request;
  if (entityRef && data?.items.length === 0) {
    return null;
  }
  return (
    <Section title={t('transfers.title')}>
      <ProblemNotice request={request} />
      {!data && !request.error && <SlowSkeleton height={80} />}
      {data?.items.length === 0 && <Text as="p">{t('transfers.none')}</Text>}
      {data && data.items.length > 0 && (
        <ul className={classes.list}>
          {data.items.map(transfer => (
            <li key={transfer.id} className={classes.item}>
              <TransferLine
                transfer={transfer}
                named={entityRef === undefined}
                onChange={request.reload}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function TransferLine(props: {
  transfer: Transfer;
  named: boolean;
  onChange: () => void;
}) {
  const { transfer, named, onChange } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const { id, state, pullRequest } = transfer;
  const receiver = transfer.to.ref;
  const [byHand, setByHand] = useState<readonly string[]>([]);
  const patch = useTask({
    run: () => api.getTransferPatch(id),
    done: ({ files }) =>
      files.length > 0 ? t('transfers.patchDone') : t('transfers.patchEmpty'),
    onDone: ({ files, notes }) => {
      setByHand(notes);
      if (files.length > 0) {
        saveFile(
          new Blob([files.map(file => file.diff).join('\n')], {
            type: 'text/x-diff',
          }),
          'ownership-transfer.patch',
        );
      }
    },
  });
  const pull = useTask({
    run: () => api.openTransferPullRequest(id),
    done: () => t('transfers.pullRequestDone'),
    onDone: onChange,
  });
  const withdraw = useTask({
    run: () => api.withdrawTransfer(id),
    done: () => t('action.transfer.withdrawn'),
    onDone: onChange,
    // What was accepted already would have to be accepted once more.
    undo:
      state === 'proposed' && receiver
        ? {
            run: () =>
              api.proposeTransfer({
                entityRef: transfer.entityRef,
                to: receiver,
                reason: transfer.reason,
              }),
            done: () =>
              t('action.transfer.done', {
                title: transfer.title,
                team: ownerName(transfer.to) ?? '',
              }),
            onDone: onChange,
          }
        : undefined,
  });
  return (
    <>
      <div>
        {named && (
          <Link href={componentHref(transfer.entityRef)} weight="bold">
            {transfer.title}
          </Link>
        )}
        <Text as="p" variant="body-small">
          {t('transfers.line', {
            from: transfer.from
              ? ownerName(transfer.from) ?? t('transfers.hiddenTeam')
              : t('owner.none'),
            to: ownerName(transfer.to) ?? t('transfers.hiddenTeam'),
            state: t(`transfers.state.${state}`),
            date: new Date(transfer.decidedAt ?? transfer.proposedAt),
          })}
        </Text>
        {byHand.map(note => (
          <Said key={note}>{note}</Said>
        ))}
        <TaskError error={patch.error ?? pull.error ?? withdraw.error} />
      </div>
      <div className={classes.actions}>
        {state === 'accepted' && (
          <Button
            size="small"
            variant="secondary"
            isPending={patch.pending}
            onPress={patch.start}
          >
            {t('transfers.patch')}
          </Button>
        )}
        {state === 'accepted' && !pullRequest && (
          <Button
            size="small"
            variant="secondary"
            isPending={pull.pending}
            onPress={pull.start}
          >
            {t('transfers.pullRequest')}
          </Button>
        )}
        {pullRequest && (
          <Link href={pullRequest.url}>{t('transfers.seePullRequest')}</Link>
        )}
        {transfer.mayWithdraw && (
          <Button
            size="small"
            variant="secondary"
            isPending={withdraw.pending}
            onPress={withdraw.start}
          >
            {t('action.transfer.withdraw')}
          </Button>
        )}
      </div>
    </>
  );
}
