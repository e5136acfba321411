import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  refuseDecision,
  transition,
  type TransferDecision,
  type TransferRecord,
} from '../transfer';
import type { Actor } from '../verification';
import { isPostgres } from './clock';
import { readClock } from './readClock';
import { groupsWithMember } from './groupsWithMember';
import { cleanReason, throwIfRefused } from './refused';
import { transaction } from './transaction';
import { toTransferRecord, type TransferRow } from './transferRows';

/**
 * Accepts, declines or withdraws a transfer. The catalog is not touched: an
 * accepted one waits until the catalog shows the new owner.
 *
 * @throws NotFoundError without such a transfer; NotAllowedError, ConflictError
 * or InputError as the rules say.
 */
export async function decideTransfer(
  knex: Knex,
  options: {
    id: string;
    decision: TransferDecision;
    reason?: string;
    actor: Actor;
  },
): Promise<TransferRecord> {
  const { id, decision, actor } = options;
  const reason = cleanReason(options.reason);
  return transaction(knex, async tx => {
    const row: TransferRow | undefined = await tx('transfer')
      .where({ id })
      .modify(query => {
        if (isPostgres(tx)) query.forUpdate();
      })
      .first();
    if (!row) {
      throw new NotFoundError('There is no such transfer');
    }
    const transfer = toTransferRecord(row);
    const isMemberOf = await groupsWithMember(tx, {
      userRef: actor.userRef,
      groupRefs: [transfer.toRef],
    });
    const nowMs = await readClock(tx);
    throwIfRefused(
      refuseDecision({
        actor: { ...actor, isMemberOf },
        transfer,
        decision,
        nowMs,
        reason,
      }),
    );
    const { to } = transition(decision);
    await tx('transfer')
      .where({ id })
      .update({
        state: to,
        decided_by: actor.userRef,
        decided_at: nowMs,
        decision_reason: reason ?? null,
      });
    const { decisionReason: _before, ...rest } = transfer;
    return {
      ...rest,
      state: to,
      decidedBy: actor.userRef,
      decidedAtMs: nowMs,
      ...(reason ? { decisionReason: reason } : {}),
    };
  });
}
