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
  /** Default `jgit`. */
  similarity?: JetbrainsSimilarity;
  /**
   * E-mails, exactly as in the commits, of people to take away from the files'
   * major contributors before the removals begin.
   */
  without?: readonly string[];
  signal?: AbortSignal;
  onProgress?: (progress: { commits: number; total: number }) => void;
}

/** @public */
export interface JetbrainsBusFactor {
  /** Full object id that was read. */
  commit: string;
  /** The folder this is about, `''` for the whole repository. */
  path: string;
  similarity: JetbrainsSimilarity;
  /** The bus factor; 0 means that there is no data in the window. */
  value: number;
  /** Tracked files with data in the window. */
  files: number;
  /** Share (0–1) of `files` that still have a major contributor. */
  coverageLeft: number;
  /** Who was removed, the first first; `share` (0–1) is of `files`. */
  removed: ReadonlyArray<{ email: string; files: number; share: number }>;
  /** Commits in the window of the whole repository, merges left out. */
  commits: number;
  /** Distinct e-mails of those commits' authors and co-authors. */
  people: number;
}
