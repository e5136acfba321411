import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';

/**
 * The process that listens on a port of this machine, to stop and continue it:
 * the portal is started by a command that knows its children only as a group.
 *
 * @throws when nothing listens there
 */
export function processListeningOn(port: number): number {
  const pid = process.platform === 'linux' ? fromProc(port) : fromLsof(port);
  if (pid === undefined) {
    throw new Error(`found no process that listens on port ${port}`);
  }
  return pid;
}

/** Linux tells which socket listens, and each process which sockets it has. */
function fromProc(port: number): number | undefined {
  const sockets = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(table =>
      readFileSync(table, 'utf8')
        .split('\n')
        .slice(1)
        .map(line => line.trim().split(/\s+/))
        .filter(
          ([, local, , state]) =>
            state === LISTENING &&
            parseInt(local.split(':').pop()!, 16) === port,
        )
        .map(columns => `socket:[${columns[9]}]`),
    ),
  );
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .find(pid => openFilesOf(pid).some(file => sockets.has(file)));
}

/** Nothing of a process that is gone or somebody else's. */
function openFilesOf(pid: number): string[] {
  const linkOf = (path: string) => {
    try {
      return [readlinkSync(path)];
    } catch {
      return [];
    }
  };
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).flatMap(fd => linkOf(`${folder}/${fd}`));
  } catch {
    return [];
  }
}

function fromLsof(port: number): number | undefined {
  const pids = execFileSync('lsof', ['-t', `-iTCP:${port}`, '-sTCP:LISTEN'], {
    encoding: 'utf8',
  });
  const [first] = pids.trim().split('\n');
  return first ? Number(first) : undefined;
}
