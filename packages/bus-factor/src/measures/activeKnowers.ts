import type { UtcDay } from '../types';
import { measureConstants as C } from './constants';
import type { KnowledgeShare } from './types';

/**
 * Active knowers: people (indexes) with at least 15 % of current knowledge who
 * were active in the last 180 days and are not among those who left.
 *
 * Source: METHOD, people (judgement).
 *
 * @public
 */
export function activeKnowers(
  shares: ReadonlyArray<Pick<KnowledgeShare, 'person' | 'share' | 'lastDay'>>,
  options: { asOf: UtcDay; left?: ReadonlySet<number> },
): number[] {
  const { asOf, left } = options;
  return shares
    .filter(
      ({ person, share, lastDay }) =>
        share >= C.knowerShare &&
        asOf - lastDay <= C.activeKnowerDays &&
        !left?.has(person),
    )
    .map(({ person }) => person);
}
