import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const run = promisify(execFile);

/** Builds the demo organisation as `yarn demo` does, somewhere else. */
export async function generateDemo(options: {
  target: string;
  baseDate: string;
  env?: NodeJS.ProcessEnv;
}): Promise<string> {
  const { target, baseDate, env } = options;
  const { stdout } = await run(
    process.execPath,
    [
      resolvePackagePath('backend', '../../demo/generator/cli.mjs'),
      '--target',
      target,
      '--base-date',
      baseDate,
    ],
    { env: { ...process.env, ...env } },
  );
  return stdout.trim();
}

/** Runs git on a generated repository. */
export async function gitIn(
  target: string,
  repository: string,
  ...args: string[]
): Promise<string> {
  const { stdout } = await run(
    'git',
    ['--git-dir', gitDirOf(join(target, 'repositories', repository)), ...args],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout.trim();
}

/** One of them is checked out. */
function gitDirOf(path: string): string {
  const nested = join(path, '.git');
  return existsSync(nested) ? nested : `${path}.git`;
}
