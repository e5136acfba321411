import { measureConstants as C } from './constants';
import type { Measures } from './types';

/**
 * The warning that may interrupt a person: a truck factor of exactly 1 and a
 * top share above 50 %, with the evidence floor met. Two independent methods
 * must agree; a truck factor of 0 is "no data" and never votes.
 *
 * @public
 */
export function singleKnowerWarning(
  measures: Pick<Measures, 'evidence' | 'topShare' | 'truckFactor'>,
): boolean {
  return (
    measures.evidence.sufficient &&
    measures.truckFactor.value === C.warningTruckFactor &&
    (measures.topShare ?? 0) > C.warningTopShare
  );
}
