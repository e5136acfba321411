import type { JetbrainsTruckFactor } from '../jetbrains';
import type { Evidence } from '../measures/types';
import type { Sensitivity } from '../measures/sensitivity';
import type { UtcDay } from '../types';

/** How a truck factor is computed. @public */
export type Method = 'current' | 'reference' | 'jetbrains';

/** What the command says about one folder of one repository. @public */
export interface Report {
  /** As named on the command line. */
  repository: string;
  /** Folder inside it, `''` for the whole. */
  path: string;
  commit: string;
  /** Undefined where the method does not ask for it. */
  asOf?: UtcDay;
  method: Method;
  files: number;
  /** Commits reachable from the commit. */
  commits: number;
  people: number;
  truckFactor: JetbrainsTruckFactor & {
    /** As the published tool's command line prunes it; reading A only. */
    pruned?: number;
  };
  contributorAbsenceFactor?: number;
  effectiveContributors?: number;
  topShare?: number;
  secondKnower?: boolean;
  freshnessDays?: number;
  filesAtRisk?: number;
  evidence?: Evidence;
  warning?: { raised: boolean; sensitivity: Sensitivity };
  /** Identities that look alike and may be one person, `Name <email>`. */
  lookAlikes: ReadonlyArray<{ people: readonly string[]; because: string }>;
}

/** A line of a degree table. @public */
export interface DegreeLine {
  /** As named on the command line. */
  repository: string;
  path: string;
  degree: number;
  firstAuthor: boolean;
  deliveries: number;
  acceptances: number;
  author: boolean;
  name: string;
  email: string;
}

/** `YYYY-MM-DD` of a UTC day. */
export function formatDay(day: UtcDay): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
