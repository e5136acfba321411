/** With a sign, as every later value: an array of 32-bit numbers holds them. */
const OFFSET = 0x811c9dc5 - 2 ** 32;
const PRIME = 0x01000193;

/* eslint-disable no-bitwise -- that is how the hash is defined */

/**
 * FNV-1a of some bytes, 32 bits with a sign. It takes two bytes at a time: each
 * step has to wait for the one before.
 */
export function hashOfBytes(
  data: Uint8Array,
  start: number,
  end: number,
): number {
  let hash = OFFSET;
  let i = start;
  for (; i + 1 < end; i += 2) {
    hash = Math.imul(hash ^ (data[i] | (data[i + 1] << 8)), PRIME);
  }
  if (i < end) hash = Math.imul(hash ^ data[i], PRIME);
  return folded(hash);
}

/** The same of a text's UTF-16 units; of bytes as Latin-1 it is that of the bytes. */
export function hashOfText(text: string): number {
  const { length } = text;
  let hash = OFFSET;
  let i = 0;
  for (; i + 1 < length; i += 2) {
    const two = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 8);
    hash = Math.imul(hash ^ two, PRIME);
  }
  if (i < length) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return folded(hash);
}

/**
 * What every second byte leaves in the upper half only reaches the lower, too,
 * which is what slots are chosen by.
 */
function folded(hash: number): number {
  return hash ^ (hash >>> 15);
}
