import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const LONGEST_START_MS = 30_000;
const BETWEEN_MS = 50;

/**
 * Starts a service on a free port, asks it for its health and stops it.
 *
 * @returns what it answered, and how it ended
 * @throws Error with what it said, when it ends or does not answer
 */
export async function startAndAsk(options: {
  command: readonly [string, ...string[]];
  folder: string;
  env: NodeJS.ProcessEnv;
}): Promise<{ status: number; health: unknown; ended: unknown }> {
  const { command, folder, env } = options;
  const port = await freePort();
  const [file, ...args] = command;
  const child = spawn(file, args, {
    cwd: folder,
    env: { ...env, PORT: String(port) },
    // A group of its own: npm starts what listens as a child.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', data => (said += data));
  child.stderr.on('data', data => (said += data));
  const end = once(child, 'close');
  let over = false;
  const markOver = () => (over = true);
  end.then(markOver, markOver);

  try {
    const deadline = Date.now() + LONGEST_START_MS;
    for (;;) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/health`);
        const health = await response.json();
        process.kill(-child.pid!, 'SIGTERM');
        await end;
        return { status: response.status, health, ended: await ending(port) };
      } catch (error) {
        if (over || Date.now() > deadline) {
          throw new Error(`No answer from ${command.join(' ')}: ${said}`, {
            cause: error,
          });
        }
      }
      await new Promise(resolve => setTimeout(resolve, BETWEEN_MS));
    }
  } finally {
    if (!over && child.pid) process.kill(-child.pid, 'SIGKILL');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether anything still listens where it listened. */
async function ending(port: number): Promise<'gone' | 'still there'> {
  return fetch(`http://127.0.0.1:${port}/health`).then(
    () => 'still there',
    () => 'gone',
  );
}
