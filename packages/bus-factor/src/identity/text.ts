/** Lower case of ASCII letters only: text may be bytes posing as Latin-1. */
export function asciiLower(text: string): string {
  return /[A-Z]/.test(text)
    ? text.replace(/[A-Z]+/g, letters => letters.toLowerCase())
    : text;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text of bytes that were kept as Latin-1: UTF-8 where they are, else Latin-1
 * as they stand, so that no name is lost.
 */
export function decode(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return !/[^\u0000-\u007f]/.test(text);
}

/** Bytes of a text, as Latin-1. */
export function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Name without case, accents and runs of spaces. @public */
export function plainName(name: string): string {
  const letters = isAscii(name)
    ? name
    : name.normalize('NFD').replace(/\p{M}+/gu, '');
  return letters.toLowerCase().replace(/\s+/g, ' ').trim();
}
