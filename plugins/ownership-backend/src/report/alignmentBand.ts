import { scoreConstants } from '@stewardship/backstage-plugin-ownership-common';
import type { Holdings } from './holdings';
import { isLinked } from './scoreInput';
import type { AlignmentBand } from './types';

/** In words how much of the linked knowledge is inside the owning group. */
export function alignmentBand(
  holdings: Holdings | undefined,
): AlignmentBand | undefined {
  if (holdings?.inside === undefined || !isLinked(holdings)) {
    return undefined;
  }
  const { fullAlignment, mixedAlignment } = scoreConstants;
  if (holdings.inside >= fullAlignment) return 'aligned';
  return holdings.inside >= mixedAlignment ? 'mixed' : 'mismatch';
}
