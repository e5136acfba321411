import {
  isOwnerSide,
  refuseReason,
  type Actor,
  type Refusal,
} from '../verification';
import type { TransferDecision, TransferRecord, TransferState } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A proposal that nobody decided ends after this time. */
export const TRANSFER_EXPIRES_MS = 30 * DAY_MS;

/** States in which an entity can have no second transfer. */
export const openTransferStates: readonly TransferState[] = [
  'proposed',
  'accepted',
];

const DECIDED: Record<TransferDecision, TransferState> = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
};

/** Without the groups' names: the catalog may hide them from who is refused. */
const WHO_MAY: Record<TransferDecision, string> = {
  accept:
    'Only a member of the receiving group other than who proposed it may accept it',
  decline:
    'Only a member of the receiving group other than who proposed it may decline it',
  withdraw:
    'Only who proposed it, or who belongs to the giving side, may withdraw it',
};

/** States that a decision leads from, and the one it leads to. */
export function transition(decision: TransferDecision): {
  from: readonly TransferState[];
  to: TransferState;
} {
  return {
    from: decision === 'withdraw' ? openTransferStates : ['proposed'],
    to: DECIDED[decision],
  };
}

/** The state of a transfer at a moment: nobody has to be awake for one to expire. */
export function transferStateAt(
  { state, expiresAtMs }: Pick<TransferRecord, 'state' | 'expiresAtMs'>,
  nowMs: number,
): TransferState {
  return state === 'proposed' && expiresAtMs <= nowMs ? 'expired' : state;
}

/** The groups of a person: what they own things by, and where they are members. */
export interface TransferActor extends Actor {
  /** Whether the person is among the people of a group, child groups included. */
  isMemberOf: (groupRef: string) => boolean;
}

/** Why this person may not propose to hand the entity over. */
export function refuseProposal(options: {
  actor: Actor;
  ownerRef: string | undefined;
  /** Whether the owner exists and stands for somebody. */
  hasValidOwner: boolean;
  toRef: string;
  /** Whether the catalog has the receiving group. */
  receiverExists: boolean;
  reason?: string;
}): Refusal | undefined {
  const { actor, ownerRef, hasValidOwner, toRef, receiverExists } = options;
  if (hasValidOwner && !isOwnerSide(actor, ownerRef)) {
    return {
      because: 'not-allowed',
      message: `Only who belongs to its owner ${ownerRef} may propose to hand it over`,
    };
  }
  if (!toRef.startsWith('group:') || !receiverExists) {
    return {
      because: 'input',
      message: `to must be a group of the catalog such as group:default/team-a, got ${JSON.stringify(
        toRef.slice(0, 200),
      )}`,
    };
  }
  if (toRef === ownerRef) {
    return { because: 'conflict', message: `${toRef} owns it already` };
  }
  return refuseReason(options.reason, { required: false });
}

/** Why nobody can decide about a transfer of this state in this way. */
export function refuseState({
  state,
  decision,
}: {
  state: TransferState;
  decision: TransferDecision;
}): Refusal | undefined {
  return transition(decision).from.includes(state)
    ? undefined
    : {
        because: 'conflict',
        message: `The transfer is ${state} and cannot be ${DECIDED[decision]} any more`,
      };
}

/** Why this person may not decide about a transfer in this way. */
export function refuseDecision(options: {
  actor: TransferActor;
  transfer: TransferRecord;
  decision: TransferDecision;
  nowMs: number;
  reason?: string;
}): Refusal | undefined {
  const { actor, transfer, decision, nowMs, reason } = options;
  const over = refuseState({
    state: transferStateAt(transfer, nowMs),
    decision,
  });
  if (over) {
    return over;
  }
  const allowed =
    decision === 'withdraw'
      ? mayWithdraw(actor, transfer)
      : mayReceive(actor, transfer);
  if (!allowed) {
    return { because: 'not-allowed', message: WHO_MAY[decision] };
  }
  return refuseReason(reason, { required: false });
}

/**
 * A member of the receiving group decides; who proposed it only where they
 * belong to both sides, and so speak for the giving one as well.
 */
function mayReceive(
  actor: TransferActor,
  { toRef, fromRef, proposedBy }: TransferRecord,
): boolean {
  const receives = isOwnerSide(actor, toRef) || actor.isMemberOf(toRef);
  return (
    receives && (proposedBy !== actor.userRef || isOwnerSide(actor, fromRef))
  );
}

function mayWithdraw(
  actor: TransferActor,
  { fromRef, proposedBy }: TransferRecord,
): boolean {
  return proposedBy === actor.userRef || isOwnerSide(actor, fromRef);
}
