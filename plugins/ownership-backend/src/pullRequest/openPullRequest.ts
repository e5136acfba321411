import { HostClient, HostError } from '../host';
import type { PatchedFile } from '../patch';
import { openOnGithub } from './openOnGithub';
import { openOnGitlab } from './openOnGitlab';
import { ChangedMeanwhile } from './ChangedMeanwhile';

export interface PullRequestOptions {
  client: HostClient;
  /** Of the transfer: asked twice for the same, the first answer stays. */
  transferId: string;
  files: readonly PatchedFile[];
  title: string;
  body: string;
  signal?: AbortSignal;
}

/** A request that is open at a host now. */
export interface OpenedRequest {
  url: string;
  /** Whether it was there before. */
  existed: boolean;
}

/** A request that is open now, or why there is none and what to do. */
export type PullRequestResult =
  | (OpenedRequest & {
      /** Files that are in other repositories, to be changed apart. */
      leftOut: string[];
    })
  | {
      problem: string;
      /** To apply by hand instead: each file's, one after the other. */
      patch: string;
    };

/** What a host needs to open a request. */
export interface HostPullRequest {
  client: HostClient;
  repositoryUrl: string;
  /** Where it goes; the default branch when undefined. */
  base: string | undefined;
  /** Ours alone. */
  branch: string;
  files: readonly PatchedFile[];
  title: string;
  body: string;
  signal?: AbortSignal;
}

/**
 * Opens a pull request, or merge request, with a transfer's patch, or finds
 * the one that is open already. All files of the descriptor's repository go
 * into one request. Never throws for what a host answers.
 */
export async function openPullRequest(
  options: PullRequestOptions,
): Promise<PullRequestResult> {
  const { client, transferId, files, title, body, signal } = options;
  const patch = files.map(({ diff }) => diff).join('');
  const [first] = files;
  if (!first) {
    return { problem: 'There is nothing to change.', patch };
  }
  const { repository } = first;
  if (repository.kind !== 'url') {
    return {
      problem:
        'The files are in a folder of the portal’s machine, which takes no pull requests: apply the patch there.',
      patch,
    };
  }
  const together = files.filter(
    file =>
      file.repository.kind === 'url' && file.repository.url === repository.url,
  );
  const request: HostPullRequest = {
    client,
    repositoryUrl: repository.url,
    base: repository.branch,
    branch: branchOf(transferId),
    files: together,
    title,
    body,
    signal,
  };
  try {
    const { type } = client.repository(repository.url);
    const opened =
      type === 'github'
        ? await openOnGithub(request)
        : await openOnGitlab(request);
    const leftOut = files.filter(file => !together.includes(file));
    return { ...opened, leftOut: leftOut.map(({ path }) => path) };
  } catch (error) {
    if (error instanceof HostError || error instanceof ChangedMeanwhile) {
      return { problem: wordsFor(error), patch };
    }
    throw error;
  }
}

function wordsFor(error: HostError | ChangedMeanwhile): string {
  if (error instanceof ChangedMeanwhile) {
    return error.message;
  }
  return error.problem === 'forbidden' || error.problem === 'not-found'
    ? `${error.message} A pull request needs the right to write contents and pull requests.`
    : error.message;
}

/** A name that no transfer's id can break out of. */
function branchOf(transferId: string): string {
  return `ownership/transfer-${transferId.replace(/[^A-Za-z0-9-]/g, '')}`;
}
