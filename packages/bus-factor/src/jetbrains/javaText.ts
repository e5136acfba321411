const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// eslint-disable-next-line no-control-regex -- they are what is looked for
const WHITE_SPACE = /[\t-\r\x1c-\x1f\p{Z}]/u;

/**
 * Text as JGit reads it, of bytes that are held as Latin-1: UTF-8, and Latin-1
 * where they are not (`RawParseUtils.decode`).
 */
export function decodeText(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  try {
    return UTF_8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes;
  }
}

export function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return /^[\0-\x7f]*$/.test(text);
}

/** Kotlin's `String.trim`, whose white space is not JavaScript's. */
export function trimAsKotlin(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE_SPACE.test(text[start])) start += 1;
  while (end > start && WHITE_SPACE.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
