import { readFile } from 'node:fs/promises';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

/**
 * Gives the catalog the few entities of the file `bench.sample`, which it
 * processes and stitches as any others: the benchmark compares the rows that
 * come of it with those that it writes itself.
 */
export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-sample',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        const file = config.getOptionalString('bench.sample');
        // Without a file too: the catalog removes the entities of a provider
        // that is gone, and those that the benchmark wrote are this one's.
        catalog.addEntityProvider({
          getProviderName: () => 'bench',
          async connect(connection) {
            if (file === undefined) {
              return;
            }
            const entities = JSON.parse(await readFile(file, 'utf8'));
            await connection.applyMutation({
              type: 'full',
              entities: entities.map((entity: object) => ({ entity })),
            });
          },
        });
      },
    });
  },
});
