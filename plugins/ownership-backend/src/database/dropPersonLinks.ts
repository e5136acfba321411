import type { Knex } from 'knex';
import { jsonRows } from './jsonRows';

/**
 * Forgets under which addresses histories showed users, where these are theirs
 * no more. What a repository's own `.mailmap` says comes back when it is read
 * again.
 */
export async function dropPersonLinks(
  tx: Knex.Transaction,
  links: ReadonlyArray<{ userRef: string; email: string }>,
): Promise<void> {
  if (links.length === 0) {
    return;
  }
  const gone = tx('person')
    .join(
      jsonRows(tx, {
        columns: { userRef: 'text', email: 'text' },
        rows: links,
      }),
      'r.userRef',
      'person.user_ref',
    )
    .select('person.id', 'r.email');
  await tx('person_link').whereIn(['person_id', 'email'], gone).delete();
}
