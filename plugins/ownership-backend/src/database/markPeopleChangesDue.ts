import type { Knex } from 'knex';
import type { AffectedByPeople } from '../inventory';
import { nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';
import { lockedInOrder } from './lockedInOrder';

/**
 * Marks what a change of groups and users touches, and nothing else: what the
 * owners own, what the people know, and what has an owner that does not exist
 * where names changed.
 */
export async function markPeopleChangesDue(
  tx: Knex.Transaction,
  { owners, people, names }: AffectedByPeople,
): Promise<void> {
  const mark = async (refs: Knex.QueryBuilder) => {
    const among = tx('entity')
      .whereIn('entity_ref', refs)
      .whereNull('vanished_at');
    await tx('entity')
      .whereIn('entity_ref', lockedInOrder(tx, among))
      .update({ score_due_at: nowMs(tx) });
  };
  if (owners.size > 0) {
    await mark(
      tx('entity as owned')
        .where(isAmongTexts(tx, 'owned.owner_ref', [...owners]))
        .select('owned.entity_ref'),
    );
  }
  if (people.size > 0) {
    await mark(
      tx('person')
        .join('component_person as knows', 'knows.person_id', 'person.id')
        .join('knowledge', 'knowledge.id', 'knows.knowledge_id')
        .join('entity as known', {
          'known.repository_id': 'knowledge.repository_id',
          'known.path': 'knowledge.path',
          'known.excludes': 'knowledge.excludes',
        })
        .where(isAmongTexts(tx, 'person.user_ref', [...people]))
        .select('known.entity_ref'),
    );
  }
  if (names) {
    await mark(
      tx('entity as lost')
        .leftJoin(
          'catalog_group as group',
          'group.entity_ref',
          'lost.owner_ref',
        )
        .leftJoin('catalog_user as user', 'user.entity_ref', 'lost.owner_ref')
        .whereNotNull('lost.owner_ref')
        .whereNull('group.entity_ref')
        .whereNull('user.entity_ref')
        .select('lost.entity_ref'),
    );
  }
}
