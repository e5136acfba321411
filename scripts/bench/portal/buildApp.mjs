import { access } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const appFolder = fileURLToPath(
  new URL('../../../packages/app', import.meta.url),
);

/**
 * The frontend of the demo portal as it goes into production: minified and
 * split. What it prints goes to standard error, where it is no part of a result.
 */
export async function buildApp() {
  const child = spawn('yarn', ['build'], {
    cwd: appFolder,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [status] = await once(child, 'close');
  if (status !== 0) {
    throw new Error(`building packages/app ended with ${status}`);
  }
}

/** @throws where there is nothing to measure */
export async function assertBuilt() {
  await access(`${appFolder}/dist/index.html`).catch(() => {
    throw new Error(
      'packages/app/dist is missing: leave --no-build out, or build it with yarn workspace app build',
    );
  });
}
