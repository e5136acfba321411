import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { isPostgres } from './clock';

/** An entity as the catalog declares it, held until the transaction ends. */
export interface LockedEntity {
  /** As declared; whether it exists is another question. */
  ownerRef?: string;
}

/**
 * Holds an entity, so that its owner stays the same until the transaction
 * ends: what is said of an owner must not meet a new one.
 *
 * @throws NotFoundError when the catalog has no such entity.
 */
export async function lockEntity(
  tx: Knex,
  entityRef: string,
): Promise<LockedEntity> {
  const row = await tx('entity')
    .where({ entity_ref: entityRef })
    .whereNull('vanished_at')
    // Nobody is asked to confirm or to hand over a golden path.
    .whereNot('kind', 'template')
    .modify(query => {
      if (isPostgres(tx)) query.forUpdate();
    })
    .first('owner_ref', 'facts');
  if (!row) {
    throw new NotFoundError('There is no such entity');
  }
  const ownerRef = row.owner_ref ?? JSON.parse(row.facts).owner?.ref;
  return ownerRef ? { ownerRef } : {};
}
