import type { ComponentKnowledge, UtcDay } from '../types';
import { activeKnowers } from './activeKnowers';
import { measureConstants as C } from './constants';
import { fallModel } from './fallModel';
import { knowledgeShares } from './knowledge';
import type { MeasureOptions } from './types';

/** When a component that several know falls to one active knower. @public */
export interface FallForecast {
  /** Active knowers now, two or more. */
  knowers: number;
  /**
   * First day with at most one active knower if none of them acts again: the
   * last but one of them was last active 181 days before it.
   */
  fallsOn: UtcDay;
  /** Probability, 0–1, that there is at most one in 180 days. */
  probability: number;
}

/** What the probability is computed from. @public */
export interface FallFeatures {
  /** ln of the second largest share of an active knower ÷ 15 %. */
  margin: number;
  /** Days ÷ 180 since the last but one active knower was active. */
  silence: number;
}

/**
 * When a component falls to one active knower if nobody acts, and how probable
 * it is that it will have come to that in 180 days. Undefined where at most one
 * person knows it already, of which nothing is left to forecast.
 *
 * Source: the probability is a logistic regression that was fitted on other
 * histories; docs/method.md says how it did on those that it was tested on.
 *
 * @public
 */
export function fallForecast(
  component: Pick<ComponentKnowledge, 'activity'>,
  options: Omit<MeasureOptions, 'halfLifeDays'>,
): FallForecast | undefined {
  const found = readFall(component, options);
  if (!found) return undefined;
  const { knowers, features, silenceDays } = found;
  return {
    knowers,
    fallsOn: options.asOf - silenceDays + C.activeKnowerDays + 1,
    probability: fallProbability(features),
  };
}

/** The features of a component with two active knowers or more. @public */
export function fallFeatures(
  component: Pick<ComponentKnowledge, 'activity'>,
  options: Omit<MeasureOptions, 'halfLifeDays'>,
): FallFeatures | undefined {
  return readFall(component, options)?.features;
}

function readFall(
  component: Pick<ComponentKnowledge, 'activity'>,
  options: Omit<MeasureOptions, 'halfLifeDays'>,
):
  | { knowers: number; silenceDays: number; features: FallFeatures }
  | undefined {
  const { asOf, left, without } = options;
  const shares = knowledgeShares(component.activity, { asOf, without });
  const ids = new Set(activeKnowers(shares, { asOf, left }));
  if (ids.size < C.enoughKnowers) return undefined;
  const knowers = shares.filter(({ person }) => ids.has(person));
  const silenceDays =
    asOf - secondLargest(knowers.map(({ lastDay }) => lastDay));
  return {
    knowers: ids.size,
    silenceDays,
    features: {
      margin: Math.log(knowers[1].share / C.knowerShare),
      silence: silenceDays / C.activeKnowerDays,
    },
  };
}

/** Probability of a fall, by the fitted model. */
function fallProbability(features: FallFeatures): number {
  const { intercept, weights } = fallModel;
  const logit =
    intercept +
    weights.margin * features.margin +
    weights.silence * features.silence;
  return 1 / (1 + Math.exp(-logit));
}

function secondLargest(values: readonly number[]): number {
  return [...values].sort((a, b) => b - a)[1];
}
