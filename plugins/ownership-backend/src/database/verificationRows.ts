import type { VerificationRecord } from '../verification';
import { toNumber } from './clock';

/** A row of `verification`, as the database gives it. */
export interface VerificationRow {
  id: string;
  entity_ref: string;
  owner_ref: string;
  kind: VerificationRecord['kind'];
  reason: string | null;
  by_ref: string | null;
  at: number | string;
  answered_at: number | string | null;
  answered_by: string | null;
  answer: NonNullable<VerificationRecord['answer']>['result'] | null;
  answer_reason: string | null;
  void_at: number | string | null;
}

export function toVerificationRecord(row: VerificationRow): VerificationRecord {
  const voidAtMs = toNumber(row.void_at);
  return {
    id: row.id,
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref,
    kind: row.kind,
    atMs: Number(row.at),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.by_ref === null ? {} : { byRef: row.by_ref }),
    ...(row.answer === null
      ? {}
      : {
          answer: {
            atMs: Number(row.answered_at),
            result: row.answer,
            ...(row.answer_reason === null
              ? {}
              : { reason: row.answer_reason }),
            ...(row.answered_by === null ? {} : { byRef: row.answered_by }),
          },
        }),
    ...(voidAtMs === undefined ? {} : { voidAtMs }),
  };
}
