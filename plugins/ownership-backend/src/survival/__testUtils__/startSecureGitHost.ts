import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { createHttpServer } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import { serveRepository } from '../../__testUtils__/startGitServer';

/** Answers a request itself and says true, or leaves it to git. */
export type Misbehaviour = (
  req: IncomingMessage,
  res: ServerResponse,
  body: Buffer,
) => boolean | Promise<boolean>;

export interface SecureGitHost {
  /** As `integrations` and addresses name it, with its port. */
  host: string;
  /** What git must trust to talk to it. */
  certificateFile: string;
  /** Called for every request; may be changed at any time. */
  misbehave?: Misbehaviour;
  /** How long each request waits before it is answered. */
  latencyMs: () => number;
  requests: Array<{ url: string; authorization?: string }>;
  stop(): Promise<void>;
}

/** A host of git repositories over https, as the plugin insists on. */
export async function startSecureGitHost(options: {
  /** Holds the repositories. */
  folder: string;
  /** Takes the certificate. */
  scratch: string;
}): Promise<SecureGitHost> {
  const { folder, scratch } = options;
  const host: SecureGitHost = {
    host: '',
    certificateFile: join(scratch, 'git-host.pem'),
    latencyMs: () => 0,
    requests: [],
    stop: async () => undefined,
  };
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const { url = '/', method, headers } = req;
    const pieces: Buffer[] = [];
    for await (const piece of req) pieces.push(piece);
    const body = Buffer.concat(pieces);
    host.requests.push({ url, authorization: headers.authorization });
    await sleep(host.latencyMs());
    if (await host.misbehave?.(req, res, body)) return;
    const answered = await serveRepository(
      Object.assign(Readable.from([body]), { method, headers }),
      new URL(url, 'http://host'),
      folder,
    );
    const status = Number(answered.headers.status?.split(' ')[0] ?? 200);
    res.writeHead(status, answered.headers).end(answered.body);
  };
  const server = await createHttpServer(
    (req, res) => {
      answer(req, res).catch(() => res.writeHead(500).end());
    },
    {
      listen: { host: '127.0.0.1', port: 0 },
      https: { certificate: { type: 'generated', hostname: '127.0.0.1' } },
    },
    { logger: mockServices.logger.mock() },
  );
  await server.start();
  host.host = `127.0.0.1:${server.port()}`;
  host.stop = async () => {
    server.closeAllConnections();
    await server.stop();
  };
  writeFileSync(host.certificateFile, await certificateOf(server.port()));
  return host;
}

async function certificateOf(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(
      { host: '127.0.0.1', port, rejectUnauthorized: false },
      () => {
        const { raw } = socket.getPeerCertificate();
        socket.destroy();
        const lines = raw.toString('base64').replace(/.{64}/g, '$&\n');
        resolve(
          `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
        );
      },
    );
    socket.on('error', reject);
  });
}
