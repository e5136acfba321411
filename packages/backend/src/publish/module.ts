import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPublishAction } from './publishAction';
import { readPublishConfig } from './readPublishConfig';

/**
 * The action `demo:publish` of the demo portal, which has no code host. Does
 * nothing unless `demo.publish.folder` is configured.
 */
export const scaffolderModuleDemoPublish = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-publish',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ actions, auth, catalog, config }) {
        const publish = readPublishConfig(config);
        if (!publish) return;
        actions.addActions(createPublishAction({ ...publish, auth, catalog }));
      },
    });
  },
});
