import { readdir } from 'node:fs/promises';
import { findClone } from '../reference/findClone';

/** A clone that a study reads. */
export interface StudiedRepository {
  name: string;
  path: string;
}

/** The clones that are named, or all of a folder (`OWNER+NAME`). */
export async function studiedRepositories(options: {
  folder: string;
  only: readonly string[];
}): Promise<StudiedRepository[]> {
  const { folder, only } = options;
  const names = only.length > 0 ? only : await allNames(folder);
  const found: StudiedRepository[] = [];
  for (const name of names) {
    const clone = await findClone({ folder, repository: name, commit: 'HEAD' });
    if ('missing' in clone) throw new Error(`${name}: ${clone.missing}`);
    found.push({ name, path: clone.path });
  }
  return found;
}

async function allNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() && entry.name.includes('+'))
    .map(({ name }) => name.replace('+', '/'))
    .sort();
}
