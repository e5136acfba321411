import type { Knex } from 'knex';
import type { UserAlias } from '../identity';
import { dropPersonLinks } from './dropPersonLinks';
import { rereadWhereSeen } from './rereadWhereSeen';
import { syncRows } from './syncRows';

/**
 * Stores which addresses belong to whom, and has those repositories read again
 * in which a changed address appears: joining two identities changes who
 * authored what. Users whom the catalog has no more keep their addresses.
 */
export async function saveAliases(
  tx: Knex.Transaction,
  options: {
    /** No address twice. */
    aliases: readonly UserAlias[];
    /** Whom the catalog has. */
    users: ReadonlyArray<{ ref: string }>;
    /** Keeps what nobody claims now: some evidence could not be had. */
    keepOthers?: boolean;
  },
): Promise<void> {
  const { aliases, users, keepOthers = false } = options;
  const claimed = new Set(aliases.map(({ email }) => email));
  const present = new Set(users.map(({ ref }) => ref));
  const stored: StoredAlias[] = await tx('identity_alias').select(
    'email',
    'user_ref',
    'origin',
  );
  const kept = stored.filter(
    ({ email, user_ref }) =>
      !claimed.has(email) && (keepOthers || !present.has(user_ref)),
  );
  const { changed, removed } = await syncRows(tx, {
    table: 'identity_alias',
    key: 'email',
    rows: [
      ...aliases.map(({ email, userRef, origin }) => ({
        email,
        user_ref: userRef,
        origin,
      })),
      ...kept,
    ],
  });
  // Who says it may change without changing whose it is.
  const before = new Map(stored.map(row => [row.email, row.user_ref]));
  const after = new Map(aliases.map(row => [row.email, row.userRef]));
  const touched = [
    ...changed.filter(email => before.get(email) !== after.get(email)),
    ...removed,
  ];
  await rereadWhereSeen(tx, touched);
  await dropPersonLinks(
    tx,
    touched.flatMap(email => {
      const userRef = before.get(email);
      return userRef === undefined ? [] : [{ userRef, email }];
    }),
  );
}

type StoredAlias = {
  email: string;
  user_ref: string;
  origin: string | null;
};
