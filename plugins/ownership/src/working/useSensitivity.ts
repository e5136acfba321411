import { useApi } from '@backstage/frontend-plugin-api';
import type { Finding } from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import type { Translate } from '../components/useOwnershipTranslation';

/** In how many of the ways of asking a verdict holds. */
export interface Sensitivity {
  holds: number;
  of: number;
}

/** That of an entity's warning, which stands with its finding. */
export function useSensitivity(
  entityRef: string | undefined,
): Sensitivity | undefined {
  const api = useApi(ownershipApiRef);
  const { data } = useRequest(entityRef ?? '', async signal =>
    entityRef === undefined
      ? undefined
      : api.listFindings(
          {
            entityRef,
            findingKinds: ['single-knower'],
            findingStates: ['open', 'snoozed'],
            limit: 1,
          },
          { signal },
        ),
  );
  return data?.items[0] && sensitivityOf(data.items[0]);
}

/** "It holds under 4 of 5 ways of asking." */
export function holdsText({ holds, of }: Sensitivity, t: Translate): string {
  return t('figure.holds', { holds, count: of });
}

export function sensitivityOf({ facts }: Finding): Sensitivity | undefined {
  const { holds, of } = facts as Record<string, unknown>;
  return typeof holds === 'number' && typeof of === 'number' && of > 0
    ? { holds, of }
    : undefined;
}
