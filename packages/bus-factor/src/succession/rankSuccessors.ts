import { successionConstants as C } from './constants';
import type {
  SuccessionEvidence,
  SuccessionReason,
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
  options: { limit?: number } = {},
): SuccessorCandidate[] {
  const { limit = C.limit } = options;
  return evidence
    .filter(({ soleKnowerOf }) => soleKnowerOf < C.maximumLoad)
    .map(person => ({
      id: person.id,
      inTeam: person.inTeam,
      nearness: nearness(person),
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

function nearness(person: SuccessionEvidence): number {
  return (
    C.authoredHere * person.authoredHere +
    C.reviewedHere * person.reviewedHere +
    C.nearby * person.nearby +
    C.inSystem * person.inSystem +
    C.onSamePath * person.onSamePath
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
