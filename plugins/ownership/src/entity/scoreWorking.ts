import type {
  CheckPart,
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
  const total = totalWeight(score);
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

export interface CheckWorking {
  check: CheckPart;
  /** Points of 100 after the weight of dropped parts is shared out. */
  weight: number;
  /** Points it brings; missing when dropped or withheld. */
  points?: number;
}

/** The same for the parts that the portal's own checks add. */
export function checkWorking(score: Score): CheckWorking[] {
  const total = totalWeight(score);
  return (score.checks ?? []).map(check => {
    if (check.droppedBecause !== undefined || total === 0) {
      return { check, weight: 0 };
    }
    const weight = (100 * check.weight) / total;
    return {
      check,
      weight,
      points: check.value === undefined ? undefined : weight * check.value,
    };
  });
}

/** Without a score there is nothing to share a dropped weight out to. */
function totalWeight({ value, parts, checks = [] }: Score): number {
  const all = [
    ...parts.filter(part => value === undefined || !part.dropped),
    ...checks.filter(
      check => value === undefined || check.droppedBecause === undefined,
    ),
  ];
  return all.reduce((sum, part) => sum + part.weight, 0);
}
