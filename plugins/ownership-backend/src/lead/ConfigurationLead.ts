import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { readLead, writeLead, type Lead } from '../database/leadRows';

export interface LeadTimes {
  /** How long an answer is believed. */
  askMs: number;
  /** How often a replica that leads says that it is there. */
  seenMs: number;
  /** A configuration that no replica was seen with for so long is gone. */
  goneMs: number;
}

export const LEAD_TIMES: LeadTimes = {
  askMs: 2_000,
  seenMs: 30_000,
  goneMs: 2 * 60 * 1000,
};

/**
 * Settles which configuration counts while replicas with different ones run, as
 * they do when a new version is rolled out: without it each would make anew
 * what the other has made, for as long as both run.
 *
 * @remarks
 * A configuration *leads* when the replica that started last brought it. The
 * others *rest*: they answer requests and leave the work to those that lead.
 * One that takes over waits until all have noticed, so that nobody stores by
 * the old one what is asked for by the new one. When no replica was seen with
 * the leading one for two minutes, as after a rollout that was taken back, any
 * other takes over. Times are by the database's clock.
 */
export class ConfigurationLead {
  readonly #knex: Knex;
  readonly #logger: Pick<LoggerService, 'info'>;
  readonly #hash: string;
  readonly #times: LeadTimes;
  #startedAtMs?: number;
  #askedAt = -Infinity;
  #answer?: Promise<boolean>;
  #rests = false;

  /** `hash`: of all that decides what is stored. */
  constructor(options: {
    knex: Knex;
    logger: Pick<LoggerService, 'info'>;
    hash: string;
    times?: LeadTimes;
  }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
    this.#hash = options.hash;
    this.#times = options.times ?? LEAD_TIMES;
  }

  /** Whether this replica's configuration counts. Cheap to ask often. */
  async holds(): Promise<boolean> {
    if (performance.now() - this.#askedAt >= this.#times.askMs) {
      this.#askedAt = performance.now();
      this.#answer = this.#ask();
    }
    try {
      return (await this.#answer) ?? false;
    } catch (error) {
      this.#askedAt = -Infinity;
      throw error;
    }
  }

  async #ask(): Promise<boolean> {
    for (;;) {
      const before = await readLead(this.#knex);
      const { nowMs } = before;
      this.#startedAtMs ??= nowMs;
      const lead = this.#leadAfter(before.lead, nowMs);
      const isWritten =
        lead === before.lead || (await writeLead(this.#knex, { lead, before }));
      if (isWritten) {
        this.#say(lead.hash !== this.#hash);
        return lead.hash === this.#hash && nowMs >= lead.fromMs;
      }
    }
  }

  #say(rests: boolean): void {
    if (rests !== this.#rests) {
      this.#rests = rests;
      this.#logger.info(
        rests
          ? 'A replica that started later has another version or configuration: this one answers requests and leaves the work to it'
          : 'This replica works again: none is there with a later version or configuration',
      );
    }
  }

  /** The same object where there is nothing to write. */
  #leadAfter(lead: Lead | undefined, nowMs: number): Lead {
    const { askMs, seenMs, goneMs } = this.#times;
    const ours = {
      hash: this.#hash,
      startedAtMs: this.#startedAtMs!,
      seenAtMs: nowMs,
    };
    if (!lead || nowMs - lead.seenAtMs > goneMs) {
      return { ...ours, fromMs: 0 };
    }
    const isNewer = ours.startedAtMs > lead.startedAtMs;
    if (lead.hash !== this.#hash) {
      return isNewer ? { ...ours, fromMs: nowMs + 1.5 * askMs } : lead;
    }
    return isNewer || nowMs - lead.seenAtMs > seenMs
      ? {
          ...lead,
          startedAtMs: Math.max(lead.startedAtMs, ours.startedAtMs),
          seenAtMs: nowMs,
        }
      : lead;
  }
}
