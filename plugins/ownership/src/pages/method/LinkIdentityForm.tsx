import { Button, Text, TextField } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { ResponseError } from '@backstage/errors';
import type { SelfLinkingMode } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { TaskError } from '../../actions/TaskError';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { useLinkIdentity } from './useLinkIdentity';

/** Of an address, as the backend takes it. */
const LONGEST_EMAIL = 320;

const useStyles = makeStyles(
  {
    form: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: 'var(--bui-space-2)',
    },
    field: { flex: '1 1 240px', minWidth: 0 },
    problem: { flexBasis: '100%' },
  },
  { name: 'OwnershipLinkIdentityForm' },
);

/** Another address, as one has it in git. */
export function LinkIdentityForm(props: {
  linking: SelfLinkingMode;
  onChange: () => void;
}) {
  const { linking, onChange } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [email, setEmail] = useState('');
  const { start, pending, error } = useLinkIdentity({
    request: () => ({ email: email.trim() }),
    onChange,
    onDone: () => setEmail(''),
  });
  const canSubmit = /\S@\S/.test(email);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (canSubmit) start();
      }}
    >
      <TextField
        className={classes.field}
        type="email"
        autoComplete="off"
        label={t('method.identities.field')}
        description={t(
          linking === 'any'
            ? 'method.identities.fieldAny'
            : 'method.identities.fieldSuggested',
        )}
        maxLength={LONGEST_EMAIL}
        value={email}
        onChange={setEmail}
      />
      <Button
        type="submit"
        size="small"
        variant="secondary"
        isDisabled={!canSubmit}
        isPending={pending}
      >
        {t('method.identities.submit')}
      </Button>
      <div className={classes.problem}>
        {isRefusal(error) ? (
          <div role="alert">
            <Text as="p" variant="body-small">
              {t(
                linking === 'any'
                  ? 'method.identities.refusedAny'
                  : 'method.identities.refused',
              )}{' '}
              {t('method.identities.elsewhere')}
            </Text>
          </div>
        ) : (
          <TaskError error={error} />
        )}
      </div>
    </form>
  );
}

/** Why is not told, so that all there is to say can be said here. */
function isRefusal(error: Error | undefined): boolean {
  const found = error instanceof ResponseError ? error.cause : error;
  return found?.name === 'ConflictError';
}
