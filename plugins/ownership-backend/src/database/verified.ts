import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';

/** A confirmation counts in full for so long (METHOD, "accountability"). */
const CONFIRMED_DAYS = 180;

/** When a report counts as confirmed, for how long ago, or not at all. */
export const VERIFIED = {
  confirmed: `report.verified_day >= report.as_of_day - ${CONFIRMED_DAYS}`,
  stale: `report.verified_day < report.as_of_day - ${CONFIRMED_DAYS}`,
  never: 'report.verified_day is null',
} as const satisfies Record<
  NonNullable<ReportFilter['verified']>[number],
  string
>;
