import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
  type AuthService,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import type { JsonObject } from '@backstage/types';
import express from 'express';

/** External tokens of the tests, with what they may reach. */
export const EXTERNAL = {
  free: 'external-token-without-any-restriction',
  readsReports: 'external-token-that-may-read-reports-only',
  elsewhere: 'external-token-of-another-plugin',
} as const;

const KEY_ID = 'test';

/**
 * Backstage's own way of telling who asks, with keys of the test: tokens are
 * signed, verified and handed on as in a portal, where mocks would take any.
 */
export class RealAuth {
  readonly #userKey: KeyObject;
  readonly #foreignKey: KeyObject;
  readonly #owned: Readonly<Record<string, readonly string[]>>;
  readonly #folder: string;
  #caller?: AuthService;

  /** @param owned - what users own things by, beside themselves */
  constructor(owned: Readonly<Record<string, readonly string[]>>) {
    this.#owned = owned;
    this.#userKey = ecKey();
    this.#foreignKey = ecKey();
    this.#folder = mkdtempSync(join(tmpdir(), 'ownership-keys-'));
    const plugin = ecKey();
    writeFileSync(
      this.#file('private'),
      plugin.export({ type: 'pkcs8', format: 'pem' }),
    );
    writeFileSync(
      this.#file('public'),
      createPublicKey(plugin).export({ type: 'spki', format: 'pem' }),
    );
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.pem`);
  }

  /** Configuration under `backend.auth`. */
  get config(): JsonObject {
    const external = (token: string, accessRestrictions?: JsonObject[]) => ({
      type: 'static',
      options: { token, subject: token },
      ...(accessRestrictions ? { accessRestrictions } : {}),
    });
    return {
      pluginKeyStore: {
        type: 'static',
        static: {
          keys: [
            {
              keyId: KEY_ID,
              publicKeyFile: this.#file('public'),
              privateKeyFile: this.#file('private'),
            },
          ],
        },
      },
      externalAccess: [
        external(EXTERNAL.free),
        external(EXTERNAL.readsReports, [
          {
            plugin: 'ownership',
            permission: ['ownership.report.read', 'catalog.entity.read'],
          },
        ]),
        external(EXTERNAL.elsewhere, [{ plugin: 'scaffolder' }]),
      ],
    };
  }

  features() {
    const jwks = {
      keys: [
        {
          ...createPublicKey(this.#userKey).export({ format: 'jwk' }),
          kid: KEY_ID,
          alg: 'ES256',
        },
      ],
    };
    const ownedBy = (ref: string) => [ref, ...(this.#owned[ref] ?? [])];
    const authPlugin = createBackendPlugin({
      pluginId: 'auth',
      register(env) {
        env.registerInit({
          deps: { httpRouter: coreServices.httpRouter },
          async init({ httpRouter }) {
            const router = express.Router();
            router.get('/.well-known/jwks.json', (_req, res) => {
              res.json(jwks);
            });
            router.get('/v1/userinfo', (req, res) => {
              const [, token = ''] = (req.headers.authorization ?? '').split(
                ' ',
              );
              const { sub } = JSON.parse(
                Buffer.from(token.split('.')[1], 'base64url').toString(),
              );
              res.json({ claims: { sub, ent: ownedBy(sub) } });
            });
            httpRouter.use(router);
            httpRouter.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          },
        });
      },
    });
    const callerPlugin = createBackendPlugin({
      pluginId: 'caller',
      register: env => {
        env.registerInit({
          deps: { auth: coreServices.auth },
          init: async ({ auth }) => {
            this.#caller = auth;
          },
        });
      },
    });
    return [
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      userInfoServiceFactory,
      authPlugin,
      callerPlugin,
    ];
  }

  /** Of a signed-in user. */
  userToken(
    userRef: string,
    options: { expired?: boolean; foreign?: boolean } = {},
  ): string {
    const key = options.foreign ? this.#foreignKey : this.#userKey;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      sub: userRef,
      iat: now - 7_200,
      exp: options.expired ? now - 3_600 : now + 3_600,
    };
    const proof = signed({ typ: 'vnd.backstage.limited-user' }, claims, key);
    return signed(
      { typ: 'vnd.backstage.user' },
      { ...claims, uip: proof.split('.')[2] },
      key,
    );
  }

  /** Of another plugin, for one. */
  async pluginToken(targetPluginId: string): Promise<string> {
    const auth = this.#caller!;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId,
    });
    return token;
  }
}

function ecKey(): KeyObject {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function signed(header: object, claims: object, key: KeyObject): string {
  const encode = (part: object) =>
    Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ ...header, alg: 'ES256', kid: KEY_ID })}.${encode(
    claims,
  )}`;
  const signature = sign('sha256', Buffer.from(text), {
    key,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
}
