import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { OwnershipConfig } from '../config';
import { emailOf } from '../inventory/users';

/** Longer than any host allows. */
const LONGEST_LOGIN = 255;

/**
 * E-mail addresses that belong to users of the catalog, strongest evidence
 * first: configured aliases, the address in the profile, the hosts' private
 * addresses of annotated logins. An address that several users claim with
 * equal right belongs to none of them.
 */
export function aliasesOf(
  entities: readonly Entity[],
  config: Pick<OwnershipConfig, 'people'>,
): Array<{ email: string; userRef: string }> {
  const configured = config.people.aliases.flatMap(({ userRef, emails }) =>
    emails.map(email => ({ email, userRef })),
  );
  const users = entities.filter(({ kind }) => kind === 'User');
  const profiles = users.flatMap(user => {
    const email = emailOf(user);
    return email ? [{ email, userRef: stringifyEntityRef(user) }] : [];
  });
  const logins = users.flatMap(user =>
    privateAddresses(user).map(email => ({
      email,
      userRef: stringifyEntityRef(user),
    })),
  );
  const known = new Map<string, string>();
  for (const evidence of [configured, profiles, logins]) {
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

/** The engine strips the account's number, so the login alone will do. */
function privateAddresses(user: Entity): string[] {
  const annotations = user.metadata.annotations ?? {};
  const address = (annotation: string, host: string) => {
    const login = annotations[annotation]?.trim().toLocaleLowerCase('en-US');
    return login && login.length <= LONGEST_LOGIN
      ? [`${login}@users.noreply.${host}`]
      : [];
  };
  return [
    ...address('github.com/user-login', 'github.com'),
    ...address('gitlab.com/user-login', 'gitlab.com'),
  ];
}
