import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { refuseProposal, TRANSFER_EXPIRES_MS } from '../transfer';
import type { TransferRecord } from '../transfer';
import type { Actor } from '../verification';
import { expireTransfers } from './expireTransfers';
import { lockEntity } from './lockEntity';
import { readClock } from './readClock';
import { cleanReason, throwIfRefused } from './refused';
import { transaction } from './transaction';

/**
 * Proposes to hand an entity over. An index of the database lets at most one
 * transfer of an entity be open, whoever proposes at the same time.
 *
 * @throws NotFoundError without such an entity; NotAllowedError, ConflictError
 * or InputError as the rules say.
 */
export async function proposeTransfer(
  knex: Knex,
  options: {
    entityRef: string;
    toRef: string;
    /** Whether the catalog shows the receiver to the caller. */
    receiverIsVisible?: boolean;
    reason?: string;
    actor: Actor;
  },
): Promise<TransferRecord> {
  const { entityRef, toRef, receiverIsVisible = true, actor } = options;
  const reason = cleanReason(options.reason);
  return transaction(knex, async tx => {
    const { ownerRef } = await lockEntity(tx, entityRef);
    const receiver = await tx('catalog_group')
      .where({ entity_ref: toRef })
      .first('entity_ref');
    throwIfRefused(
      refuseProposal({
        actor,
        ownerRef,
        hasValidOwner: await isValidOwner(tx, { entityRef, ownerRef }),
        toRef,
        receiverExists: receiver !== undefined && receiverIsVisible,
        reason,
      }),
    );
    await expireTransfers(tx, { entityRef });
    const proposedAtMs = await readClock(tx);
    const transfer: TransferRecord = {
      id: randomUUID(),
      entityRef,
      ...(ownerRef === undefined ? {} : { fromRef: ownerRef }),
      toRef,
      ...(reason ? { reason } : {}),
      state: 'proposed',
      proposedBy: actor.userRef,
      proposedAtMs,
      expiresAtMs: proposedAtMs + TRANSFER_EXPIRES_MS,
    };
    const inserted = await tx('transfer')
      .insert({
        id: transfer.id,
        entity_ref: entityRef,
        from_ref: ownerRef ?? null,
        to_ref: toRef,
        reason: reason ?? null,
        state: 'proposed',
        proposed_by: actor.userRef,
        proposed_at: proposedAtMs,
        expires_at: transfer.expiresAtMs,
      })
      // The index on open transfers; ids are never taken.
      .onConflict()
      .ignore()
      .returning('id');
    if (inserted.length === 0) {
      throw new ConflictError(
        'A transfer of this entity is open already; decide or withdraw it first',
      );
    }
    return transfer;
  });
}

/** Whether the owner exists, and its name does not stand for nobody. */
async function isValidOwner(
  tx: Knex,
  { entityRef, ownerRef }: { entityRef: string; ownerRef: string | undefined },
): Promise<boolean> {
  if (ownerRef === undefined) {
    return false;
  }
  const report = await tx('report')
    .where({ entity_ref: entityRef, owner_ref: ownerRef })
    .first('owner_problem');
  if (report?.owner_problem === 'placeholder') {
    return false;
  }
  const tables = ['catalog_group', 'catalog_user'];
  for (const table of tables) {
    const found = await tx(table).where({ entity_ref: ownerRef }).first();
    if (found) return true;
  }
  return false;
}
