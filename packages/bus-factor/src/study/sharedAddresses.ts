import type { Reading } from './types';

/**
 * By person of the later reading: the people of the earlier one who have an
 * address in common with them. What was learnt about identities in between may
 * have joined several. Who is missing was unseen before.
 */
export function sharedAddresses(
  earlier: Pick<Reading, 'people'>,
  later: Pick<Reading, 'people'>,
): Map<number, Set<number>> {
  const personOf = new Map(
    earlier.people.flatMap((emails, person) =>
      emails.map(email => [email, person] as const),
    ),
  );
  const found = new Map<number, Set<number>>();
  later.people.forEach((emails, person) => {
    for (const email of emails) {
      const known = personOf.get(email);
      if (known === undefined) continue;
      const set = found.get(person) ?? new Set();
      found.set(person, set.add(known));
    }
  });
  return found;
}
