import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { EmailHash } from '../erasure';
import { chunks } from './chunks';
import { nowMs } from './clock';

/**
 * Has those repositories read again, now, in which one of the addresses appears:
 * whose it is decides who authored what, which only the history can tell. Their
 * reports are made anew when they were read. With a hash, also those where a
 * host knows a review by the address.
 */
export async function rereadWhereSeen(
  tx: Knex.Transaction,
  emails: readonly string[],
  hash?: EmailHash,
): Promise<void> {
  for (const part of chunks(emails, 2)) {
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
      .where(where => {
        where.whereIn('id', touched);
        if (hash) {
          const hashes = part.map(email => hash.of(email));
          const reviewed = tx('review')
            .whereIn('email_hash', hashes)
            .select('repository_id');
          where.orWhereIn('id', reviewed);
        }
      })
      .update({ reread_ticket: randomUUID(), due_at: nowMs(tx) });
  }
}
