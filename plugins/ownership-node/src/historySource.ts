import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { SourceStatus } from '@stewardship/backstage-plugin-ownership-common';

/**
 * Where the history of a repository is, as the catalog names it.
 *
 * - `url`: address of the repository over https, without credentials
 * - `file`: absolute folder on this machine, inside the configured roots
 *
 * @public
 */
export interface RepositoryLocation {
  kind: 'url' | 'file';
  target: string;
}

/** A history that git can read on this machine. @public */
export interface OpenHistory {
  /** Absolute path of a worktree, bare repository or mirror. */
  repository: string;
  /** Full id of the commit to read. */
  commit: string;
  /**
   * Fetches contents of files by their object ids, where the history came
   * without contents; called before it is closed. Where this is missing, all
   * contents are taken to be there.
   *
   * @throws {@link HistorySourceError}
   */
  bring?(
    ids: readonly string[],
    options: { signal: AbortSignal },
  ): Promise<void>;
  /**
   * Absolute path of a file that keeps what was read, from one opening to the
   * next, so that only new commits cost time. Nobody else may use it meanwhile;
   * it may be lost at any time.
   */
  snapshot?: string;
  /**
   * Called once when nothing reads it any more. `damaged` says that git could
   * not read what was opened: where this is given, a damaged history is opened
   * once more, and should by then be made anew.
   */
  close?(options: { damaged: boolean }): Promise<void>;
}

/**
 * Brings the history of repositories within reach of git. The first source
 * that says it can read a location is used; the plugin's own git source comes
 * last.
 *
 * @public
 */
export interface HistorySource {
  canRead(location: RepositoryLocation): boolean;

  /**
   * The commit that a scan would read now. Must be cheap: an unchanged
   * repository costs this call and nothing else.
   *
   * @throws {@link HistorySourceError}
   */
  head(
    location: RepositoryLocation,
    options: { signal: AbortSignal },
  ): Promise<string>;

  /**
   * Makes the history readable, fetching it where needed.
   *
   * @throws {@link HistorySourceError}
   */
  open(
    location: RepositoryLocation,
    options: { signal: AbortSignal },
  ): Promise<OpenHistory>;
}

/** @public */
export interface HistorySourceErrorOptions {
  status: Exclude<SourceStatus, 'ok' | 'waiting' | 'none'>;
  /** What happened, free of credentials and machine paths: people read it. */
  problem: string;
  /** What to do about it, an imperative sentence. */
  remedy: string;
  /** Set where the host is asked too often: wait at least as long. */
  retryAfterMs?: number;
  cause?: unknown;
}

/**
 * Says why a history cannot be read and what to do about it. Message and
 * remedy are stored and shown as they are.
 *
 * @public
 */
export class HistorySourceError extends Error {
  readonly status: HistorySourceErrorOptions['status'];
  readonly remedy: string;
  readonly retryAfterMs?: number;

  constructor(options: HistorySourceErrorOptions) {
    super(options.problem, { cause: options.cause });
    this.name = 'HistorySourceError';
    this.status = options.status;
    this.remedy = options.remedy;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** @public */
export interface OwnershipHistorySourceExtensionPoint {
  addHistorySource(source: HistorySource): void;
}

/**
 * Adds a way to reach repositories, asked before the plugin's own.
 *
 * @public
 */
export const ownershipHistorySourceExtensionPoint =
  createExtensionPoint<OwnershipHistorySourceExtensionPoint>({
    id: 'ownership.history-source',
  });
