import { constants } from 'node:fs';
import { lstat, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError, NotAllowedError } from '@backstage/errors';

/**
 * A folder in the workspace, as its parts: none for the workspace itself.
 *
 * @throws InputError where it could be anywhere else
 */
export function folderParts(path: string | undefined): string[] {
  const parts = (path ?? '').split('/').filter(part => part && part !== '.');
  const isOutside =
    path?.startsWith('/') ||
    parts.some(
      part =>
        part === '..' ||
        part.toLocaleLowerCase('en-US') === '.git' ||
        /[\\\p{C}]|^[a-z]:$/iu.test(part),
    );
  if (isOutside) {
    throw new InputError(
      `The path ${JSON.stringify(
        path,
      )} is no folder of the workspace; write one without "..", "\\" and ".git", such as services/ferry.`,
    );
  }
  return parts;
}

/**
 * A file in a workspace that a template filled, and that a template may have
 * filled with links: none is followed, wherever it leads.
 */
export class WorkspaceFile {
  readonly #workspace: string;
  readonly #parts: readonly string[];

  /** `path` has been made by us, of {@link folderParts}. */
  constructor(workspace: string, path: readonly string[]) {
    this.#workspace = workspace;
    this.#parts = path;
  }

  /** For messages, from the top of the workspace. */
  get name(): string {
    return this.#parts.join('/');
  }

  /**
   * The text of it; undefined where there is none.
   *
   * @throws NotAllowedError where a link or something else is in the way
   * @throws InputError where it is longer than `mostBytes`
   */
  async read(mostBytes: number): Promise<string | undefined> {
    if (!(await this.#isThere())) return undefined;
    const file = await open(
      this.#path(),
      constants.O_RDONLY | constants.O_NOFOLLOW,
    );
    try {
      const { size } = await file.stat();
      if (size > mostBytes) {
        throw new InputError(
          `${this.name} is longer than ${mostBytes / 1024} KiB.`,
        );
      }
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  }

  /** @throws NotAllowedError where a link or something else is in the way */
  async write(text: string): Promise<void> {
    await this.#isThere();
    await mkdir(dirname(this.#path()), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants;
    const file = await open(
      this.#path(),
      O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW,
      0o644,
    );
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  }

  async #isThere(): Promise<boolean> {
    for (let length = 1; length <= this.#parts.length; length += 1) {
      const parts = this.#parts.slice(0, length);
      const found = await lstat(join(this.#workspace, ...parts)).catch(
        ignoreMissing,
      );
      if (!found) return false;
      const isLast = length === this.#parts.length;
      if (isLast ? !found.isFile() : !found.isDirectory()) {
        throw new NotAllowedError(
          `${parts.join('/')} in the workspace is ${
            found.isSymbolicLink()
              ? 'a link, and links are not followed'
              : `no ${isLast ? 'file' : 'folder'}`
          }; remove it from the template.`,
        );
      }
    }
    return true;
  }

  #path(): string {
    return join(this.#workspace, ...this.#parts);
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
