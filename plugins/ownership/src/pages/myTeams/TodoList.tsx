import { makeStyles } from '@material-ui/core/styles';
import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { speaksFor } from '../../api/useMe';
import { AskedTodo } from './AskedTodo';
import { FindingTodo, TransferTodo } from './TodoItem';
import type { Todo } from './useTodos';

const useStyles = makeStyles(
  { root: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'OwnershipTodoList' },
);

/** What waits, each with the step that answers it. */
export function TodoList(props: {
  me: Me;
  todos: readonly Todo[];
  onDone: () => void;
}) {
  const { me, todos, onDone } = props;
  const classes = useStyles();
  return (
    <ul className={classes.root}>
      {todos.map(todo => {
        if ('transfer' in todo) {
          return (
            <TransferTodo
              key={todo.id}
              transfer={todo.transfer}
              onDone={onDone}
            />
          );
        }
        return 'asked' in todo ? (
          <AskedTodo
            key={todo.id}
            asked={todo.asked}
            mayVerify={speaksFor(me, todo.asked.owner.ref)}
            onDone={onDone}
          />
        ) : (
          <FindingTodo
            key={todo.id}
            finding={todo.finding}
            mayVerify={speaksFor(me, todo.finding.owner?.ref)}
            onDone={onDone}
          />
        );
      })}
    </ul>
  );
}
