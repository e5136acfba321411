/** A busy machine takes its time to clear away what has ended. */
const PATIENCE_MS = 10_000;

/**
 * Number of child processes, as soon as it is the expected one, or what it is
 * when patience ends: Node closes the handle of a child a little after the
 * child's last event.
 */
export async function openProcesses(options: {
  expected: number;
}): Promise<number> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 50));
    const open = process
      .getActiveResourcesInfo()
      .filter(name => name === 'ProcessWrap').length;
    if (open === options.expected || Date.now() > until) return open;
  }
}
