import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { ownershipServiceRef } from '@stewardship/backstage-plugin-ownership-node';
import { createCodeownersAction } from './codeowners/codeownersAction';
import { readPreflightConfig } from './preflight/readPreflightConfig';
import { createPreflightAction } from './preflight/preflightAction';
import { createRecordAction } from './record/recordAction';

/**
 * Adds the actions of golden paths to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleOwnership = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ownership',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        ownership: ownershipServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({ actions, catalog, config, ownership, urlReader }) {
        actions.addActions(
          createPreflightAction({ ownership, ...readPreflightConfig(config) }),
          createCodeownersAction({ catalog }),
          createRecordAction({
            catalog,
            urlReader,
            environmentSecrets: environmentSecrets(config),
          }),
        );
      },
    });
  },
});

/** Secrets that every template of the portal may use. */
function environmentSecrets(config: {
  getOptional<T>(key: string): T | undefined;
}): string[] {
  const secrets = config.getOptional<unknown>(
    'scaffolder.defaultEnvironment.secrets',
  );
  return Object.values(secrets ?? {}).map(String);
}
