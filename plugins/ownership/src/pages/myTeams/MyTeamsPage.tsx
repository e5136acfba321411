import { Container, Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useCoverage } from '../../api/useCoverage';
import { teamsOf, useMe } from '../../api/useMe';
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
import { useRootPath } from '../../routes';
import { MyEntities } from './MyEntities';
import { TodoList } from './TodoList';
import { TodoProblems } from './TodoProblems';
import { useTodos } from './useTodos';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-5)',
      paddingBottom: 'var(--bui-space-8)',
    },
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

function MyTeams({
  me,
}: {
  me: NonNullable<ReturnType<typeof useMe>['data']>;
}) {
  const { t } = useOwnershipTranslation();
  const root = useRootPath() ?? '';
  const teams = teamsOf(me);
  const todos = useTodos(teams);
  // Confirming changes what the table says, too.
  const [done, setDone] = useState(0);
  const onDone = () => {
    todos.reload();
    setDone(count => count + 1);
  };
  const explore = `${root}/explore`;
  const risks = `${root}/risks?${new URLSearchParams(
    teams.map(team => ['team', team]),
  )}`;

  if (teams.length === 0) {
    return (
      <Notice
        title={t('myTeams.noTeam.title')}
        actions={<Link href={explore}>{t('myTeams.noTeam.link')}</Link>}
      >
        <Text as="p">{t('myTeams.noTeam.description')}</Text>
      </Notice>
    );
  }
  const { items, more, complete } = todos;
  return (
    <>
      <div role="status">
        {(complete || items.length > 0) && (
          <Text as="h2" variant="title-small" weight="bold">
            {items.length === 0
              ? t('myTeams.headline.none')
              : t('myTeams.headline.some', { count: items.length + more })}
          </Text>
        )}
      </div>
      <TodoProblems sources={todos.sources} />
      {todos.loading && items.length === 0 && <SectionSkeleton lines={6} />}
      {items.length > 0 && (
        <Section title={t('myTeams.todo.title')}>
          <TodoList me={me} todos={items} onDone={onDone} />
          {more > 0 && (
            <Link href={risks}>{t('myTeams.todo.more', { count: more })}</Link>
          )}
        </Section>
      )}
      <MyEntities me={me} teams={teams} refresh={String(done)} />
      <NotForEvaluation />
    </>
  );
}
