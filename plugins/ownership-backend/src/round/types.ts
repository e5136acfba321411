import type { ReportFilter } from '@stewardship/backstage-plugin-ownership-common';

/**
 * What a round may be narrowed by: what an entity is and whose. What changes
 * while people answer, such as a state, would change who is asked.
 */
export type RoundFilter = Pick<
  ReportFilter,
  | 'owners'
  | 'teams'
  | 'systems'
  | 'domains'
  | 'kinds'
  | 'types'
  | 'lifecycles'
  | 'tiers'
  | 'goldenPaths'
>;

/** Owners are asked to confirm; as stored. */
export interface RoundRecord {
  id: string;
  filter: RoundFilter;
  startedAtMs: number;
  /** End of the last day: it expires by itself. */
  endsAtMs: number;
  closedAtMs?: number;
}

export type RoundState = 'open' | 'closed' | 'expired';
