import { Button, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Finding,
  Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { DecisionDialog } from '../../actions/DecisionDialog';
import { useSaid } from '../../actions/useSaid';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { findingSentence } from '../../components/FindingText';
import { ownerName } from '../../components/ownerName';
import { SeverityLabel } from '../../components/SeverityLabel';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { actionText } from '../../entity/actionText';
import { GainLabel } from '../../entity/GainLabel';
import { FindingFigure } from '../../working/FindingFigure';
import { OwnerAnswer } from './OwnerAnswer';
import { TodoRow } from './TodoRow';

/** A finding with the step that answers it. */
export function FindingTodo(props: {
  finding: Finding;
  mayVerify: boolean;
  onDone: () => void;
}) {
  const { finding, mayVerify, onDone } = props;
  const { t } = useOwnershipTranslation();
  const { action } = finding;
  const answerable = mayVerify && finding.kind === 'verification-stale';
  const [said] = useSaid(finding.entityRef);
  const answered = answerable && said?.confirmed === true;
  return (
    <TodoRow
      entity={finding}
      label={
        <SeverityLabel severity={finding.severity}>
          <FindingFigure finding={finding} />
        </SeverityLabel>
      }
      actions={
        <OwnerAnswer
          entity={finding}
          mayAnswer={answerable}
          answered={answered}
          onDone={onDone}
        />
      }
    >
      <Text as="p" variant="body-small">
        {answered ? t('myTeams.todo.confirmed') : findingSentence(finding, t)}
      </Text>
      {action && !answerable && (
        <Text as="p" variant="body-small" color="secondary">
          {t('myTeams.todo.step', { step: actionText(action, t) })}{' '}
          <GainLabel action={action} />
        </Text>
      )}
    </TodoRow>
  );
}

/** Another team asks this one to take something. */
export function TransferTodo(props: {
  transfer: Transfer;
  onDone: () => void;
}) {
  const { transfer, onDone } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [deciding, setDeciding] = useState<'accept' | 'decline'>();
  const { id, title } = transfer;
  const from = transfer.from && ownerName(transfer.from);
  const teams = { to: ownerName(transfer.to) ?? t('transfers.hiddenTeam') };
  return (
    <TodoRow
      entity={transfer}
      actions={
        <>
          <Button
            size="small"
            variant="primary"
            aria-label={t('action.transfer.acceptFor', { title })}
            onPress={() => setDeciding('accept')}
          >
            {t('action.transfer.accept')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('action.transfer.declineFor', { title })}
            onPress={() => setDeciding('decline')}
          >
            {t('action.transfer.decline')}
          </Button>
          {deciding === 'accept' && (
            <DecisionDialog
              title={t('action.transfer.acceptFor', { title })}
              intro={t('action.transfer.acceptIntro', teams)}
              submitLabel={t('action.transfer.accept')}
              run={reason => api.acceptTransfer(id, { reason })}
              done={t('action.transfer.accepted')}
              onClose={() => setDeciding(undefined)}
              onDone={onDone}
            />
          )}
          {deciding === 'decline' && (
            <DecisionDialog
              title={t('action.transfer.declineFor', { title })}
              intro={t('action.transfer.declineIntro')}
              submitLabel={t('action.transfer.decline')}
              run={reason => api.declineTransfer(id, { reason })}
              done={t('action.transfer.declined')}
              onClose={() => setDeciding(undefined)}
              onDone={onDone}
            />
          )}
        </>
      }
    >
      <Text as="p" variant="body-small">
        {from
          ? t('myTeams.todo.transferFrom', { from, ...teams })
          : t('myTeams.todo.transfer', teams)}
      </Text>
      {transfer.reason && (
        <Text as="p" variant="body-small" color="secondary">
          {transfer.reason}
        </Text>
      )}
    </TodoRow>
  );
}
