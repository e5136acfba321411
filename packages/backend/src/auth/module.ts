import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDemo } from './assertDemo';
import { createPersonaAuthenticator } from './personaAuthenticator';
import { readPersonas } from './readPersonas';
import { signInAsPersona } from './signInAsPersona';

/**
 * The auth provider `demo`: signs in as a fictional persona without asking for
 * anything. Does nothing unless `auth.providers.demo` is configured, and then
 * refuses to start outside a demo.
 */
export const authModuleDemoPersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-personas',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ providers, config }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        assertDemo({ config, nodeEnv: process.env.NODE_ENV });
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createPersonaAuthenticator(readPersonas(config)),
            signInResolver: signInAsPersona,
          }),
        });
      },
    });
  },
});
