import { execFileSync, spawnSync } from 'node:child_process';

/** A disk that only one process sees, and that is gone with it. */
export interface SmallDisk {
  folder: string;
  /** As the size of a tmpfs. */
  size: string;
}

/** Whether this machine lets us have one; most let only root. */
export function mayMount(folder: string): boolean {
  const command = ['mount', '-t', 'tmpfs', 'none', folder];
  return spawnSync('unshare', ['--mount', ...command]).status === 0;
}

/** How to start node so that it has mounts of its own. */
export const OWN_MOUNTS = ['unshare', '--mount', '--', process.execPath];

export function mountDisk(pid: number, { folder, size }: SmallDisk): void {
  mount(pid, `size=${size}`, folder);
}

export function resizeDisk(pid: number, { folder, size }: SmallDisk): void {
  mount(pid, `remount,size=${size}`, folder);
}

/** In the view of the process alone. */
function mount(pid: number, options: string, folder: string): void {
  execFileSync('nsenter', [
    `--target=${pid}`,
    '--mount',
    ...['mount', '-t', 'tmpfs', '-o', options, 'none', folder],
  ]);
}
