import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { UnownedProcessor } from './UnownedProcessor';

/** Lets the demo catalog hold components that nobody owns. */
export const catalogModuleUnowned = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'unowned',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new UnownedProcessor());
      },
    });
  },
});
