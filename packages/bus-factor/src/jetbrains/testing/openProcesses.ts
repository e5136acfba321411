/** Number of child processes, once those that ended are cleared away. */
export async function openProcesses(): Promise<number> {
  // Node closes the handle of a child a little after the child's last event.
  await new Promise(resolve => setTimeout(resolve, 50));
  return process.getActiveResourcesInfo().filter(name => name === 'ProcessWrap')
    .length;
}
