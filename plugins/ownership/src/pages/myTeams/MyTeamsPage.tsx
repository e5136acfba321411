import { Container, Link, Skeleton, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { teamsOf, useMe } from '../../api/useMe';
import { NotForEvaluation } from '../../components/NotForEvaluation';
import { Notice } from '../../components/Notice';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Root } from '../../components/Root';
import { Section } from '../../components/Section';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useRootPath } from '../../routes';
import { MyEntities } from './MyEntities';
import { TodoList } from './TodoList';
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
  return (
    <Root main>
      <Container className={classes.root}>
        <ProblemNotice request={me} />
        {!me.data && !me.error && (
          <>
            <Skeleton width="min(420px, 90%)" height={28} />
            <Skeleton width="100%" height={160} />
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
  const { data } = todos;
  return (
    <>
      <div role="status">
        {data && (
          <Text as="h2" variant="title-small" weight="bold">
            {data.items.length === 0
              ? t('myTeams.headline.none')
              : t('myTeams.headline.some', {
                  count: data.items.length + data.more,
                })}
          </Text>
        )}
      </div>
      <ProblemNotice request={todos} />
      {!data && !todos.error && <Skeleton width="100%" height={160} />}
      {data && data.items.length > 0 && (
        <Section title={t('myTeams.todo.title')}>
          <TodoList me={me} todos={data.items} onDone={onDone} />
          {data.more > 0 && (
            <Link href={risks}>
              {t('myTeams.todo.more', { count: data.more })}
            </Link>
          )}
        </Section>
      )}
      <MyEntities me={me} teams={teams} refresh={String(done)} />
      <NotForEvaluation />
    </>
  );
}
