import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';

export interface GitServer {
  host: string;
  /** `Authorization` headers and paths that came in. */
  seen: Array<{ url: string; authorization?: string }>;
  stop(): Promise<void>;
}

/**
 * A host that serves the repositories of a folder over http, as real ones do.
 * Paths that begin with a status, such as `/403/…`, answer with it.
 */
export async function startGitServer(
  folder: string,
  options: { authorization?: string } = {},
): Promise<GitServer> {
  const seen: GitServer['seen'] = [];
  const server = createServer((req, res) => {
    const url = new URL(req.url!, 'http://host');
    const { authorization } = req.headers;
    seen.push({ url: req.url!, authorization });
    const status = Number(/^\/(\d{3})\//.exec(url.pathname)?.[1]);
    if (status === 301) {
      res.writeHead(301, { location: `http://${req.headers.host}/moved` });
      res.end();
    } else if (status === 200) {
      res.end('<html>\n<body>Sign in</body>\n</html>\n');
    } else if (status === 100) {
      // Hangs: takes the request and never answers.
    } else if (status) {
      res.writeHead(status, { 'www-authenticate': 'Basic' }).end();
    } else if (
      options.authorization &&
      authorization !== options.authorization
    ) {
      res.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    } else {
      serveRepository(req, url, folder).then(
        ({ headers, body }) => {
          res.writeHead(Number(headers.status?.split(' ')[0] ?? 200), headers);
          res.end(body);
        },
        () => res.writeHead(500).end(),
      );
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What git's own CGI program answers to a request for a folder's repositories. */
export async function serveRepository(
  req: Pick<IncomingMessage, 'method' | 'headers'> & NodeJS.ReadableStream,
  url: URL,
  folder: string,
) {
  const backend = join(gitExecPath(), 'git-http-backend');
  const child = spawn(backend, {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: req.method,
      CONTENT_TYPE: req.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: req.headers['content-encoding'] ?? '',
      HTTP_GIT_PROTOCOL: String(req.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // A client that goes away ends the program too.
  pipeline(req, child.stdin, () => undefined);
  const pieces: Buffer[] = [];
  for await (const piece of child.stdout) pieces.push(piece);
  const answer = Buffer.concat(pieces);
  const end = answer.indexOf('\r\n\r\n');
  const lines = answer.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = Object.fromEntries(
    lines.map(line => {
      const colon = line.indexOf(':');
      return [
        line.slice(0, colon).toLocaleLowerCase('en-US'),
        line.slice(colon + 1).trim(),
      ];
    }),
  );
  return { headers, body: answer.subarray(end + 4) };
}

let execPath: string | undefined;

function gitExecPath(): string {
  execPath ??= execFileSync('git', ['--exec-path'], {
    encoding: 'utf8',
  }).trim();
  return execPath;
}
