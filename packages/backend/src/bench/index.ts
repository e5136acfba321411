/**
 * The backend that `./dev bench` measures: the catalog, real sign-in, a policy
 * with a condition and the ownership plugin, and the app where asked for. Not
 * part of the demo portal: `scripts/bench` starts it.
 */
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./authModuleBench'));
// Does nothing unless its provider is configured.
backend.add(import('../auth'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('./catalogModuleBenchSample'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissionModuleBench'));

backend.add(import('@stewardship/backstage-plugin-ownership-backend'));

// `./dev bench portal` measures the pages, too; the service alone starts faster.
if (process.env.BENCH_APP) {
  backend.add(import('@backstage/plugin-app-backend'));
}

backend.start();
