import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { InputError, NotAllowedError } from '@backstage/errors';
import { componentIn, DESCRIPTOR } from './componentIn';

const MOST_FILES = 1000;
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Whether a workspace may become a repository: plain files alone, not too many,
 * and the description of the component among them.
 *
 * @throws InputError or NotAllowedError that says what is in the way
 */
export async function checkWorkspace(
  workspace: string,
  name: string,
): Promise<void> {
  let files = 0;
  let bytes = 0;
  const folders = [workspace];
  // Growing while it is walked.
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      refuseOdd(entry, relative(workspace, path));
      if (entry.isDirectory()) {
        folders.push(path);
      } else {
        files += 1;
        bytes += (await stat(path)).size;
      }
      if (files > MOST_FILES || bytes > MOST_BYTES) {
        throw new InputError(
          `The template made more than ${MOST_FILES} files or ${
            MOST_BYTES / 1024 / 1024
          } MiB; nothing is published.`,
        );
      }
    }
  }
  const text = await readFile(join(workspace, DESCRIPTOR), 'utf8').catch(() => {
    throw new InputError(
      `There is no ${DESCRIPTOR}; write one with catalog:write before this step.`,
    );
  });
  componentIn(text, name);
}

function refuseOdd(entry: Dirent, path: string): void {
  if (entry.name.toLocaleLowerCase('en-US') === '.git') {
    throw new NotAllowedError(
      `${path} is a repository of its own; remove it from the template.`,
    );
  }
  if (!entry.isFile() && !entry.isDirectory()) {
    throw new NotAllowedError(
      `${path} is a link or no file; remove it from the template.`,
    );
  }
}
