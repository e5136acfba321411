/** A proposal to hand an entity over; as stored. */
export interface TransferRecord {
  id: string;
  entityRef: string;
  /** Missing where it had no owner. */
  fromRef?: string;
  toRef: string;
  reason?: string;
  state: TransferState;
  /** Missing once the person is erased. */
  proposedBy?: string;
  proposedAtMs: number;
  expiresAtMs: number;
  /** Missing once the person is erased. */
  decidedBy?: string;
  decidedAtMs?: number;
  decisionReason?: string;
  appliedAtMs?: number;
  pullRequest?: { url: string; at: string };
}

/**
 * *proposed* → *accepted* by the receiver, *declined* by the receiver,
 * *withdrawn* by who proposed it or by the owner, or *expired* after a time
 * without a decision; *accepted* → *applied* when the catalog shows the new
 * owner. An accepted one has no end of its own: both sides agreed, and only the
 * catalog is missing. It can still be withdrawn, or a change of the catalog
 * that is refused would keep the entity from any other transfer for ever.
 */
export type TransferState =
  | 'proposed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'applied';

export type TransferDecision = 'accept' | 'decline' | 'withdraw';
