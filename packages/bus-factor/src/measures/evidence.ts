import type { ComponentKnowledge, UtcDay } from '../types';
import { measureConstants as C } from './constants';
import { daysInWindow, daysNotAmong } from './daysInWindow';
import { inWindow } from './knowledge';
import type { Evidence, EvidenceReason } from './types';

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
  let commits = 0;
  for (const [day, count] of component.commitDays) {
    if (inWindow(day, asOf)) commits += count;
  }
  let personDays = 0;
  for (const { authored, reviewed } of component.activity) {
    const days = daysInWindow(authored, asOf);
    const more = daysNotAmong(daysInWindow(reviewed, asOf), days);
    personDays += days.length + more.length;
  }
  const { firstDay } = component;
  const known = firstDay !== undefined && firstDay <= asOf;
  const ageDays = known ? asOf - firstDay : undefined;
  const young = ageDays !== undefined && ageDays < C.minimumAgeDays;

  const reasons: EvidenceReason[] = [];
  if (component.files === 0) reasons.push('no-files');
  if (commits < C.minimumCommits) reasons.push('too-few-commits');
  if (personDays < C.minimumPersonDays) reasons.push('too-few-person-days');
  if (young) reasons.push('too-young');
  return {
    sufficient: reasons.length === 0,
    reasons,
    commits,
    personDays,
    ...(ageDays === undefined ? {} : { ageDays }),
    ...(young ? { until: firstDay! + C.minimumAgeDays } : {}),
  };
}
