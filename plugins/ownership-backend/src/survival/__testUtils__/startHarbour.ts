import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { auditLeases } from './auditLeases';
import {
  createSharedDatabase,
  type SharedDatabase,
} from './createSharedDatabase';
import { createFleet, fleetCatalog } from './harbour';
import { loadReplica, type Replica } from './loadReplica';
import type { SmallDisk } from './smallDisk';
import { startSecureGitHost, type SecureGitHost } from './startSecureGitHost';

export interface Harbour {
  database: SharedDatabase;
  host: SecureGitHost;
  served: string;
  /** A team, its people and a component per repository. */
  entities: Entity[];
  /** Starts a replica; all that were started end with the harbour. */
  start(
    name: string,
    options?: {
      ownership?: JsonObject;
      scan?: JsonObject;
      integrations?: JsonObject;
      cacheDir?: string;
      entities?: Entity[];
      clockSkewMs?: number;
      env?: NodeJS.ProcessEnv;
      smallDisk?: SmallDisk;
      /** Where its database is, when not where it really is. */
      through?: { port: number };
    },
  ): Promise<Replica>;
  /** Rows of the queue, by the name of the repository. */
  queue(): Promise<Map<string, Body>>;
  /** Asks until it is so, for at most five minutes, or says what was last seen. */
  until<T>(look: () => Promise<T>, done: (seen: T) => boolean): Promise<T>;
  stopReplicas(): Promise<void>;
  stop(): Promise<void>;
}

/** A row or a body as a stranger sees it. */
export type Body = any;

const PATIENCE_MS = 300_000;

/** A git host, a shared database and what replicas need to work with both. */
export async function startHarbour(options: {
  folder: string;
  names: readonly string[];
}): Promise<Harbour> {
  const { folder, names } = options;
  const served = join(folder, 'served');
  mkdirSync(served, { recursive: true });
  createFleet(served, names);
  const host = await startSecureGitHost({ folder: served, scratch: folder });
  const database = await createSharedDatabase();
  await auditLeases(database.knex);
  const replicas: Replica[] = [];
  const stopReplicas = async () => {
    await Promise.all(replicas.splice(0).map(replica => replica.stop()));
  };
  const entities = fleetCatalog(host.host, names);
  return {
    database,
    host,
    served,
    entities,
    start: async (name, started = {}) => {
      const { integrations, through, clockSkewMs } = started;
      const loaded = loadReplica({
        smallDisk: started.smallDisk,
        env: {
          GIT_SSL_CAINFO: host.certificateFile,
          NODE_COMPILE_CACHE: join(folder, 'compiled'),
          ...started.env,
        },
      });
      const replica = await loaded.start({
        name,
        clockSkewMs,
        catalog: { entities: started.entities ?? entities },
        config: {
          backend: {
            baseUrl: 'http://localhost:7007',
            listen: { host: '127.0.0.1', port: 0 },
            database: database.configFor(name, through),
          },
          integrations: integrations ?? { gitea: [{ host: host.host }] },
          ownership: {
            scan: {
              cacheDir: started.cacheDir ?? join(folder, `mirrors-${name}`),
              interval: '1h',
              ...started.scan,
            },
            inventory: { refreshInterval: '1s' },
            ...started.ownership,
          },
        },
      });
      replicas.push(replica);
      return replica;
    },
    queue: async () => {
      const rows = await database.knex('repository').select('*');
      return new Map(
        rows.map(row => [/([^/]+?)(\.git)?$/.exec(row.target)![1], row]),
      );
    },
    until,
    stopReplicas,
    stop: async () => {
      await stopReplicas();
      await host.stop();
      await database.drop();
      // Replicas may have written to it after the test had removed it.
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function until<T>(
  look: () => Promise<T>,
  done: (seen: T) => boolean,
): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const seen = await look();
    if (done(seen)) return seen;
    if (Date.now() > end) {
      throw new Error(
        `It never got there; last seen: ${JSON.stringify(
          seen instanceof Map ? [...seen] : seen,
        ).slice(0, 4000)}`,
      );
    }
  }
}

/** Asks a replica as a user of the catalog. */
export async function ask(
  replica: Replica,
  path: string,
  init: RequestInit = {},
): Promise<{ status: number; text: string; body: Body; headers: Headers }> {
  const response = await fetch(`${replica.url}${path}`, {
    signal: AbortSignal.timeout(30_000),
    ...init,
    headers: {
      authorization: mockCredentials.user.header('user:default/ada'),
      'content-type': 'application/json',
      ...init.headers,
    },
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text ? JSON.parse(text) : undefined,
  };
}
