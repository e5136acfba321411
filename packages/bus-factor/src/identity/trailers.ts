import type { Signature } from './mailmap';

/** People a message names, bytes as Latin-1. */
export interface Trailers {
  coAuthors: Signature[];
  reviewers: Signature[];
}

const CO_AUTHOR =
  /^(co[- ]?authou?r(ed)?([- ]by)?|co[- ]?authou?red|co[- ]?developed[- ]by|co[- ]?committed[- ]by|pair(ed|[- ]programmed)?[- ]with)$/i;
const REVIEWER = /^(review(ed)?[- ]by|reviewer|approved[- ]by)$/i;
const LINE = /^[ \t>*-]*([A-Za-z][A-Za-z -]{3,30}?)[ \t]*:[ \t]*(\S.*)$/;
/** Longer lines, and more of them than this, are nobody’s honest trailers. */
const MAXIMUM_LINE = 500;
const MAXIMUM_LINES = 100;

/** Sorts out nearly every other line at its first letter. */
const MAY_BE_TRAILER = /^[ \t>*-]*[cpra]/i;
/** What one line of a message says of people. */
export interface Trailer {
  role: 'coAuthor' | 'reviewer';
  /** Who is named without an address is not evidence and left out. */
  people: Signature[];
}

/**
 * Lines of a commit message that are trailers, as they stand and wherever they
 * stand: a squash merge moves them away from the end. At most a hundred.
 */
export function trailerLines(message: string): string[] {
  // Cheap look for an address, which most messages do not have.
  if (!message.includes('@')) return [];
  const found: string[] = [];
  for (const line of message.split('\n')) {
    if (roleOf(line) === undefined) continue;
    found.push(line);
    if (found.length === MAXIMUM_LINES) break;
  }
  return found;
}

/** Reads one line. Undefined where it is no trailer. */
export function parseTrailer(line: string): Trailer | undefined {
  const role = roleOf(line);
  if (role === undefined) return undefined;
  return { role, people: signatures(line.slice(line.indexOf(':') + 1).trim()) };
}

/**
 * Co-authors and reviewers of a commit message, bytes as Latin-1. Spellings of
 * real histories are understood (`Co-Authored-By`, `coauthored by`,
 * `* Reviewed-by`, several on a line).
 */
export function parseTrailers(message: string): Trailers {
  const trailers = trailerLines(message).flatMap(
    line => parseTrailer(line) ?? [],
  );
  const peopleOf = (role: Trailer['role']) =>
    trailers.flatMap(trailer => (trailer.role === role ? trailer.people : []));
  return { coAuthors: peopleOf('coAuthor'), reviewers: peopleOf('reviewer') };
}

function roleOf(line: string): Trailer['role'] | undefined {
  if (line.length > MAXIMUM_LINE || !MAY_BE_TRAILER.test(line))
    return undefined;
  const key = LINE.exec(line.trimEnd())?.[1].trim() ?? '';
  if (CO_AUTHOR.test(key)) return 'coAuthor';
  return REVIEWER.test(key) ? 'reviewer' : undefined;
}

function signatures(value: string): Signature[] {
  const found: Signature[] = [];
  for (const [, name, email] of value.matchAll(/([^<>]*)<([^<>]*)>/g)) {
    const address = email.trim();
    if (address.includes('@'))
      found.push({ name: cleanName(name), email: address });
  }
  if (found.length > 0) return found;
  const bare = /^(.*?)[\s(]*([^\s<>()"',;]+@[^\s<>()"',;]+)/.exec(value);
  return bare ? [{ name: cleanName(bare[1]), email: bare[2] }] : [];
}

function cleanName(name: string): string {
  return name
    .replace(/^[\s,;&]+(and\s+)?/i, '')
    .replace(/^["'\s]+|["'\s]+$/g, '');
}
