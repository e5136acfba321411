import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A repository that was asked for, as the request said. */
export interface AskedRepository {
  name: string;
  private: boolean;
  description: string;
}

interface Host {
  url: string;
  folder: string;
  organization: string;
  token: string;
  asked: AskedRepository[];
  unknown: string[];
}

/**
 * The part of GitHub that publishing needs, on this machine: an organisation in
 * whose name repositories are made, git over http that pushes into them, and
 * the files in them. Answers those who bring the token.
 */
export async function startGithub(
  options: Pick<Host, 'folder' | 'organization' | 'token'>,
): Promise<Host & { stop: () => Promise<void> }> {
  const host: Host = { ...options, url: '', asked: [], unknown: [] };
  const server = createServer((req, res) => {
    answer(req, res, host).catch(error => {
      res.writeHead(500);
      res.end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(host, {
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  });
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  host: Host,
): Promise<void> {
  const { folder, organization, token, asked, unknown } = host;
  const url = new URL(req.url ?? '/', host.url);
  const say = (status: number, body: object) => {
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  };

  if (!bringsToken(req, token)) {
    res.writeHead(401, { 'www-authenticate': 'Basic realm="git"' });
    res.end();
    return;
  }
  if (/\.git\/(info\/refs|git-receive-pack)$/.test(url.pathname)) {
    await serveGit(req, res, { url, folder });
    return;
  }
  if (url.pathname === `/users/${organization}`) {
    say(200, { login: organization, type: 'Organization' });
    return;
  }
  if (req.method === 'POST' && url.pathname === `/orgs/${organization}/repos`) {
    const repository = JSON.parse(await text(req)) as AskedRepository;
    const path = `${organization}/${repository.name}`;
    asked.push(repository);
    execFileSync('git', [
      'init',
      '--quiet',
      '--bare',
      '--initial-branch=main',
      join(folder, `${path}.git`),
    ]);
    say(201, {
      clone_url: `${host.url}/${path}.git`,
      html_url: `https://github.com/${path}`,
    });
    return;
  }
  const file = /^\/repos\/([^/]+\/[^/]+)\/contents\/(.+)$/.exec(url.pathname);
  if (file) {
    const [, repository, path] = file;
    const ref = url.searchParams.get('ref');
    const gitDir = join(folder, `${repository}.git`);
    res.writeHead(200);
    res.end(
      execFileSync('git', ['--git-dir', gitDir, 'show', `${ref}:${path}`]),
    );
    return;
  }
  unknown.push(`${req.method} ${url.pathname}`);
  say(404, { message: 'Not Found' });
}

/** As the interface takes it, or as git sends it. */
function bringsToken({ headers }: IncomingMessage, token: string): boolean {
  const [scheme = '', value = ''] = headers.authorization?.split(' ') ?? [];
  return scheme.toLocaleLowerCase('en-US') === 'basic'
    ? Buffer.from(value, 'base64').toString().endsWith(`:${token}`)
    : value === token;
}

/** Runs git's own program for the web. */
async function serveGit(
  req: IncomingMessage,
  res: ServerResponse,
  { url, folder }: { url: URL; folder: string },
): Promise<void> {
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      // Whoever came so far brought the token.
      REMOTE_USER: 'scaffolder',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: req.method,
      CONTENT_TYPE: req.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(req.headers['content-encoding'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  req.pipe(child.stdin);
  const pieces: Buffer[] = [];
  child.stdout.on('data', piece => pieces.push(piece));
  await once(child, 'close');
  const said = Buffer.concat(pieces);
  const end = said.indexOf('\r\n\r\n');
  const headers: OutgoingHttpHeaders = Object.fromEntries(
    said
      .subarray(0, end)
      .toString('latin1')
      .split('\r\n')
      .map(line => line.split(/: (.*)/s).slice(0, 2)),
  );
  const { Status: status = '200', ...others } = headers;
  res.writeHead(Number.parseInt(String(status), 10), others);
  res.end(said.subarray(end + 4));
}
