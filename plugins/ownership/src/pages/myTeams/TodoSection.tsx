import { Link, Skeleton, Text } from '@backstage/ui';
import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { Pictured } from '../../components/Pictured';
import { Section } from '../../components/Section';
import { SlowHint } from '../../components/SlowHint';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { usePageHref } from '../../routes';
import { TodoList } from './TodoList';
import { TodoProblems } from './TodoProblems';
import { useTodos } from './useTodos';

interface TodosProps {
  me: Me;
  teams: readonly string[];
  /** How many to list; the rest is a link. */
  limit: number;
}

/** What waits for these teams, as a section of its own. */
export function TodoSection(props: TodosProps & { title: string }) {
  const { title, ...rest } = props;
  return (
    <Section title={title}>
      <Todos {...rest} />
    </Section>
  );
}

/** The same without a frame. */
export function Todos({ me, teams, limit }: TodosProps) {
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  const todos = useTodos(teams);
  const { items, complete, loading } = todos;
  const shown = items.slice(0, limit);
  const more = items.length - shown.length + todos.more + todos.moreAsked;
  return (
    <>
      <TodoProblems sources={todos.sources} />
      {loading && shown.length === 0 && (
        <>
          <Skeleton width="100%" height={120} />
          <SlowHint />
        </>
      )}
      {complete && shown.length === 0 && (
        <Pictured state="no-findings">
          <Text as="p">{t('area.noTodos')}</Text>
        </Pictured>
      )}
      {shown.length > 0 && (
        <TodoList me={me} todos={shown} onDone={todos.reload} />
      )}
      {more > 0 && pageHref && (
        <Link
          href={pageHref(
            'my-teams',
            teams.map(team => ['team', team]),
          )}
        >
          {t('myTeams.todo.more', { count: more })}
        </Link>
      )}
    </>
  );
}
