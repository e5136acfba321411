import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import { INVENTORY_JOB } from '../database/jobs';
import { readQueueAges, type QueueAges } from '../database/readQueueAges';

/** Several gauges of one collection share what the database says. */
const KEEP_MS = 5_000;

export interface ScanMeasurement {
  /** How a scan ended: one of a handful of words. */
  outcome: string;
  seconds: number;
}

/**
 * What operators watch. Labels are words from fixed lists: never repositories,
 * entities, hosts or people, whose number grows with the company. Counters and
 * the histogram are of this replica, gauges are read from the database and
 * equal on all.
 */
export class OwnershipMetrics {
  readonly #scans: MetricsServiceCounter;
  readonly #scanSeconds: MetricsServiceHistogram;
  readonly #lostLeases: MetricsServiceCounter;
  readonly #reports: MetricsServiceCounter;
  readonly #knex: Knex;
  #ages?: { until: number; read: Promise<QueueAges | undefined> };

  static create(options: {
    metrics: MetricsService;
    knex: Knex;
  }): OwnershipMetrics {
    return new OwnershipMetrics(options);
  }

  private constructor({
    metrics,
    knex,
  }: {
    metrics: MetricsService;
    knex: Knex;
  }) {
    this.#knex = knex;
    this.#scans = metrics.createCounter('ownership.scan.count', {
      description: 'Looks at repositories, by how they ended',
    });
    this.#scanSeconds = metrics.createHistogram('ownership.scan.duration', {
      description: 'Time of a look at a repository, by how it ended',
      unit: 's',
      advice: {
        explicitBucketBoundaries: [
          0.1, 0.5, 1, 5, 15, 60, 300, 900, 1800, 3600,
        ],
      },
    });
    this.#lostLeases = metrics.createCounter('ownership.lease.lost', {
      description:
        'Scans whose result was not stored: another replica took over',
    });
    this.#reports = metrics.createCounter('ownership.report.count', {
      description: 'Reports made',
    });
    this.#gauge(metrics, {
      name: 'ownership.scan.oldest_due.age',
      description: 'How long the repository longest due has waited',
      of: ages => ages.scanMs,
    });
    this.#gauge(metrics, {
      name: 'ownership.report.oldest_due.age',
      description: 'How long the report longest due has waited',
      of: ages => ages.scoreMs,
    });
    this.#gauge(metrics, {
      name: 'ownership.inventory.age',
      description: 'Since when the catalog was last read in full',
      of: ages => ages.inventoryMs,
    });
  }

  scanned({ outcome, seconds }: ScanMeasurement): void {
    this.#scans.add(1, { outcome });
    this.#scanSeconds.record(seconds, { outcome });
    if (outcome === 'lost') {
      this.#lostLeases.add(1);
    }
  }

  reportsMade(count: number): void {
    this.#reports.add(count);
  }

  #gauge(
    metrics: MetricsService,
    options: {
      name: string;
      description: string;
      /** In milliseconds; undefined when there is nothing to tell. */
      of: (ages: QueueAges) => number | undefined;
    },
  ): void {
    const { name, description, of } = options;
    metrics
      .createObservableGauge(name, { description, unit: 's' })
      .addCallback(async gauge => {
        const ages = await this.#readAges();
        const ms = ages && of(ages);
        if (ms !== undefined) {
          gauge.observe(ms / 1000);
        }
      });
  }

  /**
   * Undefined while the database does not answer: a gauge without a value says
   * so, and whoever needs the database logs why.
   */
  #readAges(): Promise<QueueAges | undefined> {
    if (!this.#ages || this.#ages.until <= performance.now()) {
      this.#ages = {
        until: performance.now() + KEEP_MS,
        read: readQueueAges(this.#knex, { inventoryJob: INVENTORY_JOB }).catch(
          () => undefined,
        ),
      };
    }
    return this.#ages.read;
  }
}
