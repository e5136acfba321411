/**
 * One spelling for an address: lower case, without surrounding brackets and
 * spaces, and the hosts' private addresses without the account's number
 * (`12345+login@users.noreply.github.com`, `12345-login@users.noreply.gitlab.com`).
 */
export function canonicalEmail(email: string): string {
  const plain = email
    .trim()
    .replace(/^[<("']+|[>)"']+$/g, '')
    .toLowerCase();
  const at = plain.lastIndexOf('@users.noreply.');
  if (at < 0) return plain;
  const host = plain.slice(at + 1);
  const account = plain.slice(0, at);
  const login = host.includes('gitlab')
    ? account.replace(/^\d+-(?=.)/, '')
    : account.replace(/^\d+\+(?=.)/, '');
  return `${login}@${host}`;
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

/** Whether an address is one that many unrelated people have. */
export function isPlaceholderEmail(canonical: string): boolean {
  return PLACEHOLDERS.has(canonical);
}
