import { setTimeout as sleep } from 'node:timers/promises';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import request, { type Response } from 'supertest';
import { ownershipPlugin } from '../plugin';
import { permissionBackendWith } from './permissionBackend';
import { expectDescribed } from './describedApi';
import { AS_OF } from './histories';
import { RealAuth } from './realAuth';
import { TestCatalog } from './TestCatalog';
import { testPolicy } from './testPolicy';

export { temporaryFolder } from './temporaryFolder';

/** A body as it came over the wire: tests look at it as a stranger would. */
export type Body = any;

export interface StartedOwnership {
  server: TestBackend['server'];
  /** Asks as a user of the catalog; as nobody with `undefined`. */
  get(path: string, as?: string | undefined): Promise<Response>;
  /** Sends as a user of the catalog. */
  send(
    method: 'post' | 'put' | 'delete',
    path: string,
    options?: { body?: string | object; as?: string; type?: string },
  ): Promise<Response>;
  /** Asks again until the answer satisfies, for at most forty seconds. */
  until(
    path: string,
    done: (body: Body) => boolean,
    as?: string,
  ): Promise<Body>;
  stop(): Promise<void>;
}

/** The plugin in a running backend, with a catalog in memory. */
export async function startOwnership(options: {
  knex: Knex;
  /** What the catalog holds, or a catalog that the test keeps changing. */
  catalog: TestCatalog | Entity[];
  localRoots?: string[];
  ownership?: JsonObject;
  /** Configuration under `integrations`. */
  integrations?: JsonObject;
  features?: BackendFeature[];
  /** Default: everything is allowed, and the catalog hides what it hides. */
  policy?: BackendFeature;
  /**
   * Decides instead of that, over the real permission backend and with real
   * credentials, where each user owns things by what stands here.
   */
  real?: {
    policy: PermissionPolicy;
    owned: Readonly<Record<string, readonly string[]>>;
  };
}): Promise<StartedOwnership> {
  const { knex, localRoots = [], ownership, integrations, features } = options;
  const { policy = testPolicy(), real } = options;
  const auth = real && new RealAuth(real.owned);
  const catalog =
    options.catalog instanceof TestCatalog
      ? options.catalog
      : new TestCatalog(options.catalog);
  const backend = await startTestBackend({
    features: [
      ownershipPlugin,
      mockServices.database.factory({ knex }),
      catalog.factory(),
      ...(auth
        ? [...auth.features(), ...permissionBackendWith(real.policy)]
        : [policy]),
      mockServices.rootConfig.factory({
        data: {
          ownership: { asOf: AS_OF, sources: { localRoots }, ...ownership },
          ...(integrations ? { integrations } : {}),
          ...(auth
            ? { permission: { enabled: true }, backend: { auth: auth.config } }
            : {}),
        },
      }),
      ...(features ?? []),
    ],
  });
  const userHeader = (ref: string) =>
    auth ? `Bearer ${auth.userToken(ref)}` : mockCredentials.user.header(ref);
  const get: StartedOwnership['get'] = async (path, ...as) => {
    const user = as.length === 0 ? 'user:default/ada' : as[0];
    const call = request(backend.server).get(`/api/ownership${path}`);
    const response = await (user === undefined
      ? call.set('authorization', mockCredentials.none.header())
      : call.set('authorization', userHeader(user)));
    return described('GET', path, response);
  };
  const send: StartedOwnership['send'] = async (method, path, sent = {}) => {
    const { body, as = 'user:default/ada', type } = sent;
    const call = request(backend.server)
      [method](`/api/ownership${path}`)
      .set('authorization', userHeader(as));
    if (type) call.set('content-type', type);
    return described(method.toUpperCase(), path, await call.send(body));
  };
  return {
    server: backend.server,
    get,
    send,
    until: async (path, done, as = 'user:default/ada') => {
      for (let tries = 0; tries < 800; tries += 1) {
        const { body, status } = await get(path, as);
        if (status === 200 && done(body)) return body;
        await sleep(50);
      }
      const { status, body } = await get(path, as);
      throw new Error(
        `${path} never got there, last: ${status} ${JSON.stringify(body)}`,
      );
    },
    stop: () => backend.stop(),
  };
}

/** Every answer that a test sees is one that the description allows. */
function described(method: string, path: string, response: Response) {
  expectDescribed(method, path, {
    status: response.status,
    type: response.type,
    body: response.body,
    text: response.text,
  });
  return response;
}

/** Whether the list of reports has nothing left to read. */
export function nothingWaits(body: Body): boolean {
  return (
    body.items.length > 0 &&
    body.items.every((item: Body) => item.sourceStatus !== 'waiting')
  );
}

/**
 * Waits until nothing is read or scored, nor due to be, several looks in
 * a row: what is found in one pass can make something due in the next.
 */
export async function untilAtRest(knex: Knex): Promise<void> {
  for (let tries = 0, quiet = 0; quiet < 3; tries += 1) {
    if (tries === 400) throw new Error('The backend never came to rest');
    await sleep(100);
    const score = await knex('entity').whereNotNull('score_due_at').first();
    const scan = await knex('repository')
      .whereNotNull('lease_ticket')
      .orWhere('due_at', '<=', Date.now())
      .first();
    quiet = score || scan ? 0 : quiet + 1;
  }
}
