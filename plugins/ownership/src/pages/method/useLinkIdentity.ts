import { useApi } from '@backstage/frontend-plugin-api';
import type { IdentityRequest } from '@stewardship/backstage-plugin-ownership-common';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

/** Says that an address is one's own, with a way back for a while. */
export function useLinkIdentity(options: {
  request: () => IdentityRequest;
  /** When the list has changed. */
  onChange: () => void;
  onDone?: () => void;
}) {
  const { request, onChange, onDone } = options;
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  return useTask({
    run: () => api.linkIdentity(request()),
    done: ({ email, state }) =>
      t(
        state === 'unseen'
          ? 'method.identities.linkedUnseen'
          : 'method.identities.linked',
        { email },
      ),
    undo: {
      run: async ({ link }) => link && api.unlinkIdentity(link.id),
      done: ({ email }) => t('method.identities.unlinked', { email }),
      onDone: onChange,
    },
    onDone: () => {
      onChange();
      onDone?.();
    },
  });
}
