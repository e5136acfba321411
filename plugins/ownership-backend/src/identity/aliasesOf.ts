import type { OwnershipConfig } from '../config';
import type { UserFacts } from '../inventory';
import type { EvidenceLayer } from './addedEvidence';

/**
 * E-mail addresses that belong to users of the catalog, strongest evidence
 * first: configured aliases, the address in the profile, the hosts' private
 * addresses of annotated logins, what adopters add. An address that several users claim with
 * equal right belongs to none of them. No address twice; sorted.
 */
export function aliasesOf(
  users: ReadonlyArray<Pick<UserFacts, 'ref' | 'email' | 'hostAddresses'>>,
  config: Pick<OwnershipConfig, 'people'>,
  added: readonly EvidenceLayer[] = [],
): Array<{ email: string; userRef: string }> {
  const configured = config.people.aliases.flatMap(({ userRef, emails }) =>
    emails.map(email => ({ email, userRef })),
  );
  const profiles = users.flatMap(({ ref, email }) =>
    email ? [{ email, userRef: ref }] : [],
  );
  const logins = users.flatMap(({ ref, hostAddresses }) =>
    hostAddresses.map(email => ({ email, userRef: ref })),
  );
  const known = new Map<string, string>();
  const present = new Set(users.map(({ ref }) => ref));
  const ofPresent = added.map(layer =>
    layer.filter(({ userRef }) => present.has(userRef)),
  );
  for (const evidence of [configured, profiles, logins, ...ofPresent]) {
    for (const [email, userRef] of undisputed(evidence)) {
      if (!known.has(email)) {
        known.set(email, userRef);
      }
    }
  }
  return [...known]
    .map(([email, userRef]) => ({ email, userRef }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}

function undisputed(
  evidence: ReadonlyArray<{ email: string; userRef: string }>,
): Map<string, string> {
  const claims = new Map<string, Set<string>>();
  for (const { email, userRef } of evidence) {
    claims.set(email, (claims.get(email) ?? new Set()).add(userRef));
  }
  return new Map(
    [...claims]
      .filter(([, users]) => users.size === 1)
      .map(([email, users]) => [email, [...users][0]]),
  );
}
