const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// eslint-disable-next-line no-control-regex -- they are what is looked for
const WHITE_SPACE = /[\t-\r\x1c-\x1f\p{Z}]/u;

/**
 * Text of bytes as JGit reads them: UTF-8, and Latin-1 where they are not
 * (`RawParseUtils.decode`).
 */
export function decodeAsJgit(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** The same for a path that is held as Latin-1, one character per byte. */
export function decodePath(path: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/^[\0-\x7f]*$/.test(path)) return path;
  return decodeAsJgit(Buffer.from(path, 'latin1'));
}

/** Kotlin's `String.trim`, whose white space is not JavaScript's. */
export function trimAsKotlin(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WHITE_SPACE.test(text[start])) start += 1;
  while (end > start && WHITE_SPACE.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
