import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { HistorySource } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import type { OwnershipChecks } from './check';
import type { OwnershipConfig } from './config';
import { ensureJob, INVENTORY_JOB } from './database/jobs';
import type { EmailHash } from './erasure';
import { refreshInventory, RefreshPace } from './inventory';
import { startLoop, type Loop } from './loop';
import type { OwnershipMetrics } from './metrics';
import { KnowledgeReader } from './reading';
import { scanNext } from './scan';
import { Scoring } from './scoring';

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
  metrics?: OwnershipMetrics;
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
    const { logger } = this.#options;
    const { metrics } = this.#options;
    const scoring = new Scoring({
      ...this.#options,
      onScored: reports => metrics?.reportsMade(reports),
    });
    return startLoop({
      name: 'Scoring',
      logger,
      work: async signal => ((await scoring.run(signal)) ? 0 : POLL_MS),
    });
  }

  #startScanning() {
    const { knex, logger, config, sources, emailHash, metrics } = this.#options;
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
          onScanned: scan => metrics?.scanned(scan),
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
