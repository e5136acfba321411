import { successionConstants as C } from './constants';
import type {
  SuccessionEvidence,
  SuccessionReason,
  SuccessionWeights,
  SuccessorCandidate,
} from './types';

/**
 * Who could become the second person to know a component: members of the owning
 * group first, then whoever's work is nearest. Whoever is the only active knower
 * of many components already is not proposed, nor is somebody of whom there is
 * no evidence at all. Ties go by id, so that the order of the evidence does not
 * matter.
 *
 * Source: METHOD, who next; how well it does on histories that it was not made
 * for is in docs/method.md.
 *
 * @public
 */
export function rankSuccessors(
  evidence: readonly SuccessionEvidence[],
  options: { limit?: number; weights?: SuccessionWeights } = {},
): SuccessorCandidate[] {
  const { limit = C.limit, weights = C } = options;
  return evidence
    .filter(({ soleKnowerOf }) => soleKnowerOf < C.maximumLoad)
    .map(person => ({
      id: person.id,
      inTeam: person.inTeam,
      nearness: nearness(person, weights),
      reasons: reasonsOf(person),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        Number(b.inTeam) - Number(a.inTeam) ||
        b.nearness - a.nearness ||
        compareText(a.id, b.id),
    )
    .slice(0, limit)
    .map(({ id, reasons }) => ({ id, reasons }));
}

function nearness(
  person: SuccessionEvidence,
  weights: SuccessionWeights,
): number {
  return (
    weights.authoredHere * person.authoredHere +
    weights.reviewedHere * person.reviewedHere +
    weights.nearby * person.nearby +
    weights.inSystem * person.inSystem +
    weights.onSamePath * person.onSamePath
  );
}

function reasonsOf(person: SuccessionEvidence): SuccessionReason[] {
  const reasons: SuccessionReason[] = [];
  if (person.authoredHere > 0) reasons.push('works-here');
  if (person.reviewedHere > 0) reasons.push('reviewed-here');
  if (person.nearby > 0) reasons.push('works-nearby');
  if (person.inSystem > 0) reasons.push('knows-system');
  if (person.onSamePath > 0) reasons.push('same-golden-path');
  if (person.inTeam) reasons.push('in-team');
  return reasons;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
