import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  refuseAnswer,
  type Actor,
  type DisputeAnswer,
  type VerificationRecord,
} from '../verification';
import { readVerification } from './listVerifications';
import { lockEntity } from './lockEntity';
import { markScoresDue } from './markScoresDue';
import { readClock } from './readClock';
import { cleanReason, throwIfRefused } from './refused';
import { transaction } from './transaction';

/**
 * Answers a dispute. Upheld, it voids the confirmations that it disputed;
 * rejected or withdrawn, they hold again. A confirmation can only be withdrawn,
 * which voids it.
 *
 * @throws NotFoundError without such a verification; NotAllowedError, ConflictError
 * or InputError as the rules say.
 */
export async function answerVerification(
  knex: Knex,
  options: {
    id: string;
    result: DisputeAnswer;
    reason?: string;
    actor: Actor;
  },
): Promise<VerificationRecord> {
  const { id, result, actor } = options;
  const reason = cleanReason(options.reason);
  return transaction(knex, async tx => {
    const entityRef = (await readVerification(tx, id))?.entityRef;
    if (entityRef === undefined) {
      throw new NotFoundError('There is no such verification');
    }
    await lockEntity(tx, entityRef);
    // Again: somebody may have answered while we waited for the entity.
    const record = (await readVerification(tx, id))!;
    throwIfRefused(refuseAnswer({ actor, record, result, reason }));
    const atMs = await readClock(tx);
    await tx('verification')
      .where({ id })
      .update({
        answered_at: atMs,
        answered_by: actor.userRef,
        answer: result,
        answer_reason: reason ?? null,
        ...(record.kind === 'confirmed' ? { void_at: atMs } : {}),
      });
    if (result === 'upheld') {
      await tx('verification')
        .where({
          entity_ref: entityRef,
          owner_ref: record.ownerRef,
          kind: 'confirmed',
        })
        .whereNull('void_at')
        .update({ void_at: atMs });
    }
    await markScoresDue(tx, [entityRef]);
    return {
      ...record,
      ...(record.kind === 'confirmed' ? { voidAtMs: atMs } : {}),
      answer: {
        atMs,
        result,
        ...(reason ? { reason } : {}),
        byRef: actor.userRef,
      },
    };
  });
}
