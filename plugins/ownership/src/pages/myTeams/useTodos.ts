import { useApi } from '@backstage/frontend-plugin-api';
import type {
  Finding,
  FindingKind,
  Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';

/** More than these is no list of things to do. */
const MOST_TODOS = 20;

/** What a member of the owning team can do something about. */
const todoKinds: readonly FindingKind[] = [
  'owner-disputed',
  'single-knower',
  'owner-mismatch',
  'verification-stale',
  'one-person-team',
  'forecast-drop',
  'setting-invalid',
];

export type Todo =
  | { id: string; transfer: Transfer }
  | { id: string; finding: Finding };

/**
 * What waits for an answer or a step of these teams, most urgent first. Of two
 * sources, findings and hand-overs: one that fails leaves the other.
 */
export function useTodos(teams: readonly string[]) {
  const api = useApi(ownershipApiRef);
  const key = JSON.stringify(teams);
  const findings = useRequest(key, async signal =>
    teams.length === 0
      ? undefined
      : api.listFindings(
          {
            teams: [...teams],
            findingKinds: [...todoKinds],
            limit: MOST_TODOS,
          },
          { signal },
        ),
  );
  const transfers = useRequest(key, async signal => {
    const lists = await Promise.all(
      teams.map(team =>
        api.listTransfers({ team, state: ['proposed'] }, { signal }),
      ),
    );
    return lists.flatMap(({ items }) => items);
  });
  const waiting = new Map(
    transfers.data
      ?.filter(({ mayAccept }) => mayAccept)
      .map(transfer => [transfer.id, transfer]),
  );
  const found = findings.data;
  const items: Todo[] = [
    ...[...waiting.values()].map(transfer => ({ id: transfer.id, transfer })),
    ...(found?.items ?? []).map(finding => ({ id: finding.id, finding })),
  ];
  return {
    items,
    /** Findings beyond those in the list. */
    more: found ? found.totalItems - found.items.length : 0,
    sources: { findings, transfers },
    /** Whether both sources have answered: only then is nothing really nothing. */
    complete: findings.data !== undefined && transfers.data !== undefined,
    /** Until each source has answered or failed. */
    loading: [findings, transfers].some(({ data, error }) => !data && !error),
    reload: () => {
      findings.reload();
      transfers.reload();
    },
  };
}
