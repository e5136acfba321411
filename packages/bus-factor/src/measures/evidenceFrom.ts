import type { ComponentKnowledge, UtcDay } from '../types';
import type { ActiveDays } from './activeDays';
import { measureConstants as C } from './constants';
import type { Evidence, EvidenceReason } from './types';

/** The evidence floor, where the days in the window are known already. */
export function evidenceFrom(
  component: Pick<ComponentKnowledge, 'files' | 'commitDays' | 'firstDay'>,
  active: ActiveDays,
): Evidence {
  const { asOf } = active;
  const commits = commitsInWindow(component.commitDays, asOf);
  const personDays = active.ages.length;
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

/** Counted from the end: most days are long ago. */
function commitsInWindow(
  commitDays: ComponentKnowledge['commitDays'],
  asOf: UtcDay,
): number {
  let commits = 0;
  for (let i = commitDays.length - 1; i >= 0; i -= 1) {
    const day = commitDays[i][0];
    if (asOf - day >= C.windowDays) break;
    if (day <= asOf) commits += commitDays[i][1];
  }
  return commits;
}
