import { Button, ButtonLink, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { AskedToConfirm } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { DisputeDialog } from '../../actions/DisputeDialog';
import { useSaid } from '../../actions/useSaid';
import { VerifyButton } from '../../actions/VerifyButton';
import { useComponentHref } from '../../components/useComponentHref';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2) var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    text: { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipAskedTodo' },
);

/** A verification round asks the owners whether it is still theirs. */
export function AskedTodo(props: {
  asked: AskedToConfirm;
  mayVerify: boolean;
  onDone: () => void;
}) {
  const { asked, mayVerify, onDone } = props;
  const { entityRef, title, until } = asked;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const componentHref = useComponentHref();
  const [disputing, setDisputing] = useState(false);
  const [said] = useSaid(entityRef);
  const answered = mayVerify && said?.confirmed === true;
  return (
    <li className={classes.root}>
      <div className={classes.text}>
        <Link
          href={componentHref(entityRef)}
          variant="body-medium"
          weight="bold"
        >
          {title}
        </Link>
        <Text as="p" variant="body-small">
          {answered
            ? t('myTeams.todo.confirmed')
            : t('myTeams.todo.asked', { date: new Date(until) })}
        </Text>
      </div>
      <div className={classes.actions}>
        {mayVerify ? (
          <>
            <VerifyButton entity={asked} onDone={onDone} variant="primary" />
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
              entity={asked}
              isOpen={disputing}
              onClose={() => setDisputing(false)}
              onDone={onDone}
            />
          </>
        ) : (
          <ButtonLink
            size="small"
            variant="secondary"
            href={componentHref(entityRef)}
            aria-label={t('myTeams.todo.openFor', { title })}
          >
            {t('myTeams.todo.open')}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
