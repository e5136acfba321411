/** With a sign, as every later value: an array of 32-bit numbers holds them. */
const OFFSET = 0x811c9dc5 - 2 ** 32;
const PRIME = 0x01000193;

/** FNV-1a of some bytes, 32 bits with a sign. */
export function hashOfBytes(
  data: Uint8Array,
  start: number,
  end: number,
): number {
  let hash = OFFSET;
  for (let i = start; i < end; i += 1) {
    // eslint-disable-next-line no-bitwise -- that is how the hash is defined
    hash = Math.imul(hash ^ data[i], PRIME);
  }
  return hash;
}

/** The same of a text's UTF-16 units; of bytes as Latin-1 it is that of the bytes. */
export function hashOfText(text: string): number {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i += 1) {
    // eslint-disable-next-line no-bitwise -- that is how the hash is defined
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  }
  return hash;
}
