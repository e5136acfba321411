import {
  scoreConstants,
  type Score,
} from '@stewardship/backstage-plugin-ownership-common';
import { checkWorking, scoreWorking } from '../entity/scoreWorking';

export interface ScoreTerm {
  id: string;
  /** Of a portal's own check; the built-in parts have words of their own. */
  title?: string;
  /** Points of 100 after the weight of dropped parts is shared out. */
  weight: number;
  points: number;
}

/**
 * The terms that add up to the score; undefined where there is no score, or
 * where a part is withheld for privacy and the sum would give it away.
 */
export function scoreSum(score: Score): ScoreTerm[] | undefined {
  if (score.value === undefined) {
    return undefined;
  }
  const all = [
    ...scoreWorking(score).map(({ part, weight, points }) => ({
      id: part.id,
      weight,
      points,
    })),
    ...checkWorking(score).map(({ check, weight, points }) => ({
      id: `check-${check.id}`,
      title: check.title,
      weight,
      points,
    })),
  ].filter(({ weight }) => weight > 0);
  const known = all.flatMap(({ points, ...term }) =>
    points === undefined ? [] : [{ ...term, points }],
  );
  return known.length === all.length ? known : undefined;
}

/**
 * How far the score depends on a single part: the lowest and the highest value
 * it takes when any one part is left out.
 */
export function scoreRange(
  terms: readonly ScoreTerm[],
  { capped }: { capped: boolean },
): { low: number; high: number } | undefined {
  if (terms.length < 2) {
    return undefined;
  }
  const cap = capped ? scoreConstants.capWithoutOwner : 100;
  const total = sumOf(terms, ({ points }) => points);
  const weight = sumOf(terms, term => term.weight);
  const values = terms.map(term =>
    Math.min(
      cap,
      Math.round((100 * (total - term.points)) / (weight - term.weight)),
    ),
  );
  return { low: Math.min(...values), high: Math.max(...values) };
}

function sumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}
