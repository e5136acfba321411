import { useApi } from '@backstage/frontend-plugin-api';
import type {
  AskedToConfirm,
  Finding,
  FindingKind,
  ReportFilter,
  Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { useRequest } from '../../api/useRequest';

/** More than these is no list of things to do. */
const MOST_TODOS = 20;
/** What is to be confirmed, once somebody wants to see all of it. */
const MOST_ASKED = 200;

/** What a member of the owning team can do something about. */
export const todoKinds: readonly FindingKind[] = [
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
  | { id: string; asked: AskedToConfirm }
  | { id: string; finding: Finding };

/**
 * What waits for an answer or a step of these teams, most urgent first. Of three
 * sources, findings, hand-overs and verification rounds: one that fails leaves
 * the others.
 */
export function useTodos(
  teams: readonly string[],
  /** Narrows findings down; what somebody asks for waits whatever is chosen. */
  filter: ReportFilter = {},
) {
  const api = useApi(ownershipApiRef);
  const key = JSON.stringify(teams);
  const [allAsked, setAllAsked] = useState(false);
  const askedLimit = allAsked ? MOST_ASKED : MOST_TODOS;
  const wanted = { ...filter, teams: [...teams] };
  const findings = useRequest(JSON.stringify(wanted), async signal =>
    teams.length === 0
      ? undefined
      : api.listFindings(
          {
            ...wanted,
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
  const asked = useRequest(`${key} ${askedLimit}`, async signal =>
    teams.length === 0
      ? { items: [], totalItems: 0 }
      : api.listOutstanding(
          { owners: [...teams], limit: askedLimit },
          { signal },
        ),
  );
  const waiting = new Map(
    transfers.data
      ?.filter(({ mayAccept }) => mayAccept)
      .map(transfer => [transfer.id, transfer]),
  );
  const found = findings.data;
  const toConfirm = new Map(
    asked.data?.items.map(item => [item.entityRef, item]),
  );
  // A confirmation answers both: it is asked for once.
  const steps = (found?.items ?? []).filter(
    ({ kind, entityRef }) =>
      kind !== 'verification-stale' || !toConfirm.has(entityRef),
  );
  const items: Todo[] = [
    ...[...waiting.values()].map(transfer => ({ id: transfer.id, transfer })),
    ...[...toConfirm.values()].map(item => ({
      id: `asked ${item.entityRef}`,
      asked: item,
    })),
    ...steps.map(finding => ({ id: finding.id, finding })),
  ];
  return {
    items,
    /** Findings beyond those in the list. */
    more: found ? found.totalItems - found.items.length : 0,
    /** All findings that are counted here. */
    findings: found?.totalItems ?? 0,
    /** What is to be confirmed, beyond what is in the list. */
    moreAsked: asked.data ? asked.data.totalItems - asked.data.items.length : 0,
    /** Lists that as well; missing where no more can be listed. */
    showAsked: allAsked ? undefined : () => setAllAsked(true),
    sources: { findings, transfers, asked },
    /** Whether all sources have answered: only then is nothing really nothing. */
    complete: [findings, transfers, asked].every(
      ({ data }) => data !== undefined,
    ),
    /** Until each source has answered or failed. */
    loading: [findings, transfers, asked].some(
      ({ data, error }) => !data && !error,
    ),
    reload: () => {
      findings.reload();
      transfers.reload();
      asked.reload();
    },
  };
}
