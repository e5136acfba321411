import { basename } from 'node:path';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  HistorySource,
  IdentityResolver,
} from '@stewardship/backstage-plugin-ownership-node';
import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { ANNOUNCE_JOB, announceFindings, type FindingSinks } from './announce';
import type { OwnershipChecks } from './check';
import type { OwnershipConfig } from './config';
import { hashOf } from './database/hashOf';
import { ensureJob, INVENTORY_JOB, makeJobDue } from './database/jobs';
import type { EmailHash } from './erasure';
import { HostClient } from './host';
import { factsHash, refreshInventory, RefreshPace } from './inventory';
import { ConfigurationLead } from './lead';
import { startLoop, type Loop } from './loop';
import type { OwnershipMetrics } from './metrics';
import { askForReviews, PATH_REVIEW_JOB } from './pathUpdate';
import { KnowledgeReader } from './reading';
import { syncReviews } from './review';
import { scanNext } from './scan';
import { Scoring } from './scoring';

/** How often each loop looks for due rows. */
export const POLL_MS = 1_000;
const REVIEW_POLL_MS = 15_000;

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
  /** Who is told of findings. */
  sinks?: FindingSinks;
  /** Evidence of who is who, the strongest first. */
  identityResolvers?: readonly IdentityResolver[];
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
  #announcing?: Loop;
  #reviewing?: Loop;
  #asking?: Loop;
  #stopped = false;
  /** Since the catalog was last read. */
  #catalogChanged = false;
  readonly #pace: RefreshPace;
  readonly #reader: KnowledgeReader;
  readonly #lead: ConfigurationLead;

  constructor(options: OwnershipEngineOptions) {
    this.#options = options;
    const { memoryBytes } = options.config.scan;
    const { refreshIntervalMs: intervalMs } = options.config.inventory;
    this.#pace = new RefreshPace({ intervalMs });
    this.#reader = new KnowledgeReader({
      memoryBytes,
      onReread: ({ repository, reason }) =>
        options.logger.info('The whole history is read anew', {
          mirror: basename(repository),
          reason: `The snapshot was not used: ${reason}`,
        }),
    });
    const { knex, logger } = options;
    this.#lead = new ConfigurationLead({
      knex,
      logger,
      hash: workHash(options),
    });
  }

  /** Part of the migration: without it the portal is not ready. */
  async prepare(): Promise<void> {
    const { knex } = this.#options;
    await ensureJob(knex, INVENTORY_JOB);
    await ensureJob(knex, ANNOUNCE_JOB);
    if (asksForReview(this.#options.config)) {
      await ensureJob(knex, PATH_REVIEW_JOB);
    }
  }

  /** Cannot fail: a database that is away just now is asked again. */
  start(): void {
    // A backend may be told to stop while it is still starting.
    if (this.#stopped) return;
    const { config } = this.#options;
    this.#scoring = this.#startScoring();
    this.#scanning = Array.from({ length: config.scan.concurrency }, () =>
      this.#startScanning(),
    );
    this.#inventory = this.#startInventory();
    this.#announcing = this.#startAnnouncing();
    if (config.reviewProviders.length > 0) {
      this.#reviewing = this.#startReviewing();
    }
    if (asksForReview(config)) {
      this.#asking = this.#startAsking();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const loops = [
      this.#inventory,
      ...this.#scanning,
      this.#scoring,
      this.#announcing,
      this.#reviewing,
      this.#asking,
    ];
    await Promise.all(loops.map(loop => loop?.stop()));
    await this.#reader.close();
  }

  /** Has the catalog read soon, and often for a while. */
  expectCatalogChange(): void {
    this.#catalogChanged = true;
    this.#pace.expectChange();
  }

  #startInventory() {
    const { knex, logger } = this.#options;
    const pace = this.#pace;
    let askedAt = -Infinity;
    return startLoop({
      name: 'Reading the catalog',
      logger,
      work: this.#whileLeading(async signal => {
        if (
          this.#catalogChanged &&
          performance.now() - askedAt >= pace.quickMs &&
          (await makeJobDue(knex, INVENTORY_JOB))
        ) {
          this.#catalogChanged = false;
          askedAt = performance.now();
        }
        if (await refreshInventory({ ...this.#options, pace, signal })) {
          // Polling would find it too, a second later.
          this.#scoring?.wake();
          this.#scanning.forEach(loop => loop.wake());
        }
        return POLL_MS;
      }),
    });
  }

  /** Work that two replicas with different configurations would undo. */
  #whileLeading(
    work: (signal: AbortSignal) => Promise<number>,
  ): (signal: AbortSignal) => Promise<number> {
    return async signal =>
      (await this.#lead.holds()) ? work(signal) : POLL_MS;
  }

  #startAnnouncing() {
    const { knex, logger, sinks } = this.#options;
    return startLoop({
      name: 'Telling of findings',
      logger,
      work: async signal =>
        (await announceFindings({
          knex,
          logger,
          sinks: sinks?.all ?? [],
          signal,
        }))
          ? 0
          : POLL_MS,
    });
  }

  #startReviewing() {
    const { integrations, config } = this.#options;
    const client = new HostClient({ integrations });
    return startLoop({
      name: 'Reading reviews',
      logger: this.#options.logger,
      work: this.#whileLeading(async signal => {
        const more = await syncReviews({
          ...this.#options,
          client,
          providers: config.reviewProviders,
          bots: config.people.bots,
          signal,
        });
        if (more) this.#scoring?.wake();
        return more ? POLL_MS : REVIEW_POLL_MS;
      }),
    });
  }

  #startAsking() {
    const { knex, logger, integrations } = this.#options;
    const client = new HostClient({ integrations });
    return startLoop({
      name: 'Asking for reviews',
      logger,
      work: this.#whileLeading(async signal =>
        (await askForReviews({ knex, logger, client, signal }))
          ? POLL_MS
          : REVIEW_POLL_MS,
      ),
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
      work: this.#whileLeading(async signal =>
        (await scoring.run(signal)) ? 0 : POLL_MS,
      ),
    });
  }

  #startScanning() {
    const { knex, logger, config, sources, emailHash, metrics } = this.#options;
    const { timeoutMs, intervalMs, hostConcurrency } = config.scan;
    return startLoop({
      name: 'Scanning',
      logger,
      work: this.#whileLeading(async stopping => {
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
        // Without a new commit there is nothing new to score, and most looks
        // find none.
        if (outcome === 'read' || outcome === 'failed') this.#scoring?.wake();
        return 0;
      }),
    });
  }
}

/** Asking for review names somebody. */
function asksForReview(config: OwnershipConfig): boolean {
  return config.asksForReview && config.privacyMode !== 'aggregate';
}

/** Of all that decides, besides the data, what this replica stores. */
function workHash(options: OwnershipEngineOptions): string {
  const { config, checks } = options;
  return hashOf([
    factsHash(options),
    MODEL_VERSION,
    config.asOfDay,
    config.placeholders,
    config.reviewProviders,
    checks?.identity ?? [],
  ]);
}
