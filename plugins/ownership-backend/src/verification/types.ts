/** A confirmation, or a dispute, of who owns an entity; as stored. */
export interface VerificationRecord {
  id: string;
  entityRef: string;
  /** It speaks of this owner and of no other. */
  ownerRef: string;
  kind: VerificationKind;
  atMs: number;
  reason?: string;
  /** Missing once the person is erased. */
  byRef?: string;
  answer?: {
    atMs: number;
    result: DisputeAnswer;
    reason?: string;
    /** Missing once the person is erased. */
    byRef?: string;
  };
  /** Since when it counts no more, because the owner changed or lost a dispute. */
  voidAtMs?: number;
}

export type VerificationKind = 'confirmed' | 'disputed';

/** What became of a dispute; a confirmation can only be withdrawn. */
export type DisputeAnswer = 'upheld' | 'rejected' | 'withdrawn';

export type VerificationState = 'in-force' | 'void' | 'open' | 'answered';

/** Who acts: a user of the portal, with the refs that they own things by. */
export interface Actor {
  userRef: string;
  /** Their own ref and those of their groups, as the portal gives them. */
  ownershipRefs: readonly string[];
}
