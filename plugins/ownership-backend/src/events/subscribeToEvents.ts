import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  CatalogScmEvent,
  CatalogScmEventsService,
} from '@backstage/plugin-catalog-node/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import { markPushedDue } from '../database/markPushedDue';
import { repositoryId } from '../database/repositoryId';
import { saveRun } from '../database/saveRun';
import { locateUrl } from '../inventory';
import { PUSH_TOPICS, pushOf } from './pushOf';
import { runOf } from './runOf';

const SCAFFOLDER_TOPIC = 'scaffolder.task';

export interface EventOptions {
  knex: Knex;
  logger: LoggerService;
  integrations: ScmIntegrationRegistry;
  allowedHosts: readonly string[];
  events: EventsService;
  scmEvents: Pick<CatalogScmEventsService, 'subscribe'>;
  /** Something that the catalog will take up soon. */
  onCatalogChange: () => void;
}

/**
 * Has what other plugins tell seen within seconds. Events are a bonus: one that
 * is lost, or was never sent, is made up for by asking again and again.
 *
 * @remarks
 * The catalog tells of no change of an entity. Its topics are about descriptors
 * that became none, and they come again with each processing, so nothing
 * follows from them. What changes entities is told by others: a push that
 * touches a descriptor, the source control events of the catalog, and a task of
 * the scaffolder that is done.
 */
export async function subscribeToEvents(
  options: EventOptions,
): Promise<() => void> {
  const { events, scmEvents, logger, onCatalogChange } = options;
  const repositoryPushed = async (addresses: readonly string[]) => {
    const ids = addresses.flatMap(address => {
      const found = locateUrl(address, options);
      return found
        ? [repositoryId({ kind: 'url', target: found.cloneUrl })]
        : [];
    });
    await markPushedDue(options.knex, { repositoryIds: ids });
  };
  await events.subscribe({
    id: 'ownership-pushes',
    topics: [...PUSH_TOPICS],
    onEvent: async params => {
      const push = pushOf(params);
      if (!push) return;
      if (push.touchesDescriptor) onCatalogChange();
      await repositoryPushed([push.address]);
    },
  });
  await events.subscribe({
    id: 'ownership-scaffolder',
    topics: [SCAFFOLDER_TOPIC],
    onEvent: async ({ eventPayload }) => {
      const { status } = (eventPayload ?? {}) as { status?: unknown };
      if (status === 'completed') onCatalogChange();
      const run = runOf(eventPayload);
      if (run) await saveRun(options.knex, run);
    },
  });
  const { unsubscribe } = scmEvents.subscribe({
    onEvents: async changes => {
      onCatalogChange();
      // Whoever publishes waits for us and must not fail with us.
      await repositoryPushed(changes.flatMap(addressesOf)).catch(error =>
        logger.warn('An event could not be followed', toError(error)),
      );
    },
  });
  return unsubscribe;
}

function addressesOf(event: CatalogScmEvent): string[] {
  return 'url' in event ? [event.url] : [event.fromUrl, event.toUrl];
}
