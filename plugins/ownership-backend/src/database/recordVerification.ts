import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { utcDayOf } from '../time';
import {
  refuseVerification,
  verificationStanding,
  type Actor,
  type VerificationKind,
  type VerificationRecord,
} from '../verification';
import { listVerifications } from './listVerifications';
import { lockEntity } from './lockEntity';
import { markScoresDue } from './markScoresDue';
import { readClock } from './readClock';
import { cleanReason, throwIfRefused } from './refused';
import { transaction } from './transaction';

/**
 * Stores that somebody of the owner confirms or disputes the ownership, and
 * has the report made anew. The entity is held meanwhile, so that two people
 * cannot contradict each other unseen.
 *
 * @throws NotFoundError without such an entity; NotAllowedError, ConflictError
 * or InputError as the rules say.
 */
export async function recordVerification(
  knex: Knex,
  options: {
    entityRef: string;
    kind: VerificationKind;
    reason?: string;
    actor: Actor;
  },
): Promise<VerificationRecord> {
  const { entityRef, kind, actor } = options;
  const reason = cleanReason(options.reason);
  return transaction(knex, async tx => {
    const { ownerRef } = await lockEntity(tx, entityRef);
    const atMs = await readClock(tx);
    const records = await listVerifications(tx, { entityRef });
    const standing = verificationStanding(records, {
      ownerRef,
      asOf: utcDayOf(atMs),
    });
    throwIfRefused(
      refuseVerification({ actor, kind, ownerRef, standing, reason }),
    );
    const record: VerificationRecord = {
      id: randomUUID(),
      entityRef,
      ownerRef: ownerRef!,
      kind,
      atMs,
      ...(reason ? { reason } : {}),
      byRef: actor.userRef,
    };
    await tx('verification').insert({
      id: record.id,
      entity_ref: entityRef,
      owner_ref: record.ownerRef,
      kind,
      reason: reason ?? null,
      by_ref: actor.userRef,
      at: atMs,
    });
    await markScoresDue(tx, [entityRef]);
    return record;
  });
}
