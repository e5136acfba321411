import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';

/** Header that names the User to sign in as. */
const USER_HEADER = 'x-bench-user';

const authenticator = createProxyAuthenticator<
  undefined,
  { userEntityRef: string },
  undefined
>({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    const userEntityRef = req.header(USER_HEADER);
    if (!userEntityRef) {
      throw new AuthenticationError(`The header ${USER_HEADER} is missing`);
    }
    return { result: { userEntityRef } };
  },
});

/**
 * Signs in as whomever a header names. Refuses to start where anybody else
 * could reach it, or by anything but a benchmark.
 */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'bench',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        const host = config.getOptionalString('backend.listen.host');
        if (!config.has('auth.providers.bench') || host !== '127.0.0.1') {
          throw new Error(
            'The benchmark backend lets anybody in: it needs auth.providers.bench and backend.listen.host 127.0.0.1, which ./dev bench sets.',
          );
        }
        providers.registerProvider({
          providerId: 'bench',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result: { userEntityRef } }, context) =>
              context.signInWithCatalogUser({ entityRef: userEntityRef }),
          }),
        });
      },
    });
  },
});
