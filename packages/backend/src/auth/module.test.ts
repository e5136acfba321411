import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { authModuleDemoPersonas } from './module';

const baseConfig = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: { baseUrl: 'http://localhost:7007' },
  demo: {
    personas: [
      {
        id: 'lead',
        name: 'Ada Example',
        role: 'Lead',
        sees: 'Names.',
        userEntityRef: 'user:default/ada',
      },
    ],
  },
};

const ada = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name: 'ada' },
  spec: {},
  relations: [{ type: 'memberOf', targetRef: 'group:default/fleet' }],
};

function start(demo: object | null) {
  return startTestBackend({
    features: [
      authPlugin,
      authModuleDemoPersonas,
      catalogServiceMock.factory({ entities: [ada] }),
      // The auth backend issues real tokens, so it needs the real services.
      mockServices.rootConfig.factory({
        data: { ...baseConfig, auth: { providers: { demo } } },
      }),
    ],
  });
}

async function refresh(
  { server }: Awaited<ReturnType<typeof start>>,
  headers: Record<string, string>,
) {
  const response = await fetch(
    `http://localhost:${server.port()}/api/auth/demo/refresh`,
    { headers: { 'x-requested-with': 'XMLHttpRequest', ...headers } },
  );
  return { status: response.status, body: await response.json() };
}

describe('the demo auth provider', () => {
  it('signs a persona in with the teams of its user', async () => {
    const backend = await start({ dangerouslyAllowOutsideDevelopment: true });

    const { status, body } = await refresh(backend, {
      'x-demo-persona': 'lead',
    });

    expect(status).toBe(200);
    expect(body.profile).toEqual({ displayName: 'Ada Example' });
    expect(body.backstageIdentity).toMatchObject({
      token: expect.stringMatching(/^[^.]+\.[^.]+\.[^.]+$/),
      identity: {
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada', 'group:default/fleet'],
      },
    });
  });

  it('refuses whoever is not a persona', async () => {
    const backend = await start({ dangerouslyAllowOutsideDevelopment: true });

    const { status, body } = await refresh(backend, {
      'x-demo-persona': '__proto__',
    });

    expect(status).toBe(401);
    expect(body.error.message).toContain('to be one of lead');
  });

  it('is not there when it is not configured', async () => {
    const backend = await start(null);

    const { status } = await refresh(backend, { 'x-demo-persona': 'lead' });

    expect(status).toBe(404);
  });

  it('keeps a backend outside development from starting', async () => {
    await expect(start({})).rejects.toThrow(/configured outside development/);
  });
});
