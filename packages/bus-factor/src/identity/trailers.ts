import type { Signature } from './mailmap';

/** People a message names, bytes as Latin-1. */
export interface Trailers {
  coAuthors: Signature[];
  reviewers: Signature[];
}

const CO_AUTHOR =
  /^(co[- ]?authou?r(ed)?([- ]by)?|co[- ]?authou?red|co[- ]?developed[- ]by|co[- ]?committed[- ]by|pair(ed|[- ]programmed)?[- ]with)$/i;
const REVIEWER = /^(review(ed)?[- ]by|reviewer|approved[- ]by)$/i;
/** Longer than every key that is looked for. */
const MAXIMUM_KEY = 31;
/** What may stand before a key, as in lists and quotes. */
const LEAD = ' \t>*-';
/** Runs that an address may be. */
const WORDS = /[^\s<>()"',;]+/g;
/** Longer lines, and more of them than this, are nobody’s honest trailers. */
const MAXIMUM_LINE = 500;
const MAXIMUM_LINES = 100;

/** With what every key begins that is looked for. */
const FIRST_LETTERS = 'cpraCPRA';

/** What one line of a message says of people. */
export interface Trailer {
  role: 'coAuthor' | 'reviewer';
  /** Who is named without an address is not evidence and left out. */
  people: Signature[];
}

/**
 * Lines of a commit message that are trailers, as they stand and wherever they
 * stand: a squash merge moves them away from the end. At most a hundred.
 *
 * Takes time in proportion to the message, whatever it is: strangers write
 * messages, so there is no pattern here that goes back and forth.
 */
export function trailerLines(message: string): string[] {
  // Cheap look for an address, which most messages do not have.
  if (!message.includes('@')) return [];
  const found: string[] = [];
  for (const line of message.split('\n')) {
    if (!isTrailer(line)) continue;
    found.push(line);
    if (found.length === MAXIMUM_LINES) break;
  }
  return found;
}

function isTrailer(line: string): boolean {
  if (line.length > MAXIMUM_LINE) return false;
  // Sorts out nearly every other line.
  let start = 0;
  while (start < line.length && LEAD.includes(line[start])) start += 1;
  if (start === line.length || !FIRST_LETTERS.includes(line[start]))
    return false;
  return roleOf(takeApart(line.trimEnd()).key) !== undefined;
}

/** Reads one line. Undefined where it is no trailer. */
export function parseTrailer(line: string): Trailer | undefined {
  if (line.length > MAXIMUM_LINE) return undefined;
  const { key, value } = takeApart(line.trimEnd());
  const role = roleOf(key);
  return role && { role, people: signatures(value) };
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

function roleOf(key: string): Trailer['role'] | undefined {
  if (CO_AUTHOR.test(key)) return 'coAuthor';
  return REVIEWER.test(key) ? 'reviewer' : undefined;
}

/** A line before and after its first colon; both empty when it is no trailer. */
function takeApart(line: string): { key: string; value: string } {
  const colon = line.indexOf(':');
  let start = 0;
  while (start < colon && LEAD.includes(line[start])) start += 1;
  let end = colon;
  while (end > start && ' \t'.includes(line[end - 1])) end -= 1;
  let valueStart = colon + 1;
  while (' \t'.includes(line[valueStart] ?? ':')) valueStart += 1;
  const value = line.slice(valueStart);
  const isKey = end > start && end - start <= MAXIMUM_KEY;
  return isKey && /^\S/.test(value) && !value.includes('\r')
    ? { key: line.slice(start, end), value }
    : { key: '', value: '' };
}

function signatures(value: string): Signature[] {
  const found: Signature[] = [];
  // Text at even places, the bracket after it at odd ones.
  const parts = value.split(/([<>])/);
  for (let at = 0; at + 3 < parts.length; at += 2) {
    if (parts[at + 1] !== '<' || parts[at + 3] !== '>') continue;
    const email = parts[at + 2].trim();
    if (email.includes('@')) found.push({ name: cleanName(parts[at]), email });
    at += 2;
  }
  return found.length > 0 ? found : bareSignature(value);
}

/** The first word that may be an address, and what stands before it. */
function bareSignature(value: string): Signature[] {
  for (const { 0: word, index } of value.matchAll(WORDS)) {
    const at = word.indexOf('@', 1);
    if (at < 0 || at === word.length - 1) continue;
    let end = index;
    while (end > 0 && /[\s(]/.test(value[end - 1])) end -= 1;
    return [{ name: cleanName(value.slice(0, end)), email: word }];
  }
  return [];
}

function cleanName(name: string): string {
  const plain = name.replace(/^[\s,;&]+(and\s+)?/i, '');
  let start = 0;
  let end = plain.length;
  while (start < end && /["'\s]/.test(plain[start])) start += 1;
  while (end > start && /["'\s]/.test(plain[end - 1])) end -= 1;
  return plain.slice(start, end);
}
