import type { Knex } from 'knex';
import type { KnownPerson } from '@stewardship/bus-factor';
import { chunks } from './chunks';

/**
 * Stores the people of a repository and gives their row ids in the same order.
 * People are shared by repositories through the user they are linked to, else
 * through their address. Rows are written in order of their key, so that two
 * scans cannot wait for each other.
 */
export async function savePeople(
  tx: Knex.Transaction,
  people: readonly KnownPerson[],
): Promise<number[]> {
  const keys = personKeys(people);
  const rows = people
    .map((person, index) => ({
      person_key: keys[index],
      user_ref: person.key ?? null,
      name: person.name,
    }))
    .sort((a, b) => (a.person_key < b.person_key ? -1 : 1));
  for (const part of chunks(rows, 3)) {
    await tx('person').insert(part).onConflict('person_key').ignore();
  }
  const ids = new Map<string, number>();
  for (const part of chunks(keys, 1)) {
    const found = await tx('person')
      .whereIn('person_key', part)
      .select('id', 'person_key');
    found.forEach(row => ids.set(row.person_key, row.id));
  }
  const links = people.flatMap(({ emails }, index) =>
    emails.map(email => ({ person_id: ids.get(keys[index])!, email })),
  );
  links.sort(
    (a, b) => a.person_id - b.person_id || (a.email < b.email ? -1 : 1),
  );
  for (const part of chunks(links, 2)) {
    await tx('person_link')
      .insert(part)
      .onConflict(['person_id', 'email'])
      .ignore();
  }
  return keys.map(key => ids.get(key)!);
}

/** Unique within the repository; some addresses are many people's. */
function personKeys(people: readonly KnownPerson[]): string[] {
  const taken = new Set<string>();
  return people.map(person => {
    const base = person.key ?? `mail:${person.email}`;
    let key = base;
    if (taken.has(key)) key = `${base}\n${person.name}`;
    for (let copy = 2; taken.has(key); copy += 1) {
      key = `${base}\n${person.name}\n${copy}`;
    }
    taken.add(key);
    return key;
  });
}
