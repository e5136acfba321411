import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./auth'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(
  import(
    '@backstage-community/plugin-catalog-backend-module-scaffolder-relation-processor'
  ),
);
backend.add(import('./catalog'));
backend.add(import('./published'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@stewardship/backstage-plugin-scaffolder-backend-module-ownership'),
);
backend.add(import('./publish'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@stewardship/backstage-plugin-ownership-backend'));

backend.start();
