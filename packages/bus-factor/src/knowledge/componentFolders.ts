import { printable, RepositoryError } from '../errors';

/**
 * Checks and tidies component folders: relative to the top of the repository,
 * with slashes, without `.` parts and trailing slashes; `''` is the whole.
 *
 * @throws RepositoryError `invalid-option`
 */
export function componentFolders(
  repository: string,
  paths: readonly string[],
): string[] {
  return paths.map(path => {
    const parts = path.split('/').filter(part => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || path.includes('\0')) {
      throw new RepositoryError({
        code: 'invalid-option',
        problem: `"${printable(path)}" is not a folder inside the repository`,
        repository,
        remedy: 'Name a folder relative to the top of the repository.',
      });
    }
    return parts.join('/');
  });
}
