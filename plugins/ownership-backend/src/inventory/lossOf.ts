import type { DraftTarget } from './Inventory';
import type { SeenRefs } from './SeenRefs';

/** Of fewer than this, half is nothing unusual. */
const FEW = 10;

export interface Loss {
  /** Entities that are stored and were not met. */
  lost: number;
  /** Whether it looks like a catalog in trouble rather than a tidied one. */
  suspicious: boolean;
}

/**
 * What a complete walk through the catalog did not meet. A catalog without any
 * owned entity, or without more than half of what it had of them, of groups, of
 * users or of everything, is taken to be in trouble.
 */
export function lossOf(options: {
  seen: Pick<SeenRefs, 'count'>;
  /** How many are stored, by table. */
  known: ReadonlyMap<DraftTarget, number>;
}): Loss {
  const { seen, known } = options;
  const losses = [...known].map(([target, count]) => ({
    target,
    count,
    lost: Math.max(0, count - seen.count(target)),
  }));
  const lost = losses.reduce((sum, loss) => sum + loss.lost, 0);
  const count = losses.reduce((sum, loss) => sum + loss.count, 0);
  return {
    lost,
    suspicious:
      losses.some(
        loss =>
          (loss.target === 'entity' &&
            loss.lost > 0 &&
            loss.lost === loss.count) ||
          (loss.lost >= FEW && 2 * loss.lost > loss.count),
      ) ||
      (count >= FEW && 2 * lost > count),
  };
}
