import {
  ownershipVerifyPermission,
  type Transfer,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ShownTransfer } from '../database/listTransfers';
import type { ActingUser } from './actorOf';
import { permittedEntities } from './permittedEntities';
import type { RouteOptions } from './RouteOptions';

/**
 * Transfers as they are answered: what somebody may do about one takes the
 * policy's word as well, or a page would offer what is refused.
 */
export async function presentTransfers(
  transfers: readonly ShownTransfer[],
  {
    actor,
    ...options
  }: Pick<RouteOptions, 'knex' | 'permissions' | 'toReportQuery'> & {
    actor: ActingUser | undefined;
  },
): Promise<Transfer[]> {
  const offered = transfers.filter(
    ({ mayAccept, mayWithdraw }) => mayAccept || mayWithdraw,
  );
  const permitted =
    actor &&
    (await permittedEntities(options, {
      permission: ownershipVerifyPermission,
      credentials: actor.credentials,
      entityRefs: offered.map(({ entityRef }) => entityRef),
    }));
  return transfers.map(transfer => {
    const isPermitted = permitted?.has(transfer.entityRef) ?? false;
    return {
      ...transfer,
      mayAccept: transfer.mayAccept && isPermitted,
      mayWithdraw: transfer.mayWithdraw && isPermitted,
    };
  });
}
