import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { selfSigned } from './selfSigned.mjs';

/**
 * Git hosts on this machine, each a port of its own, that serve the
 * repositories of a folder over https and take a while for each request.
 *
 * @returns {Promise<{ hosts: string[], cert: string, setLatency: (ms: number) => void,
 *   requests: () => number, stop: () => Promise<void> }>}
 */
export async function startHosts({ folder, count }) {
  const backend = join(
    execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(),
    'git-http-backend',
  );
  const { key, cert } = selfSigned();
  let latencyMs = 0;
  let requests = 0;
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer({ key, cert }, async (req, res) => {
        requests += 1;
        await sleep(latencyMs);
        serve(req, res, { backend, folder });
      });
      await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  return {
    hosts: servers.map(server => `127.0.0.1:${server.address().port}`),
    cert,
    setLatency: ms => {
      latencyMs = ms;
    },
    requests: () => requests,
    stop: async () => {
      await Promise.all(
        servers.map(
          server =>
            new Promise(resolve => {
              server.close(resolve);
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}

/** Runs git's own CGI program. */
function serve(req, res, { backend, folder }) {
  const url = new URL(req.url, 'https://host');
  const child = spawn(backend, {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      GIT_CONFIG_KEY_1: 'uploadpack.allowFilter',
      GIT_CONFIG_VALUE_1: 'true',
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: req.method,
      CONTENT_TYPE: req.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: req.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(req.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  req.pipe(child.stdin);
  const pieces = [];
  child.stdout.on('data', piece => pieces.push(piece));
  child.once('close', () => {
    const answer = Buffer.concat(pieces);
    const end = answer.indexOf('\r\n\r\n');
    const headers = {};
    for (const line of answer
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')) {
      const colon = line.indexOf(':');
      if (colon > 0) {
        headers[line.slice(0, colon).toLowerCase()] = line
          .slice(colon + 1)
          .trim();
      }
    }
    res.writeHead(Number(headers.status?.split(' ')[0] ?? 200), headers);
    res.end(answer.subarray(end + 4));
  });
}
