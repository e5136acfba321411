/**
 * How a commit's deletions and additions become renames.
 *
 * - `jgit`: as the published tool does it (JGit, 60 %); needs file contents.
 * - `git`: git's own similarity at 60 %; needs file contents.
 * - `identical`: JGit's pairing of identical files only; needs no file
 *   contents, so a clone without them (`--filter=blob:none`) can be read.
 *
 * @public
 */
export type JetbrainsSimilarity = 'jgit' | 'git' | 'identical';

/** @public */
export interface JetbrainsOptions {
  /** A worktree, bare repository or mirror on this machine. */
  repository: string;
  /** Revision to read; `HEAD` when left out. */
  rev?: string;
  /**
   * Left out, it is `jgit`, and `identical` (with a note) where a partial clone
   * lacks contents that are needed.
   */
  similarity?: JetbrainsSimilarity;
  /**
   * E-mails of people to take away from the files' major contributors before
   * the removals begin.
   */
  without?: readonly string[];
  signal?: AbortSignal;
  onProgress?: (progress: { commits: number; total: number }) => void;
}

/** The bus factor of one folder. @public */
export interface JetbrainsTruckFactor {
  /** 0 means that there is no data in the window. */
  value: number;
  /** Share (0–1) of the files that still have a major contributor. */
  coverageLeft: number;
  /** Who was removed, the first first. A person is an e-mail address. */
  removed: ReadonlyArray<{
    /** The name most recently used with the address. */
    name: string;
    /** As in the commits; the method does not ignore case. */
    email: string;
    /** Files whose major contributor the person is. */
    files: number;
    /** 0–1, of the folder's files. */
    share: number;
  }>;
  /** A remark on how it was computed, for people. */
  note?: string;
}

/** @public */
export interface JetbrainsComponent {
  /** The folder, `''` for the whole repository. */
  path: string;
  /** Tracked files with data in the window. */
  files: number;
  /** E-mails that changed one of these files in the window. */
  people: number;
  truckFactor: JetbrainsTruckFactor;
}

/** @public */
export interface JetbrainsReading {
  /** Full object id that was read. */
  commit: string;
  similarity: JetbrainsSimilarity;
  /** Commits in the window, merges left out. */
  commits: number;
  /** Addresses of `without` that somebody here has, canonical. */
  found: ReadonlySet<string>;
  /** In the order asked. */
  components: readonly JetbrainsComponent[];
}

/** @public */
export interface JetbrainsBusFactor
  extends Omit<JetbrainsComponent, 'truckFactor'>,
    JetbrainsTruckFactor,
    Omit<JetbrainsReading, 'components'> {}
