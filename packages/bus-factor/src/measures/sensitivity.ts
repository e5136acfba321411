import type { ComponentKnowledge } from '../types';
import { activeDaysOf } from './activeDays';
import { measureConstants as C } from './constants';
import { componentTruckFactor } from './componentTruckFactor';
import { heldTopShare } from './heldTopShare';
import type { MeasureOptions } from './types';

/** One way of asking whether a component hangs on one person. @public */
export interface SensitivityAnswer {
  /** `half-life 90`, `half-life 180`, `half-life 365`, `degree of authorship`, `jetbrains`. */
  method: string;
  /** Whether it hangs on one person by this method. */
  holds: boolean;
  /** How it differs from the published method, for people. */
  remark?: string;
}

/** @public */
export interface Sensitivity {
  /** Answers that say yes. */
  holds: number;
  /** Answers in all; a method without data is not asked. */
  of: number;
  answers: readonly SensitivityAnswer[];
}

/**
 * Whether "this hangs on one person" holds under other assumptions: top share
 * above 50 % at half-lives of 90, 180 and 365 days, a truck factor of 1 by
 * degree of authorship, and one of 1 by JetBrains' method where it was computed.
 *
 * Source: METHOD, sensitivity.
 *
 * @public
 */
export function sensitivity(
  component: ComponentKnowledge,
  options: MeasureOptions,
): Sensitivity {
  const answers: SensitivityAnswer[] = [];
  const active = activeDaysOf(component.activity, options.asOf);
  for (const halfLifeDays of C.sensitivityHalfLivesDays) {
    const share = heldTopShare(active, { ...options, halfLifeDays });
    if (share === undefined) continue;
    const holds = share > C.warningTopShare;
    answers.push({ method: `half-life ${halfLifeDays}`, holds });
  }
  const { value } = componentTruckFactor(component, options.without);
  if (value > 0) {
    const holds = value === C.warningTruckFactor;
    answers.push({ method: 'degree of authorship', holds });
  }
  const other = component.jetbrains?.busFactor ?? 0;
  if (other > 0) {
    answers.push({
      method: 'jetbrains',
      holds: other === C.warningTruckFactor,
      remark: 'identical renames only',
    });
  }
  return {
    holds: answers.filter(({ holds }) => holds).length,
    of: answers.length,
    answers,
  };
}
