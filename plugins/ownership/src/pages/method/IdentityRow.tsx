import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { MyIdentity } from '@stewardship/backstage-plugin-ownership-common';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';
import { IdentityLine } from './IdentityLine';

/** One address, where it comes from and how it stands; undo where it is one's own. */
export function IdentityRow(props: {
  identity: MyIdentity;
  onChange: () => void;
  onGone: () => void;
}) {
  const { identity, onChange, onGone } = props;
  const { email, origin, state, link } = identity;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const unlink = useTask({
    run: () => api.unlinkIdentity(link?.id ?? ''),
    done: () => t('method.identities.unlinked', { email }),
    undo: {
      run: () => api.linkIdentity({ email }),
      done: () => t('method.identities.linked', { email }),
      onDone: onChange,
    },
    onDone: () => {
      onGone();
      onChange();
    },
  });
  return (
    <IdentityLine
      address={email}
      error={unlink.error}
      words={`${t(`method.identities.origin.${origin}`)} · ${t(
        `method.identities.state.${state}`,
      )}`}
    >
      {link && (
        <Button
          size="small"
          variant="tertiary"
          isPending={unlink.pending}
          onPress={unlink.start}
          aria-label={t('method.identities.unlinkLabel', { email })}
        >
          {t('method.identities.unlink')}
        </Button>
      )}
    </IdentityLine>
  );
}
