import { accountabilityInputs } from './parts/accountability';
import { alignmentInputs } from './parts/alignment';
import { continuityInputs } from './parts/continuity';
import { redundancyInputs } from './parts/redundancy';
import { sharingInputs } from './parts/sharing';
import { scoreConstants } from './constants';
import type {
  DropReason,
  Score,
  ScoreInput,
  ScoreInputValue,
  ScorePart,
  ScorePartId,
} from './types';

/**
 * The ownership health score of one component (METHOD, "Ownership health
 * score"): five weighted parts, unavailable ones dropped and their weight
 * shared out, capped where nobody valid owns it. Pure: the backend scores with
 * it, the page explains with it, and a next action is this function run again
 * with one input changed.
 *
 * @public
 */
export function scoreOwnership(input: ScoreInput): Score {
  const parts = [
    part('accountability', accountabilityInputs(input.accountability)),
    part('redundancy', redundancyInputs(input.redundancy)),
    part('alignment', alignmentInputs(input.alignment)),
    part('continuity', continuityInputs(input.continuity)),
    part('sharing', sharingInputs(input.sharing)),
  ];
  const checks = input.checks?.length
    ? { checks: input.checks.map(check => ({ ...check })) }
    : {};
  const all = [...parts, ...(input.checks ?? [])];
  const available = all.filter(p => p.value !== undefined);
  const weight = available.reduce((sum, p) => sum + p.weight, 0);
  const total = all.reduce((sum, p) => sum + p.weight, 0);
  const coverage = weight / total;
  if (coverage < scoreConstants.minimumCoverage) {
    return { coverage, parts, ...checks };
  }
  const points = available.reduce((sum, p) => sum + p.weight * p.value!, 0);
  const uncapped = Math.round((100 * points) / weight);
  const cap = input.validOwner ? 100 : scoreConstants.capWithoutOwner;
  return {
    value: Math.min(uncapped, cap),
    coverage,
    parts,
    ...checks,
    ...(uncapped > cap ? { cappedFrom: uncapped } : {}),
  };
}

/** A dropped part, or the weighted mean of the inputs that are available. */
function part(
  id: ScorePartId,
  inputs: ScoreInputValue[] | DropReason,
): ScorePart {
  const weight = scoreConstants.weights[id];
  if (typeof inputs === 'string') {
    return { id, weight, dropped: inputs, inputs: [] };
  }
  const available = inputs.filter(input => input.value !== undefined);
  if (available.length === 0) {
    return {
      id,
      weight,
      dropped: inputs.find(input => input.dropped)?.dropped ?? 'nothing-known',
      inputs,
    };
  }
  const inner = available.reduce((sum, input) => sum + input.weight, 0);
  const value =
    available.reduce((sum, input) => sum + input.weight * input.value!, 0) /
    inner;
  return { id, weight, value, inputs };
}
