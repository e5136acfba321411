import { FEWEST_CONTRIBUTORS } from '../privacy/withholdFigures';
import type { Assessed } from '../report';
import { utcMonthOf } from '../time';

/**
 * The day as of which it is told who is active. Where so few contribute, or one
 * person owns it, that is the first of the month: else whoever asks daily would
 * learn on which day somebody worked last, from the day on which that is too
 * long ago.
 */
export function activityDay({
  input: { asOf },
  assessment: { measured, owner },
}: Assessed): number {
  const isOnePerson = owner.problem === 'user' || owner.members === 1;
  const contributors = measured?.measures.shares.length ?? 0;
  return isOnePerson || contributors < FEWEST_CONTRIBUTORS
    ? utcMonthOf(asOf)
    : asOf;
}
