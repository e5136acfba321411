import { readdir, readFile } from 'node:fs/promises';

/**
 * Ends the git processes that work in a mirror: those of a backend that was
 * killed go on without it, and would write to the mirror while the next one
 * does. Only for whoever has the lock of the mirror and has not begun. Where
 * the system has no process table to read, git's own locks must do.
 */
export async function endOrphans(mirror: string): Promise<void> {
  const names = await readdir('/proc').catch((): string[] => []);
  const pids = names.filter(name => /^\d+$/.test(name));
  await Promise.all(
    pids.map(async pid => {
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
        () => '',
      );
      const [program, ...args] = line.split('\0');
      const isOfMirror =
        args.includes(`--git-dir=${mirror}`) || args.includes(mirror);
      if (/(^|\/)git$/.test(program) && isOfMirror) end(Number(pid));
    }),
  );
}

/** With its helpers: `runGit` gives each git a group of its own. */
function end(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It has ended already, leads no group, or is another user's.
    }
  }
}
