import { isPlaceholderEmail } from './canonicalEmail';

const NO_NAMES = new Set(['', 'unknown', 'none', 'no author', '(no author)']);
/** What `git svn` writes where a revision has no author. */
const NO_AUTHOR = /^\(?no author\)?(@|$)/;

/**
 * Whether a signature says of no one who they are: neither by name nor by
 * address. Unrelated people would be one person, and a big one.
 */
export function isNobody(name: string, canonicalEmail: string): boolean {
  return (
    NO_NAMES.has(name.toLowerCase()) &&
    (isPlaceholderEmail(canonicalEmail) || NO_AUTHOR.test(canonicalEmail))
  );
}
