import {
  Button,
  Container,
  Link,
  Select,
  Text,
  ToggleButton,
} from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ExportButtons } from '../../actions/ExportButtons';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { useMe } from '../../api/useMe';
import { useRequest, type Request } from '../../api/useRequest';
import { useTeams } from '../../api/useTeams';
import { CoverageNotices } from '../../components/CoverageNotices';
import { findingKinds } from '../../components/FindingText';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Notice } from '../../components/Notice';
import { Pagination } from '../../components/Pagination';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { FilterBar } from '../../filter/FilterBar';
import { apiFilter, emptyFilter, isFiltered } from '../../filter/filterParams';
import { useCatalogIndexPath } from '../../routes';
import { Figure } from '../../working/Figure';
import { FindingsTable } from './FindingsTable';
import { TeamsWithFindings } from './TeamsWithFindings';
import { useLeaving } from './useLeaving';
import { findingStates, severities, useRisksView } from './useRisksView';

const PAGE_SIZE = 25;

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2) var(--bui-space-3)',
    },
    kind: { flex: '1 1 200px', maxWidth: 320, minWidth: 0 },
    end: { '@media (min-width: 768px)': { marginLeft: 'auto' } },
  },
  { name: 'OwnershipRisksPage' },
);

/** What is wrong in the estate, most urgent first, and what was set aside. */
export function RisksPage() {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const { filter, view, change, goTo, setFilter, clearFilter } = useRisksView();
  const me = useMe();
  const coverage = useCoverage();
  const teams = useTeams();
  const chosen = apiFilter(filter);
  const wanted = {
    ...chosen,
    findingKinds: view.findingKinds,
    severities: view.severities,
    findingStates: [view.findingState],
  };
  const listed = {
    ...wanted,
    sort: view.sort,
    order: view.sort === 'severity' ? undefined : view.order,
    cursor: view.cursor,
    limit: PAGE_SIZE,
  };
  const findings = useRequest(JSON.stringify(listed), signal =>
    api.listFindings(listed, { signal }),
  );
  const facets = useRequest(JSON.stringify(chosen), signal =>
    api.getFacets(chosen, { signal }),
  );
  const narrowed =
    isFiltered(filter) ||
    view.findingKinds.length > 0 ||
    view.severities.length > 0 ||
    view.findingState !== 'open';
  const leaving = useLeaving(findings.reload, findings.data?.items);
  const gone = findings.data?.items.filter(leaving.hasLeft).length ?? 0;
  const total = findings.data && findings.data.totalItems - gone;
  const empty = total === 0 && !findings.stale;

  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice
          request={findings}
          onOutdatedLink={() => goTo(undefined, 1)}
        />
        {(findings.data || !findings.error) && (
          <>
            <div role="status">
              {total !== undefined && !empty && (
                <Text as="h2" variant="title-small" weight="bold">
                  <Figure
                    working={{ of: 'findings', filter: wanted, total }}
                    text={t(`risks.headline.${view.findingState}`, {
                      count: total,
                    })}
                  />
                </Text>
              )}
            </div>
            <CoverageNotices coverage={coverage.data} />
            <PartProblem source="coverage" request={coverage} />
            <PartProblem source="facets" request={facets} />
            <PartProblem source="permissions" request={me} />
            <FilterBar
              view={{ filter, setFilter, clearFilter }}
              facets={facets.data}
              teams={teams}
              states={false}
            />
            <div className={classes.row}>
              <Select
                className={classes.kind}
                selectionMode="multiple"
                aria-label={t('risks.filter.kind')}
                placeholder={t('risks.filter.allKinds')}
                options={findingKinds.map(kind => ({
                  id: kind,
                  label: t(`finding.kind.${kind}`),
                }))}
                value={view.findingKinds}
                onChange={keys =>
                  change({
                    findingKinds: findingKinds.filter(kind =>
                      keys.includes(kind),
                    ),
                  })
                }
              />
              <div
                role="group"
                aria-label={t('risks.filter.severity')}
                className={classes.row}
              >
                {severities.map(severity => (
                  <ToggleButton
                    key={severity}
                    size="small"
                    isSelected={view.severities.includes(severity)}
                    onChange={on =>
                      change({
                        severities: severities.filter(other =>
                          other === severity
                            ? on
                            : view.severities.includes(other),
                        ),
                      })
                    }
                  >
                    {t(`finding.severity.${severity}`)}
                  </ToggleButton>
                ))}
              </div>
              <Select
                aria-label={t('risks.filter.state')}
                options={findingStates.map(state => ({
                  id: state,
                  label: t(`finding.state.${state}`),
                }))}
                value={view.findingState}
                onChange={key =>
                  change({
                    findingState:
                      findingStates.find(state => state === key) ?? 'open',
                  })
                }
              />
              <ToggleButton
                size="small"
                isSelected={view.groupBy === 'team'}
                onChange={on => change({ groupBy: on ? 'team' : 'none' })}
              >
                {t('risks.filter.byTeam')}
              </ToggleButton>
              <div className={`${classes.row} ${classes.end}`}>
                <CopyLinkButton />
                <ExportButtons
                  fileName="ownership-findings"
                  load={(format, signal) =>
                    api.exportFindings({ ...wanted, format }, { signal })
                  }
                />
              </div>
            </div>
            {empty && (
              <NoFindings
                narrowed={narrowed}
                coverage={coverage}
                onClear={() =>
                  setFilter(
                    { ...emptyFilter, search: undefined, warning: undefined },
                    {
                      view: {
                        findingKinds: [],
                        severities: [],
                        findingState: 'open',
                      },
                    },
                  )
                }
              />
            )}
            {!empty && view.groupBy === 'team' && (
              <TeamsWithFindings
                filter={chosen}
                onChoose={team =>
                  setFilter({ owners: [team] }, { view: { groupBy: 'none' } })
                }
              />
            )}
            {!empty && view.groupBy === 'none' && (
              <div>
                <FindingsTable
                  request={findings}
                  sort={view.sort}
                  order={view.order}
                  onSort={(sort, order) => change({ sort, order })}
                  maySnooze={me.data?.may.snoozeFindings ?? false}
                  leaving={leaving}
                />
                <Pagination
                  page={view.page}
                  pageSize={PAGE_SIZE}
                  response={findings.data}
                  countLabel={count => t('risks.table.results', { count })}
                  updating={findings.stale && findings.loading}
                  onGoTo={goTo}
                />
              </div>
            )}
            <NotForEvaluation />
          </>
        )}
      </Container>
    </Root>
  );
}

/** Why there is nothing here: filters, a young portal, or good news. */
function NoFindings(props: {
  narrowed: boolean;
  coverage: Request<CoverageResponse>;
  onClear: () => void;
}) {
  const { narrowed, coverage, onClear } = props;
  const { t } = useOwnershipTranslation();
  const catalogPath = useCatalogIndexPath();
  if (narrowed) {
    return (
      <Notice
        live
        state="empty"
        title={t('risks.empty.filtered')}
        actions={
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  if (!coverage.data) {
    // Until it is known among how many, nothing is said to be fine.
    return coverage.error ? (
      <Notice live title={t('risks.empty.unknown')} />
    ) : null;
  }
  const { total, scored } = coverage.data.components;
  if (total === 0) {
    return (
      <Notice
        state="empty"
        title={t('explore.empty.none.title')}
        actions={
          catalogPath && (
            <Link href={catalogPath}>{t('explore.empty.none.link')}</Link>
          )
        }
      >
        <Text as="p">{t('explore.empty.none.description')}</Text>
      </Notice>
    );
  }
  return (
    <Notice state="no-findings" title={t('risks.empty.none', { count: total })}>
      {total > scored && (
        <Text as="p">
          {t('risks.empty.notScored', { count: total - scored })}
        </Text>
      )}
    </Notice>
  );
}
