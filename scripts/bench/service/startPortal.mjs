import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../freePorts.mjs';

const START_LIMIT_MS = 180_000;
const backendFolder = fileURLToPath(
  new URL('../../../packages/backend', import.meta.url),
);
const require = createRequire(join(backendFolder, 'package.json'));

/**
 * Starts the slim backend of `packages/backend/src/bench` as a process of its
 * own and waits until it is ready.
 *
 * @param {{ name: string, folder: string, postgres: string, prefix: string,
 *   config?: object, env?: Record<string, string> }} options
 *   `prefix` names the databases: replicas have the same; `folder` takes its
 *   configuration and its log
 */
export async function startPortal({
  name,
  folder,
  postgres,
  prefix,
  config = {},
  env = {},
}) {
  const [port] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const database = new URL(postgres);
  const file = join(folder, `${name}.json`);
  const logFile = join(folder, `${name}.log`);
  await writeFile(
    file,
    JSON.stringify({
      ...config,
      app: { ...config.app, title: 'Bench', baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        workingDirectory: folder,
        database: {
          client: 'pg',
          prefix,
          connection: {
            host: database.hostname,
            port: Number(database.port),
            user: database.username,
            password: database.password,
          },
        },
      },
      auth: {
        environment: 'development',
        providers: { ...config.auth?.providers, bench: {} },
      },
      permission: { enabled: true },
    }),
  );
  const log = openSync(logFile, 'w');
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      'src/bench',
      '--config',
      file,
    ],
    {
      cwd: backendFolder,
      stdio: ['ignore', log, log],
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
    },
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await ended;
  };
  const outcome = await Promise.race([
    ready(url).then(() => 'ready'),
    ended.then(() => 'ended'),
    sleep(START_LIMIT_MS, 'late', { ref: false }),
  ]);
  if (outcome !== 'ready') {
    await stop();
    throw new Error(`the backend did not come up; its log is ${logFile}`);
  }
  return {
    url,
    pid: child.pid,
    logFile,
    startMs: performance.now() - startedAt,
    stop,
  };
}

async function ready(url) {
  for (;;) {
    const address = `${url}/.backstage/health/v1/readiness`;
    const response = await fetch(address).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await sleep(100, undefined, { ref: false });
  }
}

/** Signs in as a User of the catalog and gives a function that asks as them. */
export async function signIn({ url }, userRef) {
  const response = await fetch(`${url}/api/auth/bench/refresh`, {
    headers: {
      'x-requested-with': 'XMLHttpRequest',
      'x-bench-user': userRef,
    },
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`signing in as ${userRef}: ${response.status} ${body}`);
  }
  const { token } = JSON.parse(body).backstageIdentity;
  /** Asks, reads the whole answer and says how long that took. */
  return async (path, { method = 'GET', body: sent } = {}) => {
    const startedAt = performance.now();
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent ? { 'content-type': 'application/json' } : {}),
      },
      ...(sent ? { body: JSON.stringify(sent) } : {}),
    });
    const text = await answer.text();
    return {
      ms: performance.now() - startedAt,
      status: answer.status,
      text,
      json: () => JSON.parse(text),
    };
  };
}
