import { MODEL_VERSION } from '@stewardship/backstage-plugin-ownership-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { OwnershipChecks } from '../check';
import type { OwnershipConfig } from '../config';
import { expireTransfers } from '../database/expireTransfers';
import { hashOf } from '../database/hashOf';
import { markOutdatedScoresDue } from '../database/markOutdatedScoresDue';
import { pruneScenarios } from '../database/deleteScenarios';
import { pruneHistory } from '../database/pruneHistory';
import { readClock } from '../database/readClock';
import { resolveLostFindings } from '../database/resolveLostFindings';
import { scoreDueComponents } from '../database/scoreDueComponents';
import { utcDayOf } from '../time';

/** How often a new day, an expiry or a lost entity is looked for. */
export const TEND_EVERY_MS = 30_000;

export interface ScoringOptions {
  knex: Knex;
  logger: LoggerService;
  config: Pick<
    OwnershipConfig,
    'asOfDay' | 'people' | 'placeholders' | 'history'
  >;
  checks?: OwnershipChecks;
  /** Told how many reports were made. */
  onScored?: (reports: number) => void;
}

/**
 * Keeps reports in line with their inputs, and what goes by itself going: a new
 * day makes every report anew, proposals and scenarios expire, old history is
 * deleted. The
 * day is that of the database's clock: replicas whose clocks differ agree.
 */
export class Scoring {
  readonly #options: ScoringOptions;
  readonly #configHash: string;
  #asOf?: number;
  #tendedAt = -Infinity;

  constructor(options: ScoringOptions) {
    const { config, checks } = options;
    this.#options = options;
    this.#configHash = hashOf([
      config.people.left,
      config.placeholders,
      checks?.identity ?? [],
    ]);
  }

  /** Makes the reports that are due; true when there may be more. */
  async run(signal: AbortSignal): Promise<boolean> {
    const { knex, logger, config, checks, onScored } = this.#options;
    if (performance.now() - this.#tendedAt >= TEND_EVERY_MS) {
      await this.#tend();
      this.#tendedAt = performance.now();
    }
    const scored = await scoreDueComponents(knex, {
      asOf: this.#asOf!,
      left: config.people.left,
      placeholders: config.placeholders,
      configHash: this.#configHash,
      checks,
      signal,
      onFailed: (entityRef, error) =>
        logger.warn(`No report could be made of ${entityRef}`, toError(error)),
    });
    if (scored > 0) {
      onScored?.(scored);
    }
    return scored > 0;
  }

  async #tend(): Promise<void> {
    const { knex, config } = this.#options;
    const today = utcDayOf(await readClock(knex));
    const asOf = config.asOfDay ?? today;
    if (asOf !== this.#asOf) {
      const { retentionDays } = config.history;
      await pruneHistory(knex, { beforeDay: asOf - retentionDays });
    }
    this.#asOf = asOf;
    await markOutdatedScoresDue(knex, {
      asOf,
      modelVersion: MODEL_VERSION,
      configHash: this.#configHash,
    });
    await expireTransfers(knex);
    await pruneScenarios(knex);
    await resolveLostFindings(knex);
  }
}
