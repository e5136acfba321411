import { plainName } from '@stewardship/bus-factor';
import type { Knex } from 'knex';
import type { EncodedPerson } from '../reading';
import { insertRows, jsonRows } from './jsonRows';

/** Characters; an index of PostgreSQL takes no more than 2,700 bytes. */
const LONGEST_NAME_KEY = 200;

/**
 * Stores people of a repository and adds their row ids to `ids`, by their
 * index in the reading. People are shared by repositories through the user
 * they are linked to, else through their address. They must come in order of
 * their key, so that two scans cannot wait for each other.
 */
export async function savePeople(
  tx: Knex.Transaction,
  options: { people: readonly EncodedPerson[]; ids: Int32Array },
): Promise<void> {
  const { people, ids } = options;
  await insertRows(tx, {
    table: 'person',
    columns: {
      person_key: 'text',
      user_ref: 'text',
      name: 'text',
      name_key: 'text',
    },
    rows: people.map(({ personKey, userRef, name }) => ({
      person_key: personKey,
      user_ref: userRef,
      name,
      // By which those are found whom nothing links.
      name_key: userRef === undefined ? nameKey(name) : undefined,
    })),
    ignore: true,
  });
  const keys = people.map(({ personKey, index }) => ({
    key: personKey,
    index,
  }));
  const found: Array<{ id: number; index: number }> = await tx('person')
    .join(
      jsonRows(tx, { columns: { key: 'text', index: 'integer' }, rows: keys }),
      'r.key',
      'person.person_key',
    )
    .select('person.id', 'r.index');
  found.forEach(({ id, index }) => {
    ids[index] = id;
  });
  const links = people.flatMap(({ index, emails }) =>
    emails.map(email => ({ person_id: ids[index], email })),
  );
  links.sort(
    (a, b) => a.person_id - b.person_id || (a.email < b.email ? -1 : 1),
  );
  await insertRows(tx, {
    table: 'person_link',
    columns: { person_id: 'integer', email: 'text' },
    rows: links,
    ignore: true,
  });
}

function nameKey(name: string | undefined): string | undefined {
  const key = plainName(name ?? '');
  return key !== '' && key.length <= LONGEST_NAME_KEY ? key : undefined;
}
