import { join } from 'node:path';
import { fastImportStream } from './fastImport.mjs';
import { git } from './git.mjs';
import { commitsOf } from './history.mjs';

/** Writes a story as the bare repository `<folder>/<repository>.git`. */
export async function writeRepository({ story, folder, midnight, paths }) {
  const path = join(folder, `${story.repository}.git`);
  await git([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    '--initial-branch=main',
    '--object-format=sha1',
    path,
  ]);
  const commits = commitsOf({ story, midnight, paths });
  if (commits.length === 0) return;
  await git(
    [
      '--git-dir',
      path,
      // One pack, however small, instead of hundreds of loose files.
      '-c',
      'fastimport.unpackLimit=0',
      'fast-import',
      '--quiet',
      '--done',
      '--date-format=raw',
    ],
    { input: fastImportStream(commits) },
  );
}
