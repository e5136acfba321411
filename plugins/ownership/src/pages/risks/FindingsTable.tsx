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
  Finding,
  FindingSortField,
  ListFindingsResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import type { Request } from '../../api/useRequest';
import { FindingText } from '../../components/FindingText';
import { OwnerLabel } from '../../components/OwnerLabel';
import { SeverityLabel } from '../../components/SeverityLabel';
import { SlowHint } from '../../components/SlowHint';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { FindingActions } from './FindingActions';

const useStyles = makeStyles(
  {
    scroll: {
      overflowX: 'auto',
      padding: 2,
      '& table': { tableLayout: 'auto' },
      '& th, & button': { whiteSpace: 'nowrap' },
    },
    cell: { whiteSpace: 'normal', verticalAlign: 'top' },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-1)',
      minWidth: 0,
    },
    /** One line each, where there is room for columns. */
    line: { '@media (min-width: 768px)': { whiteSpace: 'nowrap' } },
    owner: { minWidth: 128 },
    name: { minWidth: 112 },
    reason: { overflowWrap: 'anywhere' },
  },
  { name: 'OwnershipFindingsTable' },
);

type ColumnId = 'title' | 'finding' | 'severity' | 'owner' | 'openedAt' | 'do';

const wideColumns: readonly ColumnId[] = [
  'title',
  'finding',
  'severity',
  'owner',
  'openedAt',
  'do',
];
/** On a phone the rest stands under the name. */
const narrowColumns: readonly ColumnId[] = ['title'];
const sortable: readonly ColumnId[] = [
  'title',
  'severity',
  'owner',
  'openedAt',
];

/** One row per finding, sorted by the server. */
export function FindingsTable(props: {
  request: Request<ListFindingsResponse>;
  sort: FindingSortField;
  order: 'asc' | 'desc';
  onSort: (sort: FindingSortField, order: 'asc' | 'desc') => void;
  maySnooze: boolean;
  onChange: () => void;
}) {
  const { request, sort, order, onSort, maySnooze, onChange } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const narrow = useMediaQuery('(max-width: 767px)');
  const columns = (narrow ? narrowColumns : wideColumns)
    .filter(id => id !== 'do' || maySnooze)
    .map(id => ({ id }));
  const items = request.data?.items.map(finding => ({
    id: finding.id,
    finding,
  }));
  return (
    <div className={classes.scroll}>
      <TableRoot
        aria-label={t('risks.table.label')}
        stale={request.stale}
        isPending={!items}
        sortDescriptor={{
          column: sort,
          direction: order === 'desc' ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) =>
          onSort(
            column as FindingSortField,
            direction === 'descending' ? 'desc' : 'asc',
          )
        }
      >
        <TableHeader columns={columns}>
          {({ id }) => (
            <Column
              id={id}
              isRowHeader={id === 'title'}
              allowsSorting={sortable.includes(id)}
            >
              {t(`risks.table.${id}`)}
            </Column>
          )}
        </TableHeader>
        {items ? (
          <TableBody items={items} dependencies={[narrow, maySnooze]}>
            {({ id, finding }) => (
              <Row id={id} columns={columns}>
                {column => (
                  <Cell className={classes.cell}>
                    {column.id === 'title' && (
                      <EntityCell finding={finding}>
                        {narrow && (
                          <>
                            <FindingText finding={finding} />
                            <Severity finding={finding} />
                            <Since finding={finding} />
                            {maySnooze && (
                              <div>
                                <FindingActions
                                  finding={finding}
                                  onChange={onChange}
                                />
                              </div>
                            )}
                          </>
                        )}
                      </EntityCell>
                    )}
                    {column.id === 'finding' && (
                      <FindingText finding={finding} />
                    )}
                    {column.id === 'severity' && <Severity {...{ finding }} />}
                    {column.id === 'owner' && (
                      <div className={classes.owner}>
                        <OwnerLabel owner={finding.owner ?? {}} />
                      </div>
                    )}
                    {column.id === 'openedAt' && <Since {...{ finding }} />}
                    {column.id === 'do' && (
                      <FindingActions finding={finding} onChange={onChange} />
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

function EntityCell(props: { finding: Finding; children: ReactNode }) {
  const { finding, children } = props;
  const classes = useStyles();
  const componentHref = useComponentHref();
  return (
    <div className={classes.stack}>
      <Link
        href={componentHref(finding.entityRef)}
        variant="body-medium"
        weight="bold"
      >
        {finding.title}
      </Link>
      {children}
    </div>
  );
}

function Severity({ finding }: { finding: Finding }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { severity, confidence, tier } = finding;
  return (
    <div className={`${classes.stack} ${classes.line}`}>
      <SeverityLabel severity={severity} />
      <Text as="span" variant="body-small" color="secondary">
        {[
          tier === undefined
            ? []
            : t('risks.table.tier', { tier: String(tier) }),
          t(`finding.confidence.${confidence}`),
        ]
          .flat()
          .join(' · ')}
      </Text>
    </div>
  );
}

function Since({ finding }: { finding: Finding }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { openedAt, resolvedAt, reopened, snooze } = finding;
  return (
    <div className={classes.stack}>
      <Text as="span" variant="body-small" className={classes.line}>
        {t('risks.table.date', { date: new Date(openedAt) })}
      </Text>
      {reopened > 0 && (
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          className={classes.line}
        >
          {t('risks.table.reopened', { count: reopened })}
        </Text>
      )}
      {resolvedAt && (
        <Text as="span" variant="body-small" color="secondary">
          {t('risks.table.resolved', { date: new Date(resolvedAt) })}
        </Text>
      )}
      {snooze && (
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          className={classes.reason}
        >
          {t('risks.table.snoozed', {
            date: new Date(snooze.until),
            reason: snooze.reason,
          })}
        </Text>
      )}
    </div>
  );
}
