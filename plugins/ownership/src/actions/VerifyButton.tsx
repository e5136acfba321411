import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ReportSummary } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { TaskError } from './TaskError';
import { useSaid } from './useSaid';
import { useTask } from './useTask';

/**
 * "Still ours": one press, no questions. It shows at once; while the answer is
 * fresh, the same button takes it back.
 */
export function VerifyButton(props: {
  entity: {
    entityRef: string;
    title: string;
    verification?: ReportSummary['verification'];
  };
  onDone?: () => void;
  variant?: 'primary' | 'secondary';
}) {
  const { entity, onDone, variant = 'secondary' } = props;
  const { entityRef, title } = entity;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [said, setSaid] = useSaid(entityRef);
  const before = said?.before ??
    entity.verification ?? { state: 'never' as const };
  const takeBack = (id: string) =>
    api.answerVerification(id, { result: 'withdrawn' });
  const takenBack = () => {
    setSaid({ verification: before, before, confirmed: false });
    onDone?.();
  };
  const verify = useTask({
    run: () => api.recordVerification({ entityRef, kind: 'confirmed' }),
    onStart: () =>
      setSaid({
        verification: { state: 'confirmed', daysAgo: 0 },
        before,
        confirmed: true,
      }),
    onFailed: () => setSaid(undefined),
    done: () => t('action.verify.done', { title }),
    onDone: ({ id }) => {
      setSaid({
        verification: { state: 'confirmed', daysAgo: 0 },
        before,
        confirmed: true,
        id,
      });
      onDone?.();
    },
    undo: {
      run: ({ id }) => takeBack(id),
      done: () => t('action.verify.undone', { title }),
      onDone: takenBack,
    },
  });
  const undo = useTask({
    run: () => takeBack(said?.id ?? ''),
    done: () => t('action.verify.undone', { title }),
    onDone: takenBack,
  });
  const confirmedNow = said?.confirmed === true;
  const { start, pending } = confirmedNow && said.id ? undo : verify;
  return (
    <>
      <Button
        size="small"
        variant={confirmedNow ? 'tertiary' : variant}
        isPending={pending}
        onPress={start}
        aria-label={
          confirmedNow
            ? t('action.verify.undoFor', { title })
            : t('action.verify.labelFor', { title })
        }
      >
        {confirmedNow ? t('action.verify.undo') : t('action.verify.label')}
      </Button>
      <TaskError error={verify.error ?? undo.error} />
    </>
  );
}
