import { join } from 'node:path';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  HistorySourceError,
  type HistorySource,
  type OpenHistory,
  type RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { headCommit } from '@stewardship/bus-factor';
import { repositoryId } from '../database/repositoryId';
import { locateFileRepository } from '../inventory/source/locateFileRepository';
import { hostAccess } from './hostAccess';
import { MirrorCache } from './MirrorCache';
import { isFullDisk, remoteProblem } from './remoteProblem';
import { runGit } from './runGit';
import { bringContents, updateMirror } from './updateMirror';

export interface GitHistorySourceOptions {
  integrations: ScmIntegrationRegistry;
  localRoots: readonly string[];
  /** Hosts besides those of `integrations`, lower case. */
  allowedHosts?: readonly string[];
  /** Where mirrors are kept; may be deleted at any time. */
  cacheDir: string;
  /** What all mirrors may take on disk. */
  cacheBytes?: number;
  /** What one mirror may take on disk. */
  maxRepositoryBytes?: number;
  /** How long a host may take to say what its newest commit is. */
  headTimeoutMs?: number;
  /** Only tests speak anything but https. */
  protocols?: readonly string[];
}

const HEAD_TIMEOUT_MS = 120_000;
/** A name that git gives to nothing of its own. */
const SNAPSHOT = 'ownership-history';

/**
 * Reads repositories with the git command line: those on this machine in
 * place, others through a bare mirror of their default branch.
 */
export class GitHistorySource implements HistorySource {
  readonly #options: GitHistorySourceOptions;
  readonly #cache: MirrorCache;

  constructor(options: GitHistorySourceOptions) {
    this.#options = options;
    this.#cache = new MirrorCache({
      folder: options.cacheDir,
      maximumBytes: options.cacheBytes ?? Infinity,
      maximumMirrorBytes: options.maxRepositoryBytes ?? Infinity,
    });
  }

  canRead(): boolean {
    return true;
  }

  async head(
    location: RepositoryLocation,
    { signal }: { signal: AbortSignal },
  ): Promise<string> {
    if (location.kind === 'file') {
      await this.#checkAllowed(location.target);
      return headCommit(location.target, { signal });
    }
    const { settings, protocols } = await this.#access(location.target);
    const { headTimeoutMs = HEAD_TIMEOUT_MS } = this.#options;
    const deadline = AbortSignal.timeout(headTimeoutMs);
    const result = await runGit({
      args: ['ls-remote', '--exit-code', '--', location.target, 'HEAD'],
      settings,
      protocols,
      signal: AbortSignal.any([signal, deadline]),
    }).catch(error => {
      throw deadline.aborted && !signal.aborted ? noAnswer() : error;
    });
    const commit = /^([0-9a-f]{40}|[0-9a-f]{64})\tHEAD$/m.exec(
      result.stdout,
    )?.[1];
    if (result.code === 2 || (result.code === 0 && !commit)) {
      throw new HistorySourceError({
        status: 'empty',
        problem: 'The repository has no commit on its default branch.',
        remedy:
          'Push a first commit, or let the host name a default branch that exists. Where it has both, its address leads to a page to sign in.',
      });
    }
    if (!commit) {
      throw remoteProblem(result);
    }
    return commit;
  }

  async open(
    location: RepositoryLocation,
    { signal }: { signal: AbortSignal },
  ): Promise<OpenHistory> {
    const head = () => this.head(location, { signal });
    if (location.kind === 'file') {
      return { repository: location.target, commit: await head() };
    }
    const url = location.target;
    const access = await this.#access(url);
    try {
      const held = await this.#cache.hold(repositoryId(location), signal);
      const release = async ({ damaged }: { damaged: boolean }) => {
        if (damaged) await held.clear();
        await held.release();
      };
      try {
        const mirror = { held, url, head, ...access };
        const commit = await updateMirror({ ...mirror, signal });
        return {
          repository: held.path,
          commit,
          // Inside the mirror, whose size and life it shares.
          snapshot: join(held.path, SNAPSHOT),
          bring: (ids, asked) =>
            bringContents({ ...mirror, ...asked }, ids).catch(withWords),
          close: release,
        };
      } catch (error) {
        await release({ damaged: false });
        throw error;
      }
    } catch (error) {
      return withWords(error);
    }
  }

  async #access(url: string) {
    const {
      integrations,
      allowedHosts = [],
      protocols = ['https'],
    } = this.#options;
    const options = { integrations, allowedHosts, protocols };
    return { settings: await hostAccess(url, options), protocols };
  }

  /** Links may have changed since the inventory looked at the folder. */
  async #checkAllowed(target: string): Promise<void> {
    const located = await locateFileRepository({
      target,
      roots: this.#options.localRoots,
    });
    if ('problem' in located && located.problem === 'not-allowed') {
      throw new HistorySourceError({
        status: 'not-allowed',
        problem: 'The folder is outside the folders that may be read.',
        remedy:
          'Add a folder that contains it to ownership.sources.localRoots in the app-config.',
      });
    }
  }
}

/** A disk that is full says so in the words of no repository. */
function withWords(error: unknown): never {
  throw isFullDisk(error) ? remoteProblem({ stderr: 'No space left' }) : error;
}

function noAnswer(): HistorySourceError {
  return new HistorySourceError({
    status: 'error',
    problem: 'The host takes the question and does not answer.',
    remedy: 'Look at the state of the host; it is tried again.',
  });
}
