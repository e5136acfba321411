import { Button, Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Me,
  ReportFilter,
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
import { Pictured } from '../../components/Pictured';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { usePageHref } from '../../routes';
import type { MyTeamsView } from './useMyTeamsView';

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
  /** The teams, and what of theirs is asked for. */
  filter: ReportFilter;
  view: MyTeamsView;
  /** Whether anything but the teams narrows it down. */
  narrowed: boolean;
  title: string;
  onSort: (sort: ReportSortField, order: 'asc' | 'desc') => void;
  onGoTo: (cursor: string | undefined, page: number) => void;
  refresh: string;
}) {
  const { me, filter, view, narrowed, title, onSort, onGoTo, refresh } = props;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const [confirmed, setConfirmed] = useState(0);
  const [open, setOpen] = useState<{
    dialog: 'dispute' | 'transfer';
    report: ReportSummary;
  }>();
  const { page, sort, order, cursor } = view;
  const asked = { ...filter, limit: PAGE_SIZE, sort, order, cursor };
  const request = useRequest(
    JSON.stringify(asked),
    signal => api.listReports(asked, { signal }),
    `${refresh}/${confirmed}`,
  );
  const onDone = () => setConfirmed(count => count + 1);
  const total = request.data?.totalItems;

  if (total === 0 && !request.stale) {
    return (
      <Section title={title}>
        <Pictured state="empty">
          <Text as="p">
            {narrowed
              ? t('explore.empty.filtered.title')
              : t('myTeams.owned.none')}
          </Text>
          {pageHref && !narrowed && (
            <Link href={pageHref('explore')}>{t('myTeams.noTeam.link')}</Link>
          )}
        </Pictured>
      </Section>
    );
  }
  return (
    <Section title={title} intro={t('myTeams.owned.intro')}>
      <ProblemNotice
        request={request}
        onOutdatedLink={() => onGoTo(undefined, 1)}
      />
      {(request.data || !request.error) && (
        <>
          <ComponentsTable
            request={request}
            columns={columns}
            sort={sort}
            order={order}
            onSort={onSort}
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
            onGoTo={onGoTo}
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
