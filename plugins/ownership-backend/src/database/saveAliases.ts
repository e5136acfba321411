import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import { nowMs } from './clock';
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
    aliases: ReadonlyArray<{ email: string; userRef: string }>;
    /** Whom the catalog has. */
    users: ReadonlyArray<{ ref: string }>;
    /** Keeps what nobody claims now: some evidence could not be had. */
    keepOthers?: boolean;
  },
): Promise<void> {
  const { aliases, users, keepOthers = false } = options;
  const claimed = new Set(aliases.map(({ email }) => email));
  const present = new Set(users.map(({ ref }) => ref));
  const stored: Array<{ email: string; user_ref: string }> = await tx(
    'identity_alias',
  ).select('email', 'user_ref');
  const kept = stored.filter(
    ({ email, user_ref }) =>
      !claimed.has(email) && (keepOthers || !present.has(user_ref)),
  );
  const { changed, removed } = await syncRows(tx, {
    table: 'identity_alias',
    key: 'email',
    rows: [
      ...aliases.map(({ email, userRef }) => ({ email, user_ref: userRef })),
      ...kept,
    ],
  });
  for (const part of chunks([...changed, ...removed], 1)) {
    const touched = tx('person_link')
      .join(
        'component_person',
        'component_person.person_id',
        'person_link.person_id',
      )
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .whereIn('person_link.email', part)
      .select('knowledge.repository_id');
    await tx('repository')
      .whereIn('id', touched)
      .update({ reread_ticket: randomUUID(), due_at: nowMs(tx) });
  }
}
