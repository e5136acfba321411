import { main } from './main';

/**
 * Runs the command with this process's arguments and streams, and leaves its
 * exit code behind. An interrupt ends git first.
 *
 * @public
 */
export async function runCommand(options: { cwd: string }): Promise<void> {
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  // Whoever reads our output may have seen enough: `bus-factor … | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exitCode ??= 0;
  });
  const code = await main({
    argv: process.argv.slice(2),
    cwd: options.cwd,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interrupt.signal,
  });
  process.exitCode = interrupt.signal.aborted ? 130 : code;
}
