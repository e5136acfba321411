import { gitOptions, type GitDirectory } from './gitCommand';
import { failureOf } from './failureOf';
import { tooMuch } from './outputError';
import { spawnGit, type GitExit } from './spawnGit';

/** @public */
export interface RunGitOptions {
  directory: GitDirectory;
  /** Subcommand and its arguments. */
  args: readonly string[];
  input?: Uint8Array;
  signal?: AbortSignal;
  /** More output than this is an error; default 64 MiB. */
  maximumBytes?: number;
}

/**
 * Runs a git command on an opened repository and collects its output.
 *
 * @throws RepositoryError when git exits with anything but 0
 */
export async function runGit(options: RunGitOptions): Promise<Buffer> {
  const { output, exit } = await tryGit(options);
  if (exit.code !== 0) throw failureOf(exit, options.directory.repository);
  return output;
}

/** Like `runGit`, but leaves it to the caller to judge how git exited. */
export async function tryGit(
  options: RunGitOptions,
): Promise<{ output: Buffer; exit: GitExit }> {
  const { directory, args, input, signal } = options;
  const { maximumBytes = 64 * 1024 * 1024 } = options;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const exit = await spawnGit({
    args: [...gitOptions(directory), ...args],
    repository: directory.repository,
    input,
    signal,
    onOutput: chunk => {
      bytes += chunk.length;
      if (bytes > maximumBytes) {
        throw tooMuch(`git ${args[0]} gave more output than is sane`);
      }
      chunks.push(chunk);
    },
  });
  return { output: Buffer.concat(chunks), exit };
}
