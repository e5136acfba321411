import {
  Cell,
  Column,
  Link,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
  Text,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  ListReportsResponse,
  ReportSortField,
  ReportSummary,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import type { Request } from '../api/useRequest';
import { BandLabel } from './BandLabel';
import { OwnerLabel } from './OwnerLabel';
import { ScoreButton } from '../working/ScoreButton';
import { RiskCell } from './RiskCell';
import { ScoreValue } from './ScoreValue';
import { SlowHint } from './SlowHint';
import { useComponentHref } from './useComponentHref';
import { useOwnershipTranslation } from './useOwnershipTranslation';
import { VerificationLabel } from './VerificationLabel';

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      // Focus rings of the outermost cells would be cut off otherwise.
      padding: 2,
      // Widths follow the words; the default gives each column the same.
      '& table': { tableLayout: 'auto' },
      '& th': { whiteSpace: 'nowrap' },
      '& th:first-child': { width: '26%' },
      '@media (max-width: 767px)': { '& th:first-child': { width: '74%' } },
    },
    cell: { whiteSpace: 'normal', verticalAlign: 'top' },
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

/** The reference view: one row per component, sorted by the server. */
export function ComponentsTable(props: {
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
  const columns = wanted
    .filter(id => !narrow || narrowColumns.includes(id))
    .map(id => ({ id }));
  const items = request.data?.items.map(report => ({
    id: report.entityRef,
    report,
  }));
  const labels: Record<ColumnId, string> = {
    title: t('explore.table.component'),
    owner: t('explore.table.owner'),
    score: t('explore.table.score'),
    band: t('explore.table.band'),
    risk: t('explore.table.warning'),
    verified: t('explore.table.verified'),
  };

  return (
    <div className={classes.scroll}>
      <TableRoot
        aria-label={t('explore.table.label')}
        stale={request.stale}
        isPending={!items}
        sortDescriptor={{
          column: sort,
          direction: order === 'desc' ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) =>
          onSort(
            column as ReportSortField,
            direction === 'descending' ? 'desc' : 'asc',
          )
        }
      >
        <TableHeader columns={columns}>
          {({ id }) => (
            <Column id={id} isRowHeader={id === 'title'} allowsSorting>
              {labels[id]}
            </Column>
          )}
        </TableHeader>
        {items ? (
          <TableBody items={items} dependencies={[narrow, renderActions]}>
            {({ id, report }) => (
              <Row id={id} columns={columns}>
                {column => (
                  <Cell className={classes.cell}>
                    {column.id === 'title' && (
                      <ComponentCell report={report} narrow={narrow}>
                        {wanted.includes('verified') && (
                          <>
                            <VerificationLabel
                              verification={report.verification}
                            />
                            {renderActions?.(report)}
                          </>
                        )}
                      </ComponentCell>
                    )}
                    {column.id === 'owner' && (
                      <div className={classes.owner}>
                        <OwnerLabel owner={report.owner} />
                      </div>
                    )}
                    {column.id === 'score' && (
                      <ScoreValue
                        report={report}
                        value={<ScoreButton report={report} />}
                      />
                    )}
                    {column.id === 'band' && <BandLabel band={report.band} />}
                    {column.id === 'risk' && <RiskCell report={report} />}
                    {column.id === 'verified' && (
                      <div className={classes.stack}>
                        <VerificationLabel verification={report.verification} />
                        {renderActions?.(report)}
                      </div>
                    )}
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columns} />
        )}
      </TableRoot>
      {!items && !request.error && <SlowHint />}
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
