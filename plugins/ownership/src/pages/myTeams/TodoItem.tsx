import { Button, ButtonLink, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Finding,
  Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { DecisionDialog } from '../../actions/DecisionDialog';
import { DisputeDialog } from '../../actions/DisputeDialog';
import { useSaid } from '../../actions/useSaid';
import { VerifyButton } from '../../actions/VerifyButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { findingSentence } from '../../components/FindingText';
import { ownerName } from '../../components/ownerName';
import { SeverityLabel } from '../../components/SeverityLabel';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { actionText } from '../../entity/actionText';
import { GainLabel } from '../../entity/GainLabel';
import { FindingFigure } from '../../working/FindingFigure';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    text: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      alignItems: 'center',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipTodoItem' },
);

/** A finding with the step that answers it. */
export function FindingTodo(props: {
  finding: Finding;
  mayVerify: boolean;
  onDone: () => void;
}) {
  const { finding, mayVerify, onDone } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const [disputing, setDisputing] = useState(false);
  const { action } = finding;
  const answerable = mayVerify && finding.kind === 'verification-stale';
  const [said] = useSaid(finding.entityRef);
  const answered = answerable && said?.confirmed === true;
  return (
    <li className={classes.root}>
      <div className={classes.text}>
        <div className={classes.title}>
          <Link
            href={componentHref(finding.entityRef)}
            variant="body-medium"
            weight="bold"
          >
            {finding.title}
          </Link>
          <SeverityLabel severity={finding.severity}>
            <FindingFigure finding={finding} />
          </SeverityLabel>
        </div>
        <Text as="p" variant="body-small">
          {answered ? t('myTeams.todo.confirmed') : findingSentence(finding, t)}
        </Text>
        {action && !answerable && (
          <Text as="p" variant="body-small" color="secondary">
            {t('myTeams.todo.step', { step: actionText(action, t) })}{' '}
            <GainLabel action={action} />
          </Text>
        )}
      </div>
      <div className={classes.actions}>
        {answerable ? (
          <>
            <VerifyButton entity={finding} onDone={onDone} variant="primary" />
            {!answered && (
              <Button
                size="small"
                variant="secondary"
                aria-label={t('action.dispute.labelFor', {
                  title: finding.title,
                })}
                onPress={() => setDisputing(true)}
              >
                {t('action.dispute.label')}
              </Button>
            )}
            <DisputeDialog
              entity={finding}
              isOpen={disputing}
              onClose={() => setDisputing(false)}
              onDone={onDone}
            />
          </>
        ) : (
          <ButtonLink
            size="small"
            variant="secondary"
            href={componentHref(finding.entityRef)}
            aria-label={t('myTeams.todo.openFor', { title: finding.title })}
          >
            {t('myTeams.todo.open')}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}

/** Another team asks this one to take something. */
export function TransferTodo(props: {
  transfer: Transfer;
  onDone: () => void;
}) {
  const { transfer, onDone } = props;
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const [deciding, setDeciding] = useState<'accept' | 'decline'>();
  const { id, title } = transfer;
  const from = transfer.from && ownerName(transfer.from);
  const teams = { to: ownerName(transfer.to) ?? t('transfers.hiddenTeam') };
  return (
    <li className={classes.root}>
      <div className={classes.text}>
        <Link
          href={componentHref(transfer.entityRef)}
          variant="body-medium"
          weight="bold"
        >
          {transfer.title}
        </Link>
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
      </div>
      <div className={classes.actions}>
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
      </div>
    </li>
  );
}
