import type { CoverageResponse } from '@stewardship/backstage-plugin-ownership-common';
import { gitVersion } from '@stewardship/bus-factor';
import { problemOf } from './problemOf';

const KEEP_MS = 60_000;

/** Whether this machine has git; looked up again after a minute. */
export class GitProbe {
  #kept?: { until: number; answer: Promise<CoverageResponse['git']> };

  check(): Promise<CoverageResponse['git']> {
    if (!this.#kept || this.#kept.until <= performance.now()) {
      this.#kept = { until: performance.now() + KEEP_MS, answer: probe() };
    }
    return this.#kept.answer;
  }
}

async function probe(): Promise<CoverageResponse['git']> {
  try {
    return { available: true, version: await gitVersion() };
  } catch (error) {
    return { available: false, remedy: problemOf(error).remedy };
  }
}
