import type { RepositoryErrorCode } from '../../errors';
import type { ReadKnowledgeOptions } from '../../types';
import type { Trap } from './trap';

/** A broken or hostile repository, and what comes of reading it. */
export interface CorpusCase {
  /** As the documentation's table names it. */
  name: string;
  make: (trap: Trap) => CorpusRepository | Promise<CorpusRepository>;
  outcome: CorpusOutcome;
  /** Only goes wrong where it is read as a long history is. */
  isLong?: boolean;
}

/** What a case has built. */
export interface CorpusRepository {
  path: string;
  /** The same history without what is wrong. */
  twin?: string;
  options?: Omit<ReadKnowledgeOptions, 'repository'>;
  /** Makes plain git run the trap, so that a trap that is not run says something. */
  provoke?: () => void;
  /** Variables of whoever reads it. */
  env?: Readonly<Record<string, string>>;
}

/** What may come of a reading: all of it, what it says, or one error. */
export type CorpusOutcome =
  | 'as its twin'
  | { reads: Partial<Reading> }
  | {
      code: RepositoryErrorCode;
      /** Stands in the error's remedy. */
      remedy: string;
    };

/** A result, as short as it can be and be told from every other one. */
export interface Reading {
  commits: number;
  files: number;
  /** `Name <email>`, as the engine orders them; their number for a crowd. */
  people: readonly string[] | number;
  /** `YYYY-MM-DD` of commits that count, ascending. */
  days: readonly string[];
  truckFactor: number;
  /** Folders with files, up to two levels deep, as the engine orders them. */
  folders: readonly string[];
}
