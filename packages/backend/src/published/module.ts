import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readPublishConfig } from '../publish/readPublishConfig';
import { PublishedProvider } from './PublishedProvider';

/**
 * Lets the demo catalog hold what `demo:publish` published. Does nothing unless
 * `demo.publish.folder` is configured.
 */
export const catalogModuleDemoPublished = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-published',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, scheduler }) {
        const publish = readPublishConfig(config);
        if (!publish) return;
        catalog.addEntityProvider(
          new PublishedProvider({
            folder: publish.folder,
            logger,
            runner: scheduler.createScheduledTaskRunner({
              frequency: { seconds: 5 },
              timeout: { minutes: 1 },
              // It is a folder of this very machine.
              scope: 'local',
            }),
          }),
        );
      },
    });
  },
});
