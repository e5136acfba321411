/**
 * A day in UTC, counted from 1970-01-01 (day 0). Every measure of time in the
 * engine is whole UTC days, so that a result does not depend on the hour.
 *
 * @public
 */
export type UtcDay = number;

/**
 * How a file that moved keeps its authorship.
 *
 * - `identical`: only where the content is the same (git object id); needs no
 *   file contents.
 * - `paired`: additionally pairs a commit's deletions and additions by unique
 *   base name and by directory moves that other files of the commit prove;
 *   needs no file contents.
 * - `similar`: git's own similarity detection (50 %); needs file contents.
 *
 * @public
 */
export type RenameMode = 'identical' | 'paired' | 'similar';

/**
 * How commit identities become people.
 *
 * - `strict`: evidence only (mailmap, aliases, noreply addresses); a name alone
 *   never joins; bots are nobody; co-authors count.
 * - `tool`: as the published truck-factor tool does it (e-mail, then equal
 *   names, transitively; no bots, no co-authors), for comparison only.
 *
 * @public
 */
export type PeopleMode = 'strict' | 'tool';

/**
 * `source` keeps files of programming languages and web pages that are not
 * vendored, generated, minified or documentation; a folder that has none of
 * them keeps its other files (configuration, style sheets) instead. `all` keeps
 * every tracked file.
 *
 * @public
 */
export type FileMode = 'source' | 'all';

/**
 * Says that an e-mail address belongs to somebody who is known elsewhere (for
 * example a user of a software catalog). Addresses with an equal `key` are one
 * person.
 *
 * @public
 */
export interface IdentityAlias {
  /** E-mail address; compared without regard to case. */
  email: string;
  /** Stable key of the person, for example an entity ref. */
  key: string;
}

/** @public */
export interface ReadKnowledgeOptions {
  /** A worktree, bare repository or mirror on this machine. */
  repository: string;
  /** Revision to read; `HEAD` when left out. */
  rev?: string;
  /**
   * Folders to report on, relative to the top of the repository, `''` for the
   * whole. All are read in one pass over the history. Default `['']`.
   */
  paths?: readonly string[];
  /** Glob patterns (gitignore syntax) to leave out, on top of the file mode. */
  excludePaths?: readonly string[];
  people?: PeopleMode;
  aliases?: readonly IdentityAlias[];
  /**
   * Further bot patterns: regular expressions on a name with its address,
   * written as in a commit's author line.
   */
  bots?: readonly string[];
  files?: FileMode;
  renames?: RenameMode;
  /**
   * File that keeps what was read of the history, so that the next reading
   * costs what the new commits cost. It is a cache: it may be deleted at any
   * time, depends on no other option but `renames`, and one that is damaged or
   * of another history is read anew. It holds names and addresses as the
   * repository does.
   */
  snapshot?: string;
  /** Told once what came of the snapshot. */
  onSnapshot?: (outcome: SnapshotOutcome) => void;
  signal?: AbortSignal;
  onProgress?: (progress: { commits: number; total: number }) => void;
}

/**
 * `none`: there was no snapshot. `used`: only `commits` were read that it
 * lacked. `discarded`: the history was read as a whole, and `reason` says why.
 * `unwritten` is why no new one was written, where that failed.
 *
 * @public
 */
export interface SnapshotOutcome {
  state: 'none' | 'used' | 'discarded';
  reason?: string;
  /** Commits that were read from the repository. */
  commits: number;
  unwritten?: string;
}

/** One person of a repository, after identities were joined. @public */
export interface KnownPerson {
  /** The alias key, where one of the addresses had one. */
  key?: string;
  /** The name most recently used. */
  name: string;
  /** The address most recently used, lower case. */
  email: string;
  /** Every address that the evidence joined, lower case, sorted. */
  emails: readonly string[];
}

/**
 * What git says about one folder of a repository. It holds no time but the
 * days of the commits themselves: every measure is computed from it later, for
 * a given `asOf`, without git.
 *
 * @public
 */
export interface ComponentKnowledge {
  /** The folder, `''` for the whole repository. */
  path: string;
  /** Tracked files that count under the file mode. */
  files: number;
  /** Commits that qualify (METHOD, reading B), by UTC day, ascending. */
  commitDays: ReadonlyArray<readonly [day: UtcDay, commits: number]>;
  /** First UTC day with any commit in the folder, merges and bots included. */
  firstDay?: UtcDay;
  /** Last UTC day with a qualifying commit in the folder. */
  lastDay?: UtcDay;
  /** Active UTC days by person (index into `RepositoryKnowledge.people`). */
  activity: readonly PersonActivity[];
  /**
   * Reading A: which set of people authors how many files, per folder (up to
   * two levels below the component). Equal sets are merged. An empty set means
   * files without an author. Sums to `files`.
   */
  whoSets: readonly WhoSet[];
  /** Whether anybody is ever named as reviewer in a trailer. */
  reviewsKnown: boolean;
  documentation: {
    /** Documentation files (README, docs/…) tracked at the revision. */
    files: number;
    /** Distinct people who ever touched one of them. */
    people: number;
  };
  /** Share (0–1) of qualifying commits with a coding agent in the trailers. */
  agentAssistedShare: number;
  /**
   * JetBrains' method as a third opinion: over the 547 days before the commit,
   * with identical renames only, which need no file contents. Undefined where it
   * was not computed.
   */
  jetbrains?: JetBrainsOpinion;
}

/** @public */
export interface JetBrainsOpinion {
  /** 0 means "no data in the window". */
  busFactor: number;
  /** Files with data in the window. */
  files: number;
}

/** @public */
export interface PersonActivity {
  person: number;
  /** Days with authored or co-authored qualifying work, ascending. */
  authored: readonly UtcDay[];
  /** Days with reviewed qualifying work (≤ 10 files), ascending. */
  reviewed: readonly UtcDay[];
  /** Reading A: changes (A, M, R entries) in the folder; breaks ties. */
  changes: number;
}

/** @public */
export interface WhoSet {
  /** Folder relative to the component, `''` for its top. */
  folder: string;
  /** Sorted indexes into `RepositoryKnowledge.people`. */
  people: readonly number[];
  files: number;
}

/** The whole result of reading a repository once. Plain JSON. @public */
export interface RepositoryKnowledge {
  engineVersion: string;
  /** Full object id that was read. */
  commit: string;
  /** Commits reachable from it, each of which was read. */
  commits: number;
  people: readonly KnownPerson[];
  components: readonly ComponentKnowledge[];
  /** Identities that look alike but were not joined, for a human to link. */
  lookAlikes: ReadonlyArray<{ people: readonly number[]; because: string }>;
}
