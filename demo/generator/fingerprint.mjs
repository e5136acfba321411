import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedPaths } from './goldenPaths.mjs';

/**
 * Changes when the generator, a story or a golden path changes: a hash of every
 * file beside this one and of the paths.
 */
export async function generatorFingerprint() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder, { recursive: true }))
    .filter(name => name.endsWith('.mjs'))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) {
    hash
      .update(name)
      .update('\0')
      .update(await readFile(join(folder, name)));
  }
  for (const [name, text] of await shippedPaths()) {
    hash.update(name).update('\0').update(text);
  }
  return hash.digest('hex');
}
