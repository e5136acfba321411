import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  ownershipCheckExtensionPoint,
  ownershipFindingSinkExtensionPoint,
  ownershipHistorySourceExtensionPoint,
  ownershipIdentityResolverExtensionPoint,
  type HistorySource,
  type IdentityResolver,
} from '@stewardship/backstage-plugin-ownership-node';
import { ownershipReportResourceRef, registerPermissions } from './access';
import { FindingSinks, NotificationSink } from './announce';
import { OwnershipChecks } from './check';
import { readOwnershipConfig } from './config';
import { migrate } from './database/migrate';
import { Drift } from './drift';
import { OwnershipMetrics } from './metrics';
import { openEmailHash } from './database/openEmailHash';
import { PersonRights } from './erasure';
import { subscribeToEvents } from './events';
import { Foresight, Quarter } from './foresight';
import { Cursors } from './http/Cursors';
import { SelfLinking } from './identity';
import { OwnershipEngine } from './OwnershipEngine';
import { OwnershipService } from './OwnershipService';
import { createRouter } from './router';
import { GitHistorySource, GitProbe } from './source';
import { Successions } from './succession';
import { utcDayOf } from './time';
import { NumberedRefs, VisibleEntities } from './visibility';

/**
 * Scores the ownership health of every component from the catalog and from
 * git.
 *
 * @public
 */
export const ownershipPlugin = createBackendPlugin({
  pluginId: 'ownership',
  register(env) {
    const addedSources: HistorySource[] = [];
    env.registerExtensionPoint(ownershipHistorySourceExtensionPoint, {
      addHistorySource: source => addedSources.push(source),
    });
    const identityResolvers: IdentityResolver[] = [];
    env.registerExtensionPoint(ownershipIdentityResolverExtensionPoint, {
      addIdentityResolver: resolver => identityResolvers.push(resolver),
    });
    const checks = new OwnershipChecks();
    env.registerExtensionPoint(ownershipCheckExtensionPoint, {
      addCheck: check => checks.add(check),
    });
    const sinks = new FindingSinks();
    env.registerExtensionPoint(ownershipFindingSinkExtensionPoint, {
      addFindingSink: sink => sinks.add(sink),
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scmEvents: catalogScmEventsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { auth, catalog, logger, lifecycle, httpAuth, permissions } =
          services;
        const config = readOwnershipConfig(services.config);
        const integrations = ScmIntegrations.fromConfig(services.config);
        const knex = await migrate(services.database);
        const emailHash = await openEmailHash(knex, {
          configured: config.privacy.hashKey,
        });
        const today = () => config.asOfDay ?? utcDayOf(Date.now());
        const people = {
          left: config.people.left,
          placeholders: config.placeholders,
        };
        const git = new GitProbe();
        const { localRoots, scan } = config;
        if (config.notifications !== 'off') {
          sinks.add(
            new NotificationSink({
              notifications: services.notifications,
              logger,
              severity: config.notifications,
            }),
          );
        }
        const sources = [
          ...addedSources,
          new GitHistorySource({
            integrations,
            localRoots,
            allowedHosts: config.allowedHosts,
            cacheDir: scan.cacheDir,
            cacheBytes: scan.cacheBytes,
            maxRepositoryBytes: scan.maxRepositoryBytes,
          }),
        ];
        const drift = new Drift({
          knex,
          logger,
          catalog,
          auth,
          discovery: services.discovery,
          integrations,
          config,
          sources,
        });
        const engine = new OwnershipEngine({
          knex,
          logger,
          catalog,
          auth,
          config,
          integrations,
          today,
          emailHash,
          checks,
          sinks,
          identityResolvers,
          metrics: OwnershipMetrics.create({ metrics: services.metrics, knex }),
          sources,
        });

        registerPermissions(services.permissionsRegistry, { knex });
        services.httpRouter.use(
          createRouter({
            knex,
            httpAuth,
            permissions,
            auditor: services.auditor,
            userInfo: services.userInfo,
            service: new OwnershipService({
              knex,
              git,
              today,
              people,
            }),
            cursors: new Cursors({ knex }),
            patching: {
              catalog,
              config,
              integrations,
              urlReader: services.urlReader,
            },
            personRights: new PersonRights({
              knex,
              emailHash,
              officers: config.privacy.officers,
            }),
            selfLinking: new SelfLinking({
              knex,
              emailHash,
              people: config.people,
            }),
            visibleEntities: new VisibleEntities({
              catalog,
              numbers: new NumberedRefs({ knex }),
            }),
            toReportQuery: createConditionTransformer(
              services.permissionsRegistry.getPermissionRuleset(
                ownershipReportResourceRef,
              ),
            ),
            drifting: { drift, today },
            foreseeing: {
              foresight: new Foresight({
                knex,
                today,
                people,
                checks,
              }),
            },
            succeeding: {
              successions: new Successions({ knex, today, people }),
              quarter: new Quarter({ knex, today, people, checks }),
            },
            privacyMode: config.privacyMode,
          }),
        );

        await engine.prepare();
        lifecycle.addStartupHook(async () => {
          const { available, remedy } = await git.check();
          if (!available) {
            logger.error(`No history can be read: git is missing. ${remedy}`);
          }
          engine.start();
          const unsubscribe = await subscribeToEvents({
            ...services,
            knex,
            integrations,
            allowedHosts: config.allowedHosts,
            onCatalogChange: () => engine.expectCatalogChange(),
          });
          lifecycle.addShutdownHook(unsubscribe);
        });
        lifecycle.addShutdownHook(() => engine.stop());
        lifecycle.addShutdownHook(() => drift.stop());
      },
    });
  },
});
