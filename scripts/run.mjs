import { spawn } from 'node:child_process';

/**
 * Runs a command with this process's output, and ends it when this process is
 * asked to end.
 *
 * @param {string[]} command
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>} the exit status
 */
export function run([file, ...args], { env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    const forward = signal => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(status ?? (signal ? 1 : 0));
    });
  });
}
