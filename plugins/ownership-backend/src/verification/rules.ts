import type { VerificationStanding } from './standing';
import type { Actor, DisputeAnswer, VerificationRecord } from './types';

/** What a text that people write may take. */
export const LONGEST_REASON = 500;

/** Why somebody may not do something; the words are for them. */
export interface Refusal {
  because: 'not-allowed' | 'conflict' | 'input';
  message: string;
}

/** Whoever owns things by the owner's ref may speak for it. */
export function isOwnerSide(
  { ownershipRefs }: Actor,
  ownerRef: string | undefined,
): boolean {
  return ownerRef !== undefined && ownershipRefs.includes(ownerRef);
}

/** Why this person may not confirm or dispute the owner now. */
export function refuseVerification(options: {
  actor: Actor;
  kind: VerificationRecord['kind'];
  ownerRef: string | undefined;
  standing: VerificationStanding;
  reason?: string;
}): Refusal | undefined {
  const { actor, kind, ownerRef, standing } = options;
  if (ownerRef === undefined) {
    return conflict(
      'Nobody is declared as its owner, so there is nothing to confirm or dispute; propose a transfer',
    );
  }
  if (!isOwnerSide(actor, ownerRef)) {
    return {
      because: 'not-allowed',
      message: `Only who belongs to its owner ${ownerRef} may confirm or dispute that`,
    };
  }
  if (standing.state === 'disputed') {
    return conflict(
      standing.upheld
        ? 'A dispute of its owner was upheld; it stands until the catalog names another owner'
        : 'Its owner is disputed; answer the dispute first',
    );
  }
  return refuseReason(options.reason, { required: kind === 'disputed' });
}

/** Why this person may not answer a dispute in this way. */
export function refuseAnswer(options: {
  actor: Actor;
  record: VerificationRecord;
  result: DisputeAnswer;
  reason?: string;
}): Refusal | undefined {
  const { actor, record, result, reason } = options;
  if (record.kind === 'confirmed') {
    return refuseTakingBack(options);
  }
  if (record.voidAtMs !== undefined) {
    return conflict('The owner changed meanwhile; the dispute is settled');
  }
  if (record.answer) {
    return conflict(
      `The dispute was answered already: ${record.answer.result}`,
    );
  }
  const isAuthor = record.byRef === actor.userRef;
  if (result === 'withdrawn' && !isAuthor) {
    return {
      because: 'not-allowed',
      message: 'Only who disputed may withdraw it; uphold or reject it instead',
    };
  }
  if (result !== 'withdrawn' && isAuthor) {
    return {
      because: 'not-allowed',
      message:
        'It is your own dispute: withdraw it, or let somebody else of the owner answer',
    };
  }
  if (result !== 'withdrawn' && !isOwnerSide(actor, record.ownerRef)) {
    return {
      because: 'not-allowed',
      message: `Only who belongs to its owner ${record.ownerRef} may answer`,
    };
  }
  return refuseReason(reason, { required: false });
}

/** A confirmation has no answer but that its author takes it back. */
function refuseTakingBack(options: {
  actor: Actor;
  record: VerificationRecord;
  result: DisputeAnswer;
}): Refusal | undefined {
  const { actor, record, result } = options;
  if (result !== 'withdrawn') {
    return conflict(
      'It is a confirmation; only disputes are upheld or rejected',
    );
  }
  if (record.voidAtMs !== undefined) {
    return conflict('The confirmation counts no more already');
  }
  return record.byRef === actor.userRef
    ? undefined
    : {
        because: 'not-allowed',
        message: 'Only who confirmed may take that back; dispute it instead',
      };
}

/** Why a text is no reason; blanks around it do not count. */
export function refuseReason(
  reason: string | undefined,
  { required }: { required: boolean },
): Refusal | undefined {
  const length = reason?.trim().length ?? 0;
  if (required && length === 0) {
    return input(`reason must be 1 to ${LONGEST_REASON} characters, got none`);
  }
  return length > LONGEST_REASON
    ? input(
        `reason must be at most ${LONGEST_REASON} characters, got ${length}`,
      )
    : undefined;
}

function conflict(message: string): Refusal {
  return { because: 'conflict', message };
}

function input(message: string): Refusal {
  return { because: 'input', message };
}
