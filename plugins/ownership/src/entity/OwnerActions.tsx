import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { DisputeDialog } from '../actions/DisputeDialog';
import { ScanNowButton } from '../actions/ScanNowButton';
import { TransferDialog } from '../actions/TransferDialog';
import { VerifyButton } from '../actions/VerifyButton';
import { speaksFor, useMe } from '../api/useMe';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipOwnerActions' },
);

/** What the caller can do about who owns this. */
export function OwnerActions(props: {
  report: OwnershipReport;
  onDone: () => void;
}) {
  const { report, onDone } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { data: me } = useMe();
  const [open, setOpen] = useState<'dispute' | 'transfer'>();
  if (!me) {
    return null;
  }
  const { owner } = report;
  const ours = speaksFor(me, owner.ref);
  // Until it is answered, neither counts: the answers stand with the dispute.
  const disputed = report.verification?.state === 'disputed';
  const orphan =
    owner.problem !== undefined && owner.problem !== 'user' && me.may.verify;
  const knowing = report.nextActions.find(({ id }) => id === 'transfer');
  const suggestion =
    knowing?.params.team === undefined
      ? owner.suggestion
      : { ref: knowing.params.team, title: knowing.params.teamTitle };
  const close = () => setOpen(undefined);
  return (
    <div className={classes.root}>
      {ours && !disputed && <VerifyButton entity={report} onDone={onDone} />}
      {ours && !disputed && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setOpen('dispute')}
        >
          {t('action.dispute.label')}
        </Button>
      )}
      {(ours || orphan) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setOpen('transfer')}
        >
          {t('action.transfer.label')}
        </Button>
      )}
      {me.may.requestScans && report.source.location && (
        <ScanNowButton
          entityRef={report.entityRef}
          title={report.title}
          onDone={onDone}
        />
      )}
      <DisputeDialog
        entity={report}
        isOpen={open === 'dispute'}
        onClose={close}
        onDone={onDone}
      />
      {open === 'transfer' && (
        <TransferDialog
          entity={report}
          suggestion={suggestion}
          isOpen
          onClose={close}
          onDone={onDone}
        />
      )}
    </div>
  );
}
