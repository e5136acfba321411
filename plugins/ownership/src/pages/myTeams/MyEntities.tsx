import { Button, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListReportsRequest,
  Me,
  ReportSortField,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { DisputeDialog } from '../../actions/DisputeDialog';
import { TransferDialog } from '../../actions/TransferDialog';
import { VerifyButton } from '../../actions/VerifyButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { speaksFor } from '../../api/useMe';
import { useRequest } from '../../api/useRequest';
import {
  ComponentsTable,
  type ColumnId,
} from '../../components/ComponentsTable';
import { Pagination } from '../../components/Pagination';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1)',
    },
  },
  { name: 'OwnershipMyEntities' },
);

const PAGE_SIZE = 20;
const columns: readonly ColumnId[] = [
  'title',
  'owner',
  'score',
  'band',
  'verified',
];

/** What these teams own, with what their members can say about it. */
export function MyEntities(props: {
  me: Me;
  teams: readonly string[];
  refresh: string;
}) {
  const { me, teams, refresh } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [view, setView] = useState<
    Pick<ListReportsRequest, 'sort' | 'order' | 'cursor'> & { page: number }
  >({ sort: 'risk', order: 'asc', page: 1 });
  const [confirmed, setConfirmed] = useState(0);
  const [open, setOpen] = useState<{
    dialog: 'dispute' | 'transfer';
    report: ReportSummary;
  }>();
  const { page, ...listed } = view;
  const asked = { teams: [...teams], limit: PAGE_SIZE, ...listed };
  const request = useRequest(
    JSON.stringify(asked),
    signal => api.listReports(asked, { signal }),
    `${refresh}/${confirmed}`,
  );
  const onDone = () => setConfirmed(count => count + 1);
  const total = request.data?.totalItems;

  if (total === 0 && !request.stale) {
    return (
      <Section title={t('myTeams.owned.title')}>
        <Text as="p">{t('myTeams.owned.none')}</Text>
      </Section>
    );
  }
  return (
    <Section title={t('myTeams.owned.title')} intro={t('myTeams.owned.intro')}>
      <ProblemNotice request={request} />
      {(request.data || !request.error) && (
        <>
          <ComponentsTable
            request={request}
            columns={columns}
            sort={view.sort ?? 'risk'}
            order={view.order ?? 'asc'}
            onSort={(sort: ReportSortField, order) =>
              setView({ sort, order, page: 1 })
            }
            renderActions={report =>
              speaksFor(me, report.owner.ref) && (
                <OwnerActions
                  report={report}
                  onDone={onDone}
                  onOpen={dialog => setOpen({ dialog, report })}
                />
              )
            }
          />
          <Pagination
            page={page}
            pageSize={PAGE_SIZE}
            response={request.data}
            countLabel={count => t('explore.table.results', { count })}
            updating={request.stale && request.loading}
            onGoTo={(cursor, next) =>
              setView(now => ({ ...now, cursor, page: next }))
            }
          />
        </>
      )}
      {open && (
        <>
          <DisputeDialog
            entity={open.report}
            isOpen={open.dialog === 'dispute'}
            onClose={() => setOpen(undefined)}
            onDone={onDone}
          />
          <TransferDialog
            entity={open.report}
            isOpen={open.dialog === 'transfer'}
            onClose={() => setOpen(undefined)}
            onDone={onDone}
          />
        </>
      )}
    </Section>
  );
}

function OwnerActions(props: {
  report: ReportSummary;
  onDone: () => void;
  onOpen: (dialog: 'dispute' | 'transfer') => void;
}) {
  const { report, onDone, onOpen } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  // Until it is answered, neither counts: the answers stand with the dispute.
  const disputed = report.verification?.state === 'disputed';
  return (
    <div className={classes.actions}>
      {!disputed && <VerifyButton entity={report} onDone={onDone} />}
      {!disputed && (
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('action.dispute.labelFor', { title: report.title })}
          onPress={() => onOpen('dispute')}
        >
          {t('action.dispute.label')}
        </Button>
      )}
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('action.transfer.labelFor', { title: report.title })}
        onPress={() => onOpen('transfer')}
      >
        {t('action.transfer.label')}
      </Button>
    </div>
  );
}
