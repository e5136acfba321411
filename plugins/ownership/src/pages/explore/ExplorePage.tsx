import { Container } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ComponentsTable } from '../../components/ComponentsTable';
import { Pagination } from '../../components/Pagination';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { FilterBar } from '../../filter/FilterBar';
import { isFiltered } from '../../filter/filterParams';
import { CoverageNotices } from '../../components/CoverageNotices';
import { ExploreEmpty } from './ExploreEmpty';
import { ExploreFooter } from './ExploreFooter';
import { ExploreHeadline } from './ExploreHeadline';
import { ExploreTreemap } from './ExploreTreemap';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { PAGE_SIZE, useExploreData } from './useExploreData';
import { useDrill } from './useDrill';
import { useExploreView } from './useExploreView';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      paddingBottom: 'var(--bui-space-8)',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
    },
    words: { flex: '1 1 280px', minWidth: 0 },
    table: {
      minWidth: 0,
      borderRadius: 'var(--bui-radius-3)',
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        outline: '2px solid var(--bui-ring)',
        outlineOffset: 4,
      },
    },
    panes: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      alignItems: 'start',
      // narrower, the table would lose its last column
      '@media (min-width: 1400px)': {
        gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
      },
    },
  },
  { name: 'OwnershipExplorePage' },
);

/** Every component with its health: a table, and a map of the same. */
export function ExplorePage() {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const table = useRef<HTMLDivElement>(null);
  const explore = useExploreView();
  const { filter, view, setFilter, clearFilter, setSort, goTo } = explore;
  const { coverage, reports, treemap, facets, teams } = useExploreData(
    filter,
    view,
  );
  const level =
    treemap.data?.level ?? (view.level === 'auto' ? 'component' : view.level);
  const drill = useDrill(explore, facets.data, level);
  const filtered = isFiltered(filter);
  const empty = reports.data?.totalItems === 0 && !reports.stale;
  // Skeletons promise what will not come; the notice alone says it.
  const nothingToShow = reports.error && !reports.data;

  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice
          request={reports}
          onOutdatedLink={() => {
            clearFilter();
            goTo(undefined, 1);
          }}
        />
        {!nothingToShow && (
          <>
            {facets.error && !facets.data ? (
              <ProblemNotice request={facets} />
            ) : (
              <div className={classes.head}>
                <div className={classes.words}>
                  <ExploreHeadline
                    facets={facets.data}
                    coverage={filtered ? undefined : coverage.data}
                    filter={filter}
                  />
                </div>
                {(filtered || !empty) && (
                  <div>
                    <CopyLinkButton />
                  </div>
                )}
              </div>
            )}
            <CoverageNotices coverage={coverage.data} />
            <PartProblem source="coverage" request={coverage} />
            {(filtered || !empty) && (
              <FilterBar
                view={{ filter, setFilter, clearFilter }}
                facets={facets.data}
                teams={teams}
                clearable={!empty}
              />
            )}
            {empty ? (
              <ExploreEmpty filtered={filtered} onClear={clearFilter} />
            ) : (
              <div className={classes.panes}>
                <div
                  ref={table}
                  tabIndex={-1}
                  role="region"
                  aria-label={t('explore.table.label')}
                  className={classes.table}
                >
                  <ComponentsTable
                    request={reports}
                    sort={view.sort}
                    order={view.order}
                    onSort={setSort}
                  />
                  <Pagination
                    page={view.page}
                    pageSize={PAGE_SIZE}
                    response={reports.data}
                    countLabel={count => t('explore.table.results', { count })}
                    updating={reports.stale && reports.loading}
                    onGoTo={goTo}
                  />
                </div>
                <ExploreTreemap
                  request={treemap}
                  lens={view.lens}
                  level={
                    treemap.stale && view.level !== 'auto' ? view.level : level
                  }
                  drill={drill}
                  onLens={explore.setLens}
                  onLevel={explore.setLevel}
                  onRest={() => {
                    table.current?.scrollIntoView?.({ block: 'start' });
                    table.current?.focus({ preventScroll: true });
                  }}
                />
              </div>
            )}
            <ExploreFooter coverage={coverage.data} />
          </>
        )}
      </Container>
    </Root>
  );
}
