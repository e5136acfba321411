import { readFile, readlink } from 'node:fs/promises';

/**
 * Tells a process apart from all others: those of other machines and
 * containers, of the time before the machine started, and those that get its
 * number later. Undefined where the system does not say.
 */
export async function identityOf(pid: number): Promise<string | undefined> {
  try {
    const startedAt = await startOf(pid);
    return startedAt && `${await placeOf()}:${pid}:${startedAt}`;
  } catch {
    return undefined;
  }
}

/** Whether the process has surely ended; one from elsewhere never has. */
export async function hasEnded(identity: string): Promise<boolean> {
  try {
    const [, place, pid, startedAt] = /^(.+):(\d+):(\d+)$/.exec(identity)!;
    return (
      place === (await placeOf()) && (await startOf(Number(pid))) !== startedAt
    );
  } catch {
    return false;
  }
}

/** Where numbers of processes mean the same. */
async function placeOf(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${boot.trim()}:${await readlink('/proc/self/ns/pid')}`;
}

/** Undefined when there is none, or only its exit status. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(error => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  });
  // The name of the program stands in brackets and may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const hasExited = fields?.[0] === 'Z' || fields?.[0] === 'X';
  return hasExited ? undefined : fields?.[19];
}
