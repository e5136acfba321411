import type { MentionNumbers } from '../identity/mentions';
import { NO_PERSON, type PeopleRules } from '../identity/peopleRules';
import type { Trailer } from '../identity/trailers';
import type { CommitLog } from '../log/commitLog';
import { int32s } from '../log/growing';

/** What signatures and lines of a log say, as numbers. */
export interface KnownMentions {
  numbers: MentionNumbers;
  /** By signature: its mention + 1, 0 where it was not asked for. */
  signatures: Int32Array;
  /** By line: its first mention; the others follow. */
  lineStarts: Int32Array;
  /** By line: as `lineHead` gives it, 0 where it was not asked for. */
  lineHeads: Int32Array;
}

const ROLES: ReadonlyArray<Trailer['role'] | undefined> = [
  undefined,
  'coAuthor',
  'reviewer',
];
export const REVIEWER = ROLES.indexOf('reviewer') + 1;
const MOST_ROLES = ROLES.length + 1;

/** The role of a line and how many it names, in one number above 0. */
export function lineHead(role: Trailer['role'] | undefined, named: number) {
  return named * MOST_ROLES + ROLES.indexOf(role) + 1;
}

export function roleIn(head: number): number {
  return head % MOST_ROLES;
}

export function namedIn(head: number): number {
  return (head - roleIn(head)) / MOST_ROLES;
}

const KEY_LENGTH = 8;
const COUNTS = 6;
const LOWEST_KEY = -Math.max(...Object.values(NO_PERSON));

/** Everything in one array, after the key of the rules. */
export function packMentions(
  key: Int32Array,
  mentions: KnownMentions,
): Int32Array {
  const { numbers, signatures, lineStarts, lineHeads } = mentions;
  const { ids, keys, ties, idHashes, keyHashes, tieHashes } = numbers;
  const counts = Int32Array.of(
    ids.length,
    idHashes.length,
    keyHashes.length,
    tieHashes.length,
    signatures.length,
    lineHeads.length,
  );
  const parts = [
    ...[key, counts, ids, keys, ties, idHashes, keyHashes, tieHashes],
    ...[signatures, lineStarts, lineHeads],
  ];
  const packed = int32s(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/**
 * Takes apart what `packMentions` put together. Undefined where it is by other
 * rules, or says of this log what cannot be. `sources` are by mention: its
 * signature × 2, or its line × 2 + 1.
 */
export function unpackMentions(
  packed: Int32Array,
  options: { key: Int32Array; log: CommitLog; rules: PeopleRules },
): (KnownMentions & { sources: Int32Array }) | undefined {
  const { key, log, rules } = options;
  if (key.some((number, at) => packed[at] !== number)) return undefined;
  const counts = packed.subarray(KEY_LENGTH, KEY_LENGTH + COUNTS);
  if (counts.length < COUNTS || counts.some(count => count < 0)) {
    return undefined;
  }
  const [size, ids, keys, ties, signatures, lines] = counts;
  let at = KEY_LENGTH + COUNTS;
  const take = (length: number) => {
    at += length;
    return packed.subarray(at - length, at);
  };
  const numbers = {
    ids: take(size),
    keys: take(size),
    ties: take(size),
    idHashes: take(ids),
    keyHashes: take(keys),
    tieHashes: take(ties),
  };
  const known: KnownMentions = {
    numbers,
    signatures: take(signatures),
    lineStarts: take(lines),
    lineHeads: take(lines),
  };
  const isSound =
    at === packed.length &&
    signatures <= log.parts.signatures.size &&
    lines <= log.parts.lines.size &&
    keys >= rules.firstKeys.length &&
    areWithin(numbers.ids, 0, ids) &&
    areWithin(numbers.keys, LOWEST_KEY, keys) &&
    areWithin(numbers.ties, -1, ties);
  const sources = isSound ? sourcesOf(known) : undefined;
  return sources && { ...known, sources };
}

function areWithin(numbers: Int32Array, least: number, end: number): boolean {
  for (let at = 0; at < numbers.length; at += 1) {
    if (numbers[at] < least || numbers[at] >= end) return false;
  }
  return true;
}

/** Undefined where a mention has no source, or two, or is none. */
function sourcesOf(mentions: KnownMentions): Int32Array | undefined {
  const { numbers, signatures, lineStarts, lineHeads } = mentions;
  const size = numbers.ids.length;
  const sources = int32s(size).fill(-1);
  let found = 0;
  for (let signature = 0; signature < signatures.length; signature += 1) {
    const mention = signatures[signature] - 1;
    if (mention === -1) continue;
    if (sources[mention] !== -1) return undefined;
    sources[mention] = signature * 2;
    found += 1;
  }
  for (let line = 0; line < lineHeads.length; line += 1) {
    const head = lineHeads[line];
    if (head < 0 || (head > 0 && roleIn(head) === 0)) return undefined;
    const start = lineStarts[line];
    const end = start + namedIn(head);
    for (let mention = start; mention < end; mention += 1) {
      // Outside there is nothing, which is not -1 either.
      if (sources[mention] !== -1) return undefined;
      sources[mention] = line * 2 + 1;
      found += 1;
    }
  }
  return found === size ? sources : undefined;
}
