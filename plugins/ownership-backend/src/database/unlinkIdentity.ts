import type { Knex } from 'knex';
import type { EmailHash } from '../erasure';
import { dropPersonLinks } from './dropPersonLinks';
import { lockErasedEmails } from './readErasedEmails';
import { rereadWhereSeen } from './rereadWhereSeen';
import { lockLinking, type SelfLinkRow } from './selfLinks';
import { transaction } from './transaction';

/**
 * Undoes what a user linked; their address as it was, undefined when there is
 * no such link of theirs.
 */
export async function unlinkIdentity(
  knex: Knex,
  options: { id: string; userRef: string; emailHash: EmailHash },
): Promise<string | undefined> {
  const { id, userRef, emailHash } = options;
  return transaction(knex, async tx => {
    await lockErasedEmails(tx);
    await lockLinking(tx);
    const link: SelfLinkRow | undefined = await tx('identity_link')
      .where({ id, user_ref: userRef })
      .first();
    if (link) {
      await removeSelfLinks(tx, { links: [link], emailHash });
    }
    return link?.email;
  });
}

/**
 * Takes links back, with what was stored because of them. What the catalog says
 * as well stays.
 */
export async function removeSelfLinks(
  tx: Knex.Transaction,
  options: {
    links: ReadonlyArray<Pick<SelfLinkRow, 'id' | 'email' | 'user_ref'>>;
    emailHash: EmailHash;
  },
): Promise<void> {
  const { links, emailHash } = options;
  const gone: string[] = [];
  for (const { email, user_ref: userRef } of links) {
    const other = await tx('identity_alias')
      .where({ email, user_ref: userRef })
      .where(given => given.whereNull('origin').orWhereNot('origin', 'linked'))
      .first('email');
    if (!other) gone.push(email);
  }
  // Before it is forgotten where they were seen.
  await rereadWhereSeen(tx, gone, emailHash);
  for (const { id, email, user_ref: userRef } of links) {
    await tx('identity_link').where({ id }).delete();
    if (gone.includes(email)) {
      await tx('identity_alias').where({ email, user_ref: userRef }).delete();
    }
  }
  await dropPersonLinks(
    tx,
    links
      .filter(({ email }) => gone.includes(email))
      .map(({ email, user_ref: userRef }) => ({ email, userRef })),
  );
}
