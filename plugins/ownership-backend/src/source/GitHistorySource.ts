import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  HistorySourceError,
  type HistorySource,
  type OpenHistory,
  type RepositoryLocation,
} from '@stewardship/backstage-plugin-ownership-node';
import { headCommit, RepositoryError } from '@stewardship/bus-factor';
import { repositoryId } from '../database/repositoryId';
import { locateFileRepository } from '../inventory/source/locateFileRepository';
import { authorization } from './authorization';
import { remoteProblem } from './remoteProblem';
import { runGit, type GitResult } from './runGit';

export interface GitHistorySourceOptions {
  integrations: ScmIntegrationRegistry;
  /** Where mirrors are kept; may be deleted at any time. */
  cacheDir: string;
  localRoots: readonly string[];
  /** Only tests speak anything but https. */
  protocols?: readonly string[];
}

/**
 * Reads repositories with the git command line: those on this machine in
 * place, others through a bare mirror of their default branch.
 */
export class GitHistorySource implements HistorySource {
  readonly #options: GitHistorySourceOptions;

  constructor(options: GitHistorySourceOptions) {
    this.#options = options;
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
    const result = await this.#remote(location.target, signal, [
      'ls-remote',
      '--exit-code',
      location.target,
      'HEAD',
    ]);
    const commit = /^([0-9a-f]{40,64})\tHEAD$/m.exec(result.stdout)?.[1];
    if (result.code === 2 || (result.code === 0 && !commit)) {
      throw new HistorySourceError({
        status: 'empty',
        problem: 'The repository has no commit yet.',
        remedy: 'Push a first commit.',
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
    if (location.kind === 'file') {
      const commit = await this.head(location, { signal });
      return { repository: location.target, commit };
    }
    const { cacheDir } = this.#options;
    const mirror = join(cacheDir, `${repositoryId(location)}.git`);
    await mkdir(cacheDir, { recursive: true, mode: 0o700 });
    try {
      return await this.#fetch(location.target, mirror, signal);
    } catch (error) {
      if (error instanceof RepositoryError && error.code !== 'git-missing') {
        // A mirror is a cache: a damaged one is made anew next time.
        await rm(mirror, { recursive: true, force: true });
      }
      throw error;
    }
  }

  async #fetch(
    url: string,
    mirror: string,
    signal: AbortSignal,
  ): Promise<OpenHistory> {
    const branch = 'refs/heads/default';
    const steps = [
      ['init', '--quiet', '--bare', mirror],
      [`--git-dir=${mirror}`, 'symbolic-ref', 'HEAD', branch],
      [
        `--git-dir=${mirror}`,
        'fetch',
        '--quiet',
        '--force',
        '--no-tags',
        '--no-write-fetch-head',
        url,
        `+HEAD:${branch}`,
      ],
    ];
    for (const args of steps) {
      const result = await this.#remote(url, signal, args);
      if (result.code !== 0) {
        throw remoteProblem(result);
      }
    }
    return { repository: mirror, commit: await headCommit(mirror, { signal }) };
  }

  /** The header goes to this host alone and never into the command line. */
  async #remote(
    url: string,
    signal: AbortSignal,
    args: readonly string[],
  ): Promise<GitResult> {
    const { integrations, protocols = ['https'] } = this.#options;
    const { protocol, origin } = new URL(url);
    if (
      !protocols.includes(protocol.slice(0, -1)) ||
      !integrations.byUrl(url)
    ) {
      throw new HistorySourceError({
        status: 'not-allowed',
        problem: 'The host of the repository is not one of the portal.',
        remedy: 'Add the host under integrations in the app-config.',
      });
    }
    const header = await authorization(integrations, url);
    return runGit({
      args,
      signal,
      protocols,
      settings: header
        ? [[`http.${origin}/.extraHeader`, `Authorization: ${header}`]]
        : [],
    });
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
