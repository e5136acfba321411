import { canonicalEmail } from '@stewardship/bus-factor';
import type { OwnershipConfig } from '../config';
import type { UserFacts } from '../inventory';
import type { EvidenceLayer } from './addedEvidence';

/** What says that an address is somebody's. */
export type AliasOrigin =
  | 'configured'
  | 'catalog'
  | 'annotation'
  | 'resolver'
  | 'linked';

/** An address, as the engine spells it, and whose it is. */
export interface UserAlias {
  email: string;
  userRef: string;
  origin: AliasOrigin;
}

/**
 * E-mail addresses that belong to users of the catalog, strongest evidence
 * first: configured aliases, the address in the profile, the hosts' private
 * addresses of annotated logins, what adopters add, what people linked
 * themselves. An address that several users claim with equal right belongs to
 * none of them, and nobody can link it. No address twice; sorted.
 */
export function aliasesOf(
  users: ReadonlyArray<Pick<UserFacts, 'ref' | 'email' | 'hostAddresses'>>,
  config: { people: Pick<OwnershipConfig['people'], 'aliases'> },
  evidence: { added?: readonly EvidenceLayer[]; linked?: EvidenceLayer } = {},
): UserAlias[] {
  const { added = [], linked = [] } = evidence;
  const configured = config.people.aliases.flatMap(({ userRef, emails }) =>
    emails.map(email => ({ email: canonicalEmail(email), userRef })),
  );
  const profiles = users.flatMap(({ ref, email }) =>
    email ? [{ email: canonicalEmail(email), userRef: ref }] : [],
  );
  const logins = users.flatMap(({ ref, hostAddresses }) =>
    hostAddresses.map(email => ({ email, userRef: ref })),
  );
  const known = new Map<string, UserAlias>();
  const claimed = new Set<string>();
  const present = new Set(users.map(({ ref }) => ref));
  const ofPresent = (layer: EvidenceLayer) =>
    layer.filter(({ userRef }) => present.has(userRef));
  const layers: Array<[AliasOrigin, EvidenceLayer]> = [
    ['configured', configured],
    ['catalog', profiles],
    ['annotation', logins],
    ...added.map((layer): [AliasOrigin, EvidenceLayer] => [
      'resolver',
      ofPresent(layer),
    ]),
  ];
  for (const [origin, layer] of layers) {
    for (const [email, userRef] of undisputed(layer)) {
      if (!known.has(email)) {
        known.set(email, { email, userRef, origin });
      }
    }
    layer.forEach(({ email }) => claimed.add(email));
  }
  for (const { email, userRef } of ofPresent(linked)) {
    if (!claimed.has(email)) {
      known.set(email, { email, userRef, origin: 'linked' });
    }
  }
  return [...known.values()].sort((a, b) => (a.email < b.email ? -1 : 1));
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
