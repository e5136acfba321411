/** No honest folder is deeper, and an index of a database takes no more. */
const LONGEST = 1000;

/**
 * A folder inside a repository in its plain form (`services/tide`, `''` for
 * the top), or undefined when the text leads out of it or is no path.
 */
export function folderPath(text: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u001f\\]/.test(text) || text.startsWith('/')) {
    return undefined;
  }
  if (text.length > LONGEST) {
    return undefined;
  }
  // What git could take for an option or for magic; no folder is called so.
  if (/^[-:]/.test(text)) {
    return undefined;
  }
  const segments = text.split('/').filter(part => part !== '' && part !== '.');
  return segments.includes('..') ? undefined : segments.join('/');
}
