import type { Knex } from 'knex';
import { Breather } from '../loop';
import { decodeDays } from './days';
import { idRows } from './idRows';
import type { ComponentPersonRow } from './tables';

/** What somebody did in one folder. */
export interface StoredWork {
  knowledgeId: number;
  person: { id: number; userRef?: string };
  authored: number[];
  reviewed: number[];
}

/** Everybody's work in these folders, by row of their knowledge. */
export async function readWorkIn(
  knex: Knex,
  knowledgeIds: Iterable<number>,
): Promise<StoredWork[]> {
  const ids = new Set(knowledgeIds);
  if (ids.size === 0) {
    return [];
  }
  const rows: Array<
    Pick<
      ComponentPersonRow,
      'knowledge_id' | 'person_id' | 'authored' | 'reviewed'
    > & { user_ref: string | null }
  > = await knex('component_person as knows')
    .join(idRows(knex, ids), 'r.id', 'knows.knowledge_id')
    .join('person', 'person.id', 'knows.person_id')
    .orderBy(['knows.knowledge_id', 'person.person_key'])
    .select(
      'knows.knowledge_id',
      'knows.person_id',
      'knows.authored',
      'knows.reviewed',
      'person.user_ref',
    );
  const breather = new Breather();
  const work: StoredWork[] = [];
  for (const row of rows) {
    work.push({
      knowledgeId: row.knowledge_id,
      person: { id: row.person_id, userRef: row.user_ref ?? undefined },
      authored: decodeDays(row.authored),
      reviewed: decodeDays(row.reviewed),
    });
    await breather.breathe();
  }
  return work;
}
