import type { ComponentKnowledge, UtcDay } from '../types';
import { measure } from './measure';
import type { MeasureOptions, Measures } from './types';

/** The measures on one day to come. @public */
export interface ForecastPoint {
  day: UtcDay;
  measures: Measures;
}

/** @public */
export interface ForecastOptions extends MeasureOptions {
  /** Days after `asOf`, each ≥ 0; default 90, 180 and 365. */
  horizonsDays?: readonly number[];
}

const HORIZONS_DAYS = [90, 180, 365];

/**
 * What the measures will be if nobody touches the component: knowledge fades
 * out of the window, evidence falls under its floor, freshness goes. Assumes
 * nothing else: with one half-life for everybody, shares do not move while
 * there is silence, so this warns of dormancy and not of people.
 *
 * @public
 */
export function forecast(
  component: ComponentKnowledge,
  options: ForecastOptions,
): ForecastPoint[] {
  const { horizonsDays = HORIZONS_DAYS, asOf, ...others } = options;
  return horizonsDays.map(days => ({
    day: asOf + days,
    measures: measure(component, { ...others, asOf: asOf + days }),
  }));
}
