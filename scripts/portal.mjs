import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './freePorts.mjs';

const START_LIMIT_MS = 5 * 60_000;
const LAST_LINES = 60;

/**
 * Starts the whole portal as `yarn start` does, on free ports and with a
 * database of its own, so that it can run beside another one.
 *
 * @param {{ baseDate?: string, cwd?: string, env?: Record<string, string | undefined>, onOutput?: (text: string) => void }} [options]
 *   `baseDate` (YYYY-MM-DD) fixes the demo's histories and the day of scoring;
 *   `cwd` is another portal's folder; `undefined` in `env` leaves a variable out
 * @returns {Promise<{ url: string, backendUrl: string, stop: () => Promise<void> }>}
 * @throws when it is not up within five minutes, with its last lines
 */
export async function startPortal({ baseDate, cwd, env, onOutput } = {}) {
  const [appPort, backendPort] = await freePorts(2);
  const url = `http://localhost:${appPort}`;
  const backendUrl = `http://localhost:${backendPort}`;
  const child = spawn('yarn', ['start'], {
    // a group of its own: stopping it stops everything it started
    detached: true,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      BROWSER: 'none',
      APP_CONFIG_app_baseUrl: url,
      APP_CONFIG_app_listen_port: String(appPort),
      APP_CONFIG_backend_baseUrl: backendUrl,
      APP_CONFIG_backend_listen_port: String(backendPort),
      APP_CONFIG_backend_cors_origin: url,
      APP_CONFIG_backend_database_connection: ':memory:',
      ...(baseDate
        ? { DEMO_BASE_DATE: baseDate, APP_CONFIG_ownership_asOf: baseDate }
        : {}),
      ...env,
    },
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      onOutput?.(text);
      lines.push(...text.split('\n'));
      lines.splice(0, lines.length - LAST_LINES);
    });
  }
  const ended = new Promise(resolve => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = () => endGroup(child, ended);
  const up = Promise.all([
    answers(`${backendUrl}/.backstage/health/v1/readiness`),
    answers(url),
  ]);
  const outcome = await Promise.race([
    up.then(() => 'up'),
    ended.then(() => 'ended'),
    sleep(START_LIMIT_MS, 'late', { ref: false }),
  ]);
  if (outcome !== 'up') {
    await stop();
    const why =
      outcome === 'ended' ? 'ended while starting' : 'was not up in 5 minutes';
    throw new Error(`the portal ${why}. Its last lines:\n${lines.join('\n')}`);
  }
  return { url, backendUrl, stop };
}

/** Polls until the address answers 200; never gives up by itself. */
async function answers(url) {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) {
      return;
    }
    await sleep(250, undefined, { ref: false });
  }
}

async function endGroup(child, ended) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      return; // the group is gone
    }
    await Promise.race([ended, sleep(10_000, undefined, { ref: false })]);
  }
}
