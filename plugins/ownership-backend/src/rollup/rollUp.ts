import type { RollupBy } from '@stewardship/backstage-plugin-ownership-common';
import type { VisibleSet } from '../visibility';
import { Totals, type Counts } from './Totals';

/**
 * Adds counts up: each under its own ref and, where `ancestors` are given,
 * under everything above it that the caller may see. What belongs to nothing
 * is counted under the empty ref.
 */
export function rollUp(
  counts: ReadonlyMap<string, Counts>,
  options: {
    ancestors?: ReadonlyMap<string, readonly string[]>;
    visible: VisibleSet;
  },
): Map<string, Totals> {
  const { ancestors, visible } = options;
  const totals = new Map<string, Totals>();
  for (const [ref, own] of counts) {
    const above = new Set(ancestors?.get(ref) ?? []).add(ref);
    for (const place of above) {
      if (place !== ref && !visible.has(place)) continue;
      const sum = totals.get(place) ?? new Totals();
      totals.set(place, sum);
      sum.add(own);
    }
  }
  return totals;
}

/** What a row stands for. */
export function kindOfRow(
  by: RollupBy,
  ref: string | undefined,
): 'group' | 'user' | 'system' | 'domain' {
  if (by !== 'owner') {
    return by;
  }
  return ref?.startsWith('user:') ? 'user' : 'group';
}
