import { scoreConstants } from './constants';
import type { OwnershipState, StateReason } from '../types';

/**
 * The state of a component (METHOD, "State"). An open warning, no valid owner
 * or a low score is *at risk* even where other evidence is missing.
 *
 * @public
 */
export function ownershipState(input: {
  warning: boolean;
  validOwner: boolean;
  score?: number;
  /** Why there is no verdict on knowledge; empty when there is one. */
  missing: readonly StateReason[];
  /** False where there is nothing to read and the kind does not call for it. */
  applicable: boolean;
}): { state: OwnershipState; reasons: StateReason[] } {
  const risks: StateReason[] = [
    ...(input.warning ? (['warning'] as const) : []),
    ...(input.validOwner ? [] : (['no-valid-owner'] as const)),
    ...(input.score !== undefined && input.score < scoreConstants.atRiskBelow
      ? (['low-score'] as const)
      : []),
  ];
  if (risks.length > 0) {
    return { state: 'at-risk', reasons: [...risks, ...input.missing] };
  }
  if (!input.applicable) {
    return { state: 'not-applicable', reasons: [...input.missing] };
  }
  if (input.missing.length > 0) {
    return { state: 'insufficient-evidence', reasons: [...input.missing] };
  }
  return { state: 'healthy', reasons: [] };
}
