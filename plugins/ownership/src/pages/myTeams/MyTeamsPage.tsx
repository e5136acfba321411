import { Button, Container, Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { lazy, Suspense, useMemo, useState } from 'react';
import { CopyLinkButton } from '../../actions/CopyLinkButton';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useCoverage } from '../../api/useCoverage';
import { teamsOf, useMe } from '../../api/useMe';
import { useRequest } from '../../api/useRequest';
import { useTeams } from '../../api/useTeams';
import { CoverageNotices } from '../../components/CoverageNotices';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Notice } from '../../components/Notice';
import { PartProblem } from '../../components/PartProblem';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { Section } from '../../components/Section';
import { SectionSkeleton } from '../../components/SectionSkeleton';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { WhenSeen } from '../../components/WhenSeen';
import { FilterBar } from '../../filter/FilterBar';
import { apiFilter, isFiltered } from '../../filter/filterParams';
import { useFilteredHref } from '../../filter/useFilteredHref';
import { useRootPath } from '../../routes';
import { MyEntities } from './MyEntities';
import { TodoList } from './TodoList';
import { TodoProblems } from './TodoProblems';
import { useMyTeamsView } from './useMyTeamsView';
import { todoKinds, useTodos } from './useTodos';

// It takes long to work out, and the table does not wait for it.
const Learning = lazy(() => import('./Learning'));

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-5)',
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
  },
  { name: 'OwnershipMyTeamsPage' },
);

/** What waits for my teams, and what they own. */
export function MyTeamsPage() {
  const classes = useStyles();
  const me = useMe();
  const coverage = useCoverage();
  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={me} />
        <CoverageNotices coverage={coverage.data} />
        {me.data && <PartProblem source="coverage" request={coverage} />}
        {!me.data && !me.error && (
          <>
            <Skeleton width="min(420px, 90%)" height={28} />
            <SectionSkeleton lines={6} />
            <SlowHint />
          </>
        )}
        {me.data && <MyTeams me={me.data} />}
      </Container>
    </Root>
  );
}

function MyTeams({ me }: { me: Me }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const root = useRootPath() ?? '';
  const api = useApi(ownershipApiRef);
  const own = teamsOf(me);
  const { filter, view, ...set } = useMyTeamsView();
  const teams = filter.teams.length > 0 ? filter.teams : own;
  const chosen = { ...apiFilter(filter), teams };
  const todos = useTodos(teams, chosen);
  const facets = useRequest(JSON.stringify(chosen), async signal =>
    teams.length > 0 ? api.getFacets(chosen, { signal }) : undefined,
  );
  const choices = useTeamChoices([...own, ...filter.teams]);
  // Confirming changes what the table says, too.
  const [done, setDone] = useState(0);
  const onDone = () => {
    todos.reload();
    setDone(count => count + 1);
  };
  const explore = `${root}/explore`;
  const risksHref = useFilteredHref('risks');

  if (teams.length === 0) {
    return (
      <>
        <Notice
          state="empty"
          title={t('myTeams.noTeam.title')}
          actions={<Link href={explore}>{t('myTeams.noTeam.link')}</Link>}
        >
          <Text as="p">{t('myTeams.noTeam.description')}</Text>
        </Notice>
        <Further me={me} teams={[]} />
      </>
    );
  }
  const { items, more, complete } = todos;
  // A link of somebody else's shows their teams.
  const mine = teams.every(team => own.includes(team));
  const filtered = isFiltered(filter);
  const headline = () => {
    if (items.length === 0) {
      return filtered
        ? t('myTeams.headline.noneFiltered')
        : t('myTeams.headline.none');
    }
    // What is beyond both lists may be the same entities: it counts once.
    const count = items.length + Math.max(more, todos.moreAsked);
    return mine
      ? t('myTeams.headline.some', { count })
      : t('myTeams.headline.someOfTeams', { count });
  };
  return (
    <>
      <div className={classes.head}>
        <div role="status" className={classes.words}>
          {(complete || items.length > 0) && (
            <Text as="h2" variant="title-small" weight="bold">
              {headline()}
            </Text>
          )}
        </div>
        <div>
          <CopyLinkButton
            params={filter.teams.length > 0 ? [] : own.map(asTeam)}
          />
        </div>
      </div>
      <FilterBar
        view={{
          filter,
          setFilter: set.setFilter,
          clearFilter: set.clearFilter,
        }}
        facets={facets.data}
        teams={choices}
      />
      <TodoProblems sources={todos.sources} />
      {todos.loading && items.length === 0 && (
        <>
          <SectionSkeleton lines={6} />
          <SlowHint />
        </>
      )}
      {items.length > 0 && (
        <Section title={t('myTeams.todo.title')}>
          <TodoList me={me} todos={items} onDone={onDone} />
          {todos.moreAsked > 0 && (
            <MoreAsked count={todos.moreAsked} onShow={todos.showAsked} />
          )}
          {more > 0 && (
            <Link
              href={risksHref(
                chosen,
                todoKinds.map(kind => ['finding', kind]),
              )}
            >
              {t('myTeams.todo.all', { count: todos.findings })}
            </Link>
          )}
        </Section>
      )}
      <MyEntities
        me={me}
        filter={chosen}
        view={view}
        narrowed={filtered}
        title={
          mine ? t('myTeams.owned.title') : t('myTeams.owned.titleOfTeams')
        }
        onSort={set.setSort}
        onGoTo={set.goTo}
        refresh={String(done)}
      />
      {!todos.loading && <Further me={me} teams={teams} />}
      <NotForEvaluation />
    </>
  );
}

/** What stands below the table. */
function Further(props: { me: Me; teams: readonly string[] }) {
  return (
    <WhenSeen height={480}>
      <Suspense fallback={<SectionSkeleton lines={6} />}>
        <Learning {...props} />
      </Suspense>
    </WhenSeen>
  );
}

/** What else is to be confirmed, listed in place: there it can be answered. */
function MoreAsked(props: { count: number; onShow?: () => void }) {
  const { count, onShow } = props;
  const { t } = useOwnershipTranslation();
  const text = t('myTeams.todo.moreAsked', { count });
  return onShow ? (
    <div>
      <Button size="small" variant="secondary" onPress={onShow}>
        {text}
      </Button>
    </div>
  ) : (
    <Text as="p" variant="body-small" color="secondary">
      {text}
    </Text>
  );
}

function asTeam(ref: string): [string, string] {
  return ['team', ref];
}

/** These teams with what each owns, once that is known. */
function useTeamChoices(refs: readonly string[]) {
  const teams = useTeams();
  const key = JSON.stringify([...new Set(refs)]);
  return useMemo(
    () =>
      teams &&
      (JSON.parse(key) as string[]).map(
        ref => teams.find(team => team.ref === ref) ?? { ref, count: 0 },
      ),
    [teams, key],
  );
}
