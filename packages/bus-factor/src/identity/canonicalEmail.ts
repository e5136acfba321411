/**
 * One spelling for an address: lower case, without surrounding brackets and
 * spaces, and the hosts' private addresses without the account's number
 * (`12345+login@users.noreply.github.com`, `12345-login@users.noreply.gitlab.com`).
 *
 * @public
 */
export function canonicalEmail(email: string): string {
  const plain = plainEmail(email);
  const found = privateAddress(plain);
  return found ? `${found.login}@${found.host}` : plain;
}

const BRACKETS = /^[<("']+|[>)"']+$/g;
const PRIVATE = /@users\.noreply\./i;

/**
 * The account of a private address that tells its number, as `number@host`. The
 * number stays when the account is renamed. Undefined for every other address.
 */
export function accountOf(email: string): string | undefined {
  if (!PRIVATE.test(email)) return undefined;
  const found = privateAddress(plainEmail(email));
  return found?.number && `${found.number}@${found.host}`;
}

function plainEmail(email: string): string {
  return email.trim().replace(BRACKETS, '').toLowerCase();
}

function privateAddress(
  plain: string,
): { number?: string; login: string; host: string } | undefined {
  const at = plain.lastIndexOf('@users.noreply.');
  if (at < 0) return undefined;
  const host = plain.slice(at + 1);
  const account = plain.slice(0, at);
  const form = host.includes('gitlab') ? /^(\d+)-(.+)$/ : /^(\d+)\+(.+)$/;
  const [, number, login = account] = form.exec(account) ?? [];
  return { number, login, host };
}

const PLACEHOLDERS = new Set([
  '',
  'none',
  'none@none',
  'unknown',
  'unknown@unknown',
  'root@localhost',
  'devnull@localhost',
  'noreply@github.com',
  'you@example.com',
  'user@example.com',
  'your@email.com',
  'your.email@example.com',
  'email@example.com',
  'no@email.com',
  'noreply@localhost',
]);

/** Whether an address is one that many unrelated people have. @public */
export function isPlaceholderEmail(canonical: string): boolean {
  return PLACEHOLDERS.has(canonical);
}
