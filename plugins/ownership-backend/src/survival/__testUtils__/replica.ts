/**
 * A backend in a process of its own, with the plugin and a catalog in memory;
 * everything else is what a portal runs on. Waits for its options from the
 * test that started it, and ends with that test.
 */
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  coreServices,
  createServiceFactory,
  type BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { ownershipPlugin } from '../../plugin';
import type {
  CatalogState,
  FromReplica,
  ReplicaOptions,
  ToReplica,
} from './messages';
import { shiftClock } from './shiftClock';

const catalog = new TestCatalog();
let stop: () => Promise<void> = async () => undefined;

async function start(options: ReplicaOptions): Promise<number> {
  const { config, clockSkewMs = 0 } = options;
  if (clockSkewMs !== 0) {
    shiftClock(clockSkewMs);
  }
  setCatalog(options.catalog);
  let listening: Promise<number> | undefined;
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data: config }));
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(
    createServiceFactory({
      service: coreServices.userInfo,
      deps: {},
      factory: () => ({
        // Everybody is of the crew: who may do what is not asked here.
        getUserInfo: async credentials => {
          const { userEntityRef } =
            credentials.principal as BackstageUserPrincipal;
          return {
            userEntityRef,
            ownershipEntityRefs: [userEntityRef, 'group:default/lighthouse'],
          };
        },
      }),
    }),
  );
  backend.add(
    rootHttpRouterServiceFactory({
      configure: ({ applyDefaults, server }) => {
        applyDefaults();
        listening = new Promise(resolve => {
          server.once('listening', () =>
            resolve((server.address() as AddressInfo).port),
          );
        });
      },
    }),
  );
  backend.add(catalog.factory());
  backend.add(ownershipPlugin);
  stop = () => backend.stop();
  await backend.start();
  return listening!;
}

function setCatalog({ pageMs = 0, isDown = false, entities }: CatalogState) {
  Object.assign(catalog, { isDown, entities });
  catalog.beforePage = () => sleep(pageMs);
}

function tell(message: FromReplica) {
  process.send!(message);
}

process.on('message', (message: ToReplica) => {
  if ('start' in message) {
    start(message.start).then(
      port => tell({ ready: { port } }),
      error => tell({ failed: String(error?.stack ?? error) }),
    );
  } else if ('catalog' in message) {
    setCatalog(message.catalog);
  } else {
    stop().finally(() => process.exit(0));
  }
});
// The test is gone: so is everything that it started.
process.on('disconnect', () => process.exit(0));
tell({ loaded: true });
