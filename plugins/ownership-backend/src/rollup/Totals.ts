import type { Rollup } from '@stewardship/backstage-plugin-ownership-common';

const SCORES = 101;

/** What can be added up, of the reports under one owner, system or domain. */
export interface Counts {
  entities: number;
  healthy: number;
  atRisk: number;
  insufficientEvidence: number;
  notApplicable: number;
  single: number;
  pair: number;
  shared: number;
  warnings: number;
  critical: number;
  /** Sum of all, scored or not. */
  coverage: number;
  confirmed: number;
  stale: number;
  openFindings: number;
  activity: number;
  /** Every score there is, in no order. */
  scores: readonly number[];
}

/**
 * Reports added up. Scores are kept as how many have each of the 101 values, so
 * that a median can be told of any sum of groups.
 */
export class Totals {
  readonly #sums = {
    entities: 0,
    healthy: 0,
    atRisk: 0,
    insufficientEvidence: 0,
    notApplicable: 0,
    single: 0,
    pair: 0,
    shared: 0,
    warnings: 0,
    critical: 0,
    coverage: 0,
    confirmed: 0,
    stale: 0,
    openFindings: 0,
    activity: 0,
  };
  readonly #scores = new Uint32Array(SCORES);
  #scored = 0;

  add(counts: Counts): void {
    const sums = this.#sums;
    sums.entities += counts.entities;
    sums.healthy += counts.healthy;
    sums.atRisk += counts.atRisk;
    sums.insufficientEvidence += counts.insufficientEvidence;
    sums.notApplicable += counts.notApplicable;
    sums.single += counts.single;
    sums.pair += counts.pair;
    sums.shared += counts.shared;
    sums.warnings += counts.warnings;
    sums.critical += counts.critical;
    sums.coverage += counts.coverage;
    sums.confirmed += counts.confirmed;
    sums.stale += counts.stale;
    sums.openFindings += counts.openFindings;
    sums.activity += counts.activity;
    for (const score of counts.scores) {
      this.#scores[score] += 1;
    }
    this.#scored += counts.scores.length;
  }

  get entities(): number {
    return this.#sums.entities;
  }

  get warnings(): number {
    return this.#sums.warnings;
  }

  get openFindings(): number {
    return this.#sums.openFindings;
  }

  /** 0–1, mean of all entities; 0 of none. */
  get coverage(): number {
    const { coverage, entities } = this.#sums;
    return entities === 0 ? 0 : Math.round((coverage / entities) * 1000) / 1000;
  }

  /** The lower one of two in the middle; undefined where none is scored. */
  get median(): number | undefined {
    return this.#scoreAt(Math.ceil(this.#scored / 2));
  }

  /** Larger is more urgent: critical warnings, warnings, at risk. */
  get urgency(): number {
    const { critical, warnings, atRisk } = this.#sums;
    const most = 99_999;
    return (
      critical * 1e10 + Math.min(warnings, most) * 1e5 + Math.min(atRisk, most)
    );
  }

  toRollup(row: Pick<Rollup, 'ref' | 'title' | 'kind' | 'children'>): Rollup {
    const sums = this.#sums;
    const median = this.median;
    const worst = this.#scoreAt(1);
    return {
      ...row,
      entities: sums.entities,
      states: {
        healthy: sums.healthy,
        'at-risk': sums.atRisk,
        'insufficient-evidence': sums.insufficientEvidence,
        'not-applicable': sums.notApplicable,
      },
      bands: {
        single: sums.single,
        pair: sums.pair,
        shared: sums.shared,
        unknown: sums.entities - sums.single - sums.pair - sums.shared,
      },
      warnings: sums.warnings,
      critical: sums.critical,
      scored: this.#scored,
      ...(median === undefined || worst === undefined
        ? {}
        : { score: { median, worst } }),
      coverage: this.coverage,
      verified: {
        confirmed: sums.confirmed,
        stale: sums.stale,
        never: sums.entities - sums.confirmed - sums.stale,
      },
      openFindings: sums.openFindings,
      activity: sums.activity,
    };
  }

  /** The n-th lowest score, from 1 on. */
  #scoreAt(n: number): number | undefined {
    let seen = 0;
    for (let score = 0; score < SCORES; score += 1) {
      seen += this.#scores[score];
      if (seen >= n && n > 0) return score;
    }
    return undefined;
  }
}
