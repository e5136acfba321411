import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { HistorySource } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import type { OwnershipChecks } from './check';
import type { OwnershipConfig } from './config';
import { ensureJob, INVENTORY_JOB } from './database/jobs';
import { markOutdatedScoresDue } from './database/markOutdatedScoresDue';
import { markScoresDue } from './database/markScoresDue';
import { scoreDueComponents } from './database/scoreDueComponents';
import type { EmailHash } from './erasure';
import { refreshInventory, RefreshPace } from './inventory';
import { startLoop, type Loop } from './loop';
import { KnowledgeReader } from './reading';
import { scanNext } from './scan';

const POLL_MS = 1_000;

export interface OwnershipEngineOptions {
  knex: Knex;
  logger: LoggerService;
  catalog: CatalogService;
  auth: AuthService;
  config: OwnershipConfig;
  integrations: ScmIntegrationRegistry;
  sources: readonly HistorySource[];
  today: () => number;
  /** Under which addresses are kept. */
  emailHash: EmailHash;
  /** Parts that adopters add to the score. */
  checks?: OwnershipChecks;
}

/**
 * Keeps reports up to date: reads the catalog, scans what is due, scores what
 * changed. All three look for due rows in the database, so that any number of
 * replicas share the work and a restart forgets nothing.
 */
export class OwnershipEngine {
  readonly #options: OwnershipEngineOptions;
  #scoring?: Loop;
  #scanning: Loop[] = [];
  #inventory?: Loop;
  readonly #reader: KnowledgeReader;

  constructor(options: OwnershipEngineOptions) {
    this.#options = options;
    const { memoryBytes } = options.config.scan;
    this.#reader = new KnowledgeReader({ memoryBytes });
  }

  async start(): Promise<void> {
    const { knex, config } = this.#options;
    await ensureJob(knex, INVENTORY_JOB);
    // The configuration may have changed since the reports were made.
    await markScoresDue(knex);
    this.#scoring = this.#startScoring();
    this.#scanning = Array.from({ length: config.scan.concurrency }, () =>
      this.#startScanning(),
    );
    this.#inventory = this.#startInventory();
  }

  async stop(): Promise<void> {
    const loops = [this.#inventory, ...this.#scanning, this.#scoring];
    await Promise.all(loops.map(loop => loop?.stop()));
    await this.#reader.close();
  }

  #startInventory() {
    const { logger, config } = this.#options;
    const { refreshIntervalMs: intervalMs } = config.inventory;
    const pace = new RefreshPace({ intervalMs });
    return startLoop({
      name: 'Reading the catalog',
      logger,
      work: async signal => {
        if (await refreshInventory({ ...this.#options, pace, signal })) {
          // Polling would find it too, a second later.
          this.#scoring?.wake();
          this.#scanning.forEach(loop => loop.wake());
        }
        return POLL_MS;
      },
    });
  }

  #startScoring() {
    const { knex, logger, config, today, checks } = this.#options;
    let scoredDay: number | undefined;
    return startLoop({
      name: 'Scoring',
      logger,
      work: async () => {
        const asOf = today();
        if (asOf !== scoredDay) {
          await markOutdatedScoresDue(knex, {
            asOf,
            modelVersion: MODEL_VERSION,
          });
          scoredDay = asOf;
        }
        const { left } = config.people;
        return (await scoreDueComponents(knex, {
          asOf,
          left,
          checks,
          placeholders: config.placeholders,
        })) > 0
          ? 0
          : POLL_MS;
      },
    });
  }

  #startScanning() {
    const { knex, logger, config, sources, emailHash } = this.#options;
    const { timeoutMs, intervalMs, hostConcurrency } = config.scan;
    return startLoop({
      name: 'Scanning',
      logger,
      work: async stopping => {
        const outcome = await scanNext({
          knex,
          logger,
          sources,
          reader: this.#reader,
          emailHash,
          hostConcurrency,
          bots: config.people.bots,
          intervalMs,
          timeoutMs,
          stopping,
        });
        if (outcome === undefined) {
          return POLL_MS;
        }
        this.#scoring?.wake();
        return 0;
      },
    });
  }
}
