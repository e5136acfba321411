import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { nowMs } from './clock';
import { findTaken, type TakenOptions } from './findTaken';
import { toCount } from './toCount';
import { lockErasedEmails } from './readErasedEmails';
import { rereadWhereSeen } from './rereadWhereSeen';
import { lockLinking, type LinkBasis } from './selfLinks';
import { transaction } from './transaction';

/** What came of it: a new link, one that was there, or why there is none. */
export type LinkOutcome = 'linked' | 'known' | 'taken' | 'too-many';

/**
 * Stores that an address is a user's, and has the histories read again in which
 * it appears. One at a time, and never while the inventory works out whose
 * addresses are whose: of two who say it, one is believed.
 */
export async function linkIdentity(
  knex: Knex,
  options: Omit<TakenOptions, 'emails'> & {
    /** Canonical. */
    email: string;
    basis: LinkBasis;
    /** Addresses that one user may link. */
    most: number;
  },
): Promise<LinkOutcome> {
  const { userRef, email, basis, most, emailHash } = options;
  return transaction(knex, async tx => {
    // Erasures come first, everywhere.
    await lockErasedEmails(tx);
    await lockLinking(tx);
    if ((await findTaken(tx, { ...options, emails: [email] })).has(email)) {
      return 'taken';
    }
    const own = { user_ref: userRef };
    const alias = await tx('identity_alias')
      .where({ ...own, email })
      .first('email');
    const link = await tx('identity_link')
      .where({ ...own, email })
      .first('id');
    if (alias || link) {
      return 'known';
    }
    const links = await tx('identity_link').where(own).count({ n: '*' });
    if (toCount(links[0].n) >= most) {
      return 'too-many';
    }
    await tx('identity_link').insert({
      ...own,
      id: randomUUID(),
      email,
      basis,
      linked_at: nowMs(tx),
    });
    await tx('identity_alias').insert({ ...own, email, origin: 'linked' });
    await rereadWhereSeen(tx, [email], emailHash);
    return 'linked';
  });
}
