import { Button, ButtonLink } from '@backstage/ui';
import { useState } from 'react';
import { DisputeDialog } from '../../actions/DisputeDialog';
import { VerifyButton } from '../../actions/VerifyButton';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** Whether it is still theirs, from who may say so; others are led to it. */
export function OwnerAnswer(props: {
  entity: { entityRef: string; title: string };
  mayAnswer: boolean;
  answered: boolean;
  onDone: () => void;
}) {
  const { entity, mayAnswer, answered, onDone } = props;
  const { entityRef, title } = entity;
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const [disputing, setDisputing] = useState(false);
  if (!mayAnswer) {
    return (
      <ButtonLink
        size="small"
        variant="secondary"
        href={componentHref(entityRef)}
        aria-label={t('myTeams.todo.openFor', { title })}
      >
        {t('myTeams.todo.open')}
      </ButtonLink>
    );
  }
  return (
    <>
      <VerifyButton entity={entity} onDone={onDone} variant="primary" />
      {!answered && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('action.dispute.labelFor', { title })}
          onPress={() => setDisputing(true)}
        >
          {t('action.dispute.label')}
        </Button>
      )}
      <DisputeDialog
        entity={entity}
        isOpen={disputing}
        onClose={() => setDisputing(false)}
        onDone={onDone}
      />
    </>
  );
}
