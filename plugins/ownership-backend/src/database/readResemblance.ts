import { lookAlikeWords } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import { Resemblance } from '../identity/Resemblance';
import { whereMailbox } from './whereMailbox';

/**
 * By what an address may be told to be this user's; undefined for whom the
 * catalog does not have.
 */
export async function readResemblance(
  knex: Knex,
  userRef: string,
): Promise<Resemblance | undefined> {
  const user = await knex('catalog_user')
    .where({ entity_ref: userRef })
    .whereNull('absent_since_at')
    .first('name');
  if (!user) {
    return undefined;
  }
  const emails: string[] = await knex('identity_alias')
    .where({ user_ref: userRef })
    .where(given => given.whereNull('origin').orWhereNot('origin', 'linked'))
    .orderBy('email')
    .pluck('email');
  const { mailboxes } = lookAlikeWords({ name: '', emails });
  return new Resemblance({
    displayName: user.name,
    emails,
    othersMailboxes: await readOthersMailboxes(knex, { userRef, mailboxes }),
  });
}

async function readOthersMailboxes(
  knex: Knex,
  { userRef, mailboxes }: { userRef: string; mailboxes: readonly string[] },
): Promise<Set<string>> {
  const shared = new Set<string>();
  for (const mailbox of mailboxes) {
    const other = await knex('identity_alias')
      .whereNot({ user_ref: userRef })
      .where(whereMailbox('email', mailbox))
      .first('email');
    if (other) shared.add(mailbox);
  }
  return shared;
}

/**
 * Whether another user has this name, without case and accents: somebody who
 * has left, too, for what nobody is linked to may be theirs. Reads all names.
 */
export async function isSharedName(
  knex: Knex,
  { userRef, plain }: { userRef: string; plain: string },
): Promise<boolean> {
  const names: string[] = await knex('catalog_user')
    .whereNot({ entity_ref: userRef })
    .whereNot({ name: '' })
    .pluck('name');
  return names.some(
    name => lookAlikeWords({ name, emails: [] }).name === plain,
  );
}
