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

export interface Todos {
  items: Todo[];
  /** Findings beyond those in the list. */
  more: number;
}

/** What waits for an answer or a step of these teams, most urgent first. */
export function useTodos(teams: readonly string[]) {
  const api = useApi(ownershipApiRef);
  return useRequest<Todos>(JSON.stringify(teams), async signal => {
    if (teams.length === 0) {
      return { items: [], more: 0 };
    }
    const [findings, ...transfers] = await Promise.all([
      api.listFindings(
        {
          teams: [...teams],
          findingKinds: [...todoKinds],
          limit: MOST_TODOS,
        },
        { signal },
      ),
      ...teams.map(team =>
        api.listTransfers({ team, state: ['proposed'] }, { signal }),
      ),
    ]);
    const waiting = new Map(
      transfers
        .flatMap(({ items }) => items)
        .filter(({ mayAccept }) => mayAccept)
        .map(transfer => [transfer.id, transfer] as const),
    );
    return {
      items: [
        ...[...waiting.values()].map(transfer => ({
          id: transfer.id,
          transfer,
        })),
        ...findings.items.map(finding => ({ id: finding.id, finding })),
      ],
      more: findings.totalItems - findings.items.length,
    };
  });
}
