import { readFile } from 'node:fs/promises';

const EVERY_MS = 50;

/**
 * Watches what a process holds in memory, its own pages only: resident ones
 * without those of files. Its children are other processes and not counted.
 *
 * @returns {{ peakMb: () => number, nowMb: () => Promise<number>, reset: () => void, stop: () => void }}
 */
export function watchMemory(pid) {
  let peak = 0;
  const look = async () => {
    const mb = await residentMb(pid).catch(() => 0);
    peak = Math.max(peak, mb);
    return mb;
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    peakMb: () => peak,
    nowMb: look,
    reset: () => {
      peak = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/** @throws where there is no `/proc`, that is, not on Linux */
export async function residentMb(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kb = name =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return (kb('RssAnon') + kb('RssShmem')) / 1024;
}
