import type { ComponentKnowledge, UtcDay } from '../types';
import { activeDaysOf } from './activeDays';
import { evidenceFrom } from './evidenceFrom';
import type { Evidence } from './types';

/**
 * The evidence floor: with under 10 qualifying commits or 5 active person-days
 * in the window, younger than 60 days, or without a file that counts, there is
 * no verdict. All reasons are given, and for a young component the day on which
 * it is old enough.
 *
 * Source: METHOD, evidence floor (judgement).
 *
 * @public
 */
export function evidence(
  component: Pick<
    ComponentKnowledge,
    'files' | 'commitDays' | 'firstDay' | 'activity'
  >,
  asOf: UtcDay,
): Evidence {
  const active = activeDaysOf(component.activity, asOf);
  return evidenceFrom(component, active);
}
