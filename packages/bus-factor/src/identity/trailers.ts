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

const NOBODY: Trailers = { coAuthors: [], reviewers: [] };

/**
 * Co-authors and reviewers of a commit message, wherever in it they stand: a
 * squash merge moves them away from the end. Spellings of real histories are
 * understood (`Co-Authored-By`, `coauthored by`, `* Reviewed-by`, several on a
 * line). Who is named without an address is not evidence and left out.
 */
export function parseTrailers(message: Buffer): Trailers {
  if (!mayHoldTrailers(message)) return NOBODY;
  const trailers: Trailers = { coAuthors: [], reviewers: [] };
  let lines = 0;
  for (const line of message.toString('latin1').split('\n')) {
    if (line.length > MAXIMUM_LINE) continue;
    const match = LINE.exec(line.trimEnd());
    const key = match?.[1].trim() ?? '';
    const isCoAuthor = CO_AUTHOR.test(key);
    if (!match || !(isCoAuthor || REVIEWER.test(key))) continue;
    lines += 1;
    if (lines > MAXIMUM_LINES) break;
    const people = isCoAuthor ? trailers.coAuthors : trailers.reviewers;
    people.push(...signatures(match[2]));
  }
  return trailers;
}

/** Cheap look for an address, which most messages do not have. */
function mayHoldTrailers(message: Buffer): boolean {
  return message.includes(64) && message.includes(58);
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
