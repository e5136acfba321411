import type {
  Score,
  ScorePart,
} from '@stewardship/backstage-plugin-ownership-common';

export interface PartWorking {
  part: ScorePart;
  /** Points of 100 after the weight of dropped parts is shared out. */
  weight: number;
  /** Points it brings; missing when dropped or withheld. */
  points?: number;
}

/** How the parts add up: the scorer's own arithmetic, laid open. */
export function scoreWorking(score: Score): PartWorking[] {
  const available = score.parts.filter(part => !part.dropped);
  // Without a score there is nothing to share a dropped weight out to.
  const total =
    score.value === undefined
      ? 100
      : available.reduce((sum, part) => sum + part.weight, 0);
  return score.parts.map(part => {
    if (part.dropped || total === 0) {
      return { part, weight: 0 };
    }
    const weight = (100 * part.weight) / total;
    return {
      part,
      weight,
      points: part.value === undefined ? undefined : weight * part.value,
    };
  });
}
