import { Text } from '@backstage/ui';
import type { AskedToConfirm } from '@stewardship/backstage-plugin-ownership-common';
import { useSaid } from '../../actions/useSaid';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { OwnerAnswer } from './OwnerAnswer';
import { TodoRow } from './TodoRow';

/** A verification round asks the owners whether it is still theirs. */
export function AskedTodo(props: {
  asked: AskedToConfirm;
  mayVerify: boolean;
  onDone: () => void;
}) {
  const { asked, mayVerify, onDone } = props;
  const { t } = useOwnershipTranslation();
  const [said] = useSaid(asked.entityRef);
  const answered = mayVerify && said?.confirmed === true;
  return (
    <TodoRow
      entity={asked}
      actions={
        <OwnerAnswer
          entity={asked}
          mayAnswer={mayVerify}
          answered={answered}
          onDone={onDone}
        />
      }
    >
      <Text as="p" variant="body-small">
        {answered
          ? t('myTeams.todo.confirmed')
          : t('myTeams.todo.asked', { date: new Date(asked.until) })}
      </Text>
    </TodoRow>
  );
}
