import type { Knex } from 'knex';
import type { OwnershipConfig } from '../config';
import type { EvidenceLayer } from '../identity';
import { isPostgres } from './clock';

/** `resembles`: something of it was theirs already; `claimed`: nothing was. */
export type LinkBasis = 'resembles' | 'claimed';

/** An address that somebody said is theirs. */
export interface SelfLinkRow {
  id: string;
  email: string;
  user_ref: string;
  basis: LinkBasis;
  linked_at: number | string;
}

/** Whether links on this basis count, as the portal is configured now. */
export function basisCounts(
  basis: LinkBasis,
  { selfLinking }: Pick<OwnershipConfig['people'], 'selfLinking'>,
): boolean {
  return (
    selfLinking === 'any' ||
    (selfLinking === 'suggested' && basis === 'resembles')
  );
}

/** Of those who link, unlink or erase, one at a time until the transaction ends. */
export async function lockLinking(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw('lock table identity_link in share row exclusive mode');
  }
}

/**
 * What people linked themselves, as far as it counts. Nobody links or unlinks
 * until the transaction ends: what is made of it would else be outdated, and
 * stay so until the catalog changes.
 */
export async function lockSelfLinks(
  tx: Knex.Transaction,
  people: OwnershipConfig['people'],
): Promise<EvidenceLayer> {
  if (isPostgres(tx)) {
    await tx.raw('lock table identity_link in share mode');
  }
  const rows: SelfLinkRow[] = await tx('identity_link').orderBy('email');
  return rows
    .filter(
      ({ email, basis }) =>
        basisCounts(basis, people) && !people.left.includes(email),
    )
    .map(row => ({ email: row.email, userRef: row.user_ref }));
}
