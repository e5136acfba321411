/**
 * What a repository says, as rows for the database. Pages are JSON texts of
 * bounded length, so that the thread that stores them parses one at a time and
 * is never busy for long.
 */
export interface EncodedReading {
  excludesHash: string;
  commit: string;
  engineVersion: string;
  /** How many people there are. */
  people: number;
  /** Of `EncodedPerson`, in order of their key. */
  peoplePages: string[];
  /** Of `EncodedComponent`. */
  componentPages: string[];
  /** Of `EncodedActivity`. */
  activityPages: string[];
  /** Of `EncodedWhoSet`. */
  whoSetPages: string[];
}

export interface EncodedPerson {
  /** By which activity and who-sets name the person. */
  index: number;
  /** User ref where linked, else a keyed hash of the address; unique. */
  personKey: string;
  userRef?: string;
  /** Missing for who was erased. */
  name?: string;
  emails: readonly string[];
}

/** Columns of the table `knowledge` that the reading fills. */
export interface EncodedComponent {
  path: string;
  files: number;
  commit_days: string;
  first_day?: number;
  last_day?: number;
  reviews_known: boolean;
  documentation_files: number;
  documentation_people: number;
  agent_assisted_share: number;
  jetbrains_bus_factor?: number;
  jetbrains_files?: number;
}

/** Days are delta-coded; see `database/days.ts`. */
export type EncodedActivity = readonly [
  path: string,
  person: number,
  authored: string,
  reviewed: string,
  changes: number,
];

export type EncodedWhoSet = readonly [
  path: string,
  folder: string,
  people: readonly number[],
  files: number,
];
