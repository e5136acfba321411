import type { KnowerForecast } from '@stewardship/backstage-plugin-ownership-common';
import { fallForecast } from '@stewardship/bus-factor/measures';
import { formatUtcDay } from '../time';
import { leftPeople } from './assess';
import type { ReportInput } from './types';

/**
 * The one switch between telling the probability in words, and the date alone,
 * which needs no model. On, as in the held-out check of docs/method.md the model
 * beat both "no change" and the date rule.
 */
const TELLS_LIKELIHOOD = true;

/**
 * From here on the next word holds. Source: the three middle words of the
 * likelihood scale of the IPCC's guidance note on uncertainties (2010).
 */
const AS_LIKELY_AS_NOT_FROM = 1 / 3;
const LIKELY_FROM = 2 / 3;

/**
 * When at most one active knower is left, in words where it is a probability.
 * Undefined where that is so already, and where no history was read. Pure.
 */
export function fallOf(
  input: Pick<ReportInput, 'knowledge' | 'asOf' | 'people' | 'without'>,
  options: { tellsLikelihood?: boolean } = {},
): KnowerForecast | undefined {
  const { knowledge, asOf, without } = input;
  const { tellsLikelihood = TELLS_LIKELIHOOD } = options;
  const left = leftPeople(input);
  const found = knowledge && fallForecast(knowledge, { asOf, left, without });
  if (!found) return undefined;
  const { fallsOn, knowers, probability } = found;
  return {
    on: formatUtcDay(fallsOn),
    knowers,
    ...(tellsLikelihood ? { likelihood: likelihoodOf(probability) } : {}),
  };
}

function likelihoodOf(
  probability: number,
): NonNullable<KnowerForecast['likelihood']> {
  if (probability < AS_LIKELY_AS_NOT_FROM) return 'unlikely';
  return probability < LIKELY_FROM ? 'as-likely-as-not' : 'likely';
}
