import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  ListReportsResponse,
  ReportSortField,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import { memo, type ReactNode } from 'react';
import type { Request } from '../api/useRequest';
import { ReportFigure } from '../working/ReportFigure';
import { BandLabel } from './BandLabel';
import { DataTable } from './DataTable';
import { OwnerLabel } from './OwnerLabel';
import { ScoreButton } from '../working/ScoreButton';
import { RiskCell } from './RiskCell';
import { ScoreValue } from './ScoreValue';
import { useComponentHref } from './useComponentHref';
import { useOwnershipTranslation } from './useOwnershipTranslation';
import { VerificationLabel } from './VerificationLabel';

const useStyles = makeStyles(
  {
    names: {
      '& th:first-child': { width: '26%' },
      '@media (max-width: 767px)': { '& th:first-child': { width: '74%' } },
    },
    owner: { minWidth: 112 },
    kind: { whiteSpace: 'nowrap' },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
    },
  },
  { name: 'OwnershipComponentsTable' },
);

export type ColumnId = Extract<
  ReportSortField,
  'title' | 'owner' | 'score' | 'band' | 'risk' | 'verified'
>;

const usualColumns: readonly ColumnId[] = [
  'title',
  'owner',
  'score',
  'band',
  'risk',
];
/** On a phone the rest stands under the name. */
const narrowColumns: readonly ColumnId[] = ['title', 'score'];

/**
 * The reference view: one row per component, sorted by the server. Drawn again
 * only for its own answers: pages ask for much else meanwhile.
 */
export const ComponentsTable = memo(ReportsTable);

function ReportsTable(props: {
  request: Request<ListReportsResponse>;
  sort: ReportSortField;
  order: 'asc' | 'desc';
  onSort: (sort: ReportSortField, order: 'asc' | 'desc') => void;
  columns?: readonly ColumnId[];
  /** What can be done about the owner, in the column `verified`. */
  renderActions?: (report: ReportSummary) => ReactNode;
}) {
  const { request, sort, order, onSort, renderActions } = props;
  const { columns: wanted = usualColumns } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const narrow = useMediaQuery('(max-width: 767px)');
  const labels: Record<ColumnId, string> = {
    title: t('explore.table.component'),
    owner: t('explore.table.owner'),
    score: t('explore.table.score'),
    band: t('explore.table.band'),
    risk: t('explore.table.warning'),
    verified: t('explore.table.verified'),
  };
  const columns = wanted
    .filter(id => !narrow || narrowColumns.includes(id))
    .map(id => ({ id, label: labels[id], sortable: true }));

  return (
    <DataTable
      label={t('explore.table.label')}
      columns={columns}
      request={request}
      items={request.data?.items}
      idOf={report => report.entityRef}
      renderCell={renderCell}
      dependencies={[narrow, renderActions]}
      className={classes.names}
      {...{ sort, order, onSort }}
    />
  );

  function renderCell(report: ReportSummary, column: ColumnId): ReactNode {
    switch (column) {
      case 'title':
        return (
          <ComponentCell report={report} narrow={narrow}>
            {wanted.includes('verified') && (
              <Verified report={report}>{renderActions?.(report)}</Verified>
            )}
          </ComponentCell>
        );
      case 'owner':
        return (
          <div className={classes.owner}>
            <OwnerLabel owner={report.owner} />
          </div>
        );
      case 'score':
        return (
          <ScoreValue report={report} value={<ScoreButton report={report} />} />
        );
      case 'band':
        return (
          <BandLabel band={report.band}>
            {report.band && (
              <ReportFigure
                id="contributor-absence-factor"
                report={report}
                text={t(`band.${report.band}`)}
              />
            )}
          </BandLabel>
        );
      case 'risk':
        return <RiskCell report={report} />;
      default:
        return <Verified report={report}>{renderActions?.(report)}</Verified>;
    }
  }
}

function Verified(props: { report: ReportSummary; children: ReactNode }) {
  const { report, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.stack}>
      <VerificationLabel report={report} />
      {children}
    </div>
  );
}

function ComponentCell(props: {
  report: ReportSummary;
  narrow: boolean;
  /** What more stands under the name on a phone. */
  children: ReactNode;
}) {
  const { report, narrow, children } = props;
  const classes = useStyles();
  const componentHref = useComponentHref();
  const kind = [report.type, report.lifecycle].filter(Boolean).join(' · ');
  return (
    <div className={classes.stack}>
      <Link
        href={componentHref(report.entityRef)}
        variant="body-medium"
        weight="bold"
      >
        {report.title}
      </Link>
      {kind && (
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          className={classes.kind}
        >
          {kind}
        </Text>
      )}
      {narrow && (
        <>
          <OwnerLabel owner={report.owner} />
          <BandLabel band={report.band} />
          {report.stateReasons.length > 0 && <RiskCell report={report} />}
          {children}
        </>
      )}
    </div>
  );
}
