import { rankSuccessors, successionConstants as C } from '../succession';
import { groupBy } from './groupBy';
import { markdownTable } from './markdown';
import type { SuccessorCase } from './successorCases';

const REVIEWED_HERE = [0.25, 0.5, 1];
const NEARBY = [0, 0.05, 0.1, 0.25, 0.5, 1, 2];

/** Hit rates by weight: over all cases, and averaged over repositories. */
export function tuneSuccession(cases: readonly SuccessorCase[]): string {
  const known = cases.filter(({ answer }) => answer !== undefined);
  const rows = REVIEWED_HERE.flatMap(reviewedHere =>
    NEARBY.map(nearby => {
      const weights = { ...C, reviewedHere, nearby };
      const rate = (some: readonly SuccessorCase[]) =>
        some.filter(({ candidates, answer }) =>
          rankSuccessors(candidates, { weights }).some(({ id }) =>
            answer?.has(id),
          ),
        ).length / some.length;
      const rates = groupBy(known, ({ repository }) => repository).map(rate);
      const mean = rates.reduce((sum, value) => sum + value, 0) / rates.length;
      return [
        String(reviewedHere),
        String(nearby),
        rate(known).toFixed(3),
        mean.toFixed(3),
      ];
    }),
  );
  return markdownTable(
    ['reviewed here', 'nearby', 'hit@3', 'mean by repository'],
    rows,
  );
}
