import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type {
  Finding,
  FindingSortField,
  ListFindingsResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ReactNode } from 'react';
import type { Request } from '../../api/useRequest';
import { DataTable } from '../../components/DataTable';
import { FindingText } from '../../components/FindingText';
import { OwnerLabel } from '../../components/OwnerLabel';
import { SeverityLabel } from '../../components/SeverityLabel';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { actionText } from '../../entity/actionText';
import { GainLabel } from '../../entity/GainLabel';
import { FindingFigure } from '../../working/FindingFigure';
import { FindingActions } from './FindingActions';
import type { Leaving } from './useLeaving';

const useStyles = makeStyles(
  {
    frame: {
      '& button': { whiteSpace: 'nowrap' },
      '@media (min-width: 768px)': { '& th:first-child': { width: '17%' } },
    },
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
  leaving: Leaving;
}) {
  const { request, sort, order, onSort, maySnooze, leaving } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const narrow = useMediaQuery('(max-width: 767px)');
  const columns = (narrow ? narrowColumns : wideColumns)
    .filter(id => id !== 'do' || maySnooze)
    .map(id => ({
      id,
      label: t(`risks.table.${id}`),
      sortable: sortable.includes(id),
    }));
  return (
    <DataTable
      label={t('risks.table.label')}
      columns={columns}
      request={request}
      items={request.data?.items.filter(item => !leaving.hasLeft(item))}
      idOf={finding => finding.id}
      renderCell={renderCell}
      sort={sort}
      order={order}
      onSort={(column, direction) => {
        if (column !== 'finding' && column !== 'do') {
          onSort(column, direction);
        }
      }}
      dependencies={[narrow, maySnooze, leaving.failed]}
      className={classes.frame}
    />
  );

  function renderCell(finding: Finding, column: ColumnId): ReactNode {
    switch (column) {
      case 'title':
        return (
          <EntityCell finding={finding}>
            {narrow && (
              <>
                <FindingText finding={finding} />
                <Step finding={finding} />
                <Severity finding={finding} />
                <Since finding={finding} />
                {maySnooze && (
                  <div>
                    <FindingActions finding={finding} leaving={leaving} />
                  </div>
                )}
              </>
            )}
          </EntityCell>
        );
      case 'finding':
        return (
          <div className={classes.stack}>
            <FindingText finding={finding} />
            <Step finding={finding} />
          </div>
        );
      case 'severity':
        return <Severity finding={finding} />;
      case 'owner':
        return (
          <div className={classes.owner}>
            <OwnerLabel owner={finding.owner ?? {}} />
          </div>
        );
      case 'openedAt':
        return <Since finding={finding} />;
      default:
        return <FindingActions finding={finding} leaving={leaving} />;
    }
  }
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

/** What helps most; what is resolved needs nothing any more. */
function Step({ finding: { action, state } }: { finding: Finding }) {
  const { t } = useOwnershipTranslation();
  if (!action || state === 'resolved') {
    return null;
  }
  return (
    <Text as="div" variant="body-small">
      {t('myTeams.todo.step', { step: actionText(action, t) })}{' '}
      <GainLabel action={action} />
    </Text>
  );
}

function Severity({ finding }: { finding: Finding }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { severity, confidence, tier } = finding;
  return (
    <div className={`${classes.stack} ${classes.line}`}>
      <SeverityLabel severity={severity}>
        <FindingFigure finding={finding} />
      </SeverityLabel>
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
