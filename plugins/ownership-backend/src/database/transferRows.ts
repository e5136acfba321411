import type { TransferRecord } from '../transfer';
import { toNumber } from './clock';

/** A row of `transfer`, as the database gives it. */
export interface TransferRow {
  id: string;
  entity_ref: string;
  from_ref: string | null;
  to_ref: string;
  reason: string | null;
  state: TransferRecord['state'];
  proposed_by: string | null;
  proposed_at: number | string;
  expires_at: number | string;
  decided_by: string | null;
  decided_at: number | string | null;
  decision_reason: string | null;
  applied_at: number | string | null;
  pull_request: string | null;
}

export function toTransferRecord(row: TransferRow): TransferRecord {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    ...(row.from_ref === null ? {} : { fromRef: row.from_ref }),
    toRef: row.to_ref,
    ...(row.reason === null ? {} : { reason: row.reason }),
    state: row.state,
    ...(row.proposed_by === null ? {} : { proposedBy: row.proposed_by }),
    proposedAtMs: Number(row.proposed_at),
    expiresAtMs: Number(row.expires_at),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.decided_at === null
      ? {}
      : { decidedAtMs: toNumber(row.decided_at) }),
    ...(row.decision_reason === null
      ? {}
      : { decisionReason: row.decision_reason }),
    ...(row.applied_at === null
      ? {}
      : { appliedAtMs: toNumber(row.applied_at) }),
    ...(row.pull_request === null
      ? {}
      : { pullRequest: JSON.parse(row.pull_request) }),
  };
}
