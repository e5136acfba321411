import { z } from 'zod';
import type { HostClient } from '../host';

export interface ReviewRequest {
  client: HostClient;
  repositoryUrl: string;
  /** Of the pull request. */
  branch: string;
  /** Who is asked, as the host knows them. */
  login: string;
  signal: AbortSignal;
}

/**
 * Asks somebody for review where a pull request of a branch is open; others who
 * were asked before stay asked. False where there is none.
 *
 * @throws HostError
 */
export async function requestReview(request: ReviewRequest): Promise<boolean> {
  const { type } = request.client.repository(request.repositoryUrl);
  return type === 'github' ? onGithub(request) : onGitlab(request);
}

async function onGithub(request: ReviewRequest): Promise<boolean> {
  const { client, repositoryUrl, branch, login, signal } = request;
  const { fullName } = client.repository(repositoryUrl);
  const names = fullName.split('/');
  const root = `/repos/${names.map(encodeURIComponent).join('/')}`;
  const { body: open } = await client.ask({
    repositoryUrl,
    signal,
    schema: z.array(z.object({ number: z.number().int() })),
    path: `${root}/pulls`,
    query: { head: `${names[0]}:${branch}`, state: 'open', per_page: 1 },
  });
  if (!open[0]) {
    return false;
  }
  await client.ask({
    repositoryUrl,
    signal,
    schema: z.unknown(),
    method: 'POST',
    path: `${root}/pulls/${open[0].number}/requested_reviewers`,
    body: { reviewers: [login] },
  });
  return true;
}

async function onGitlab(request: ReviewRequest): Promise<boolean> {
  const { client, repositoryUrl, branch, login, signal } = request;
  const { fullName } = client.repository(repositoryUrl);
  const root = `/projects/${encodeURIComponent(fullName)}`;
  const { body: open } = await client.ask({
    repositoryUrl,
    signal,
    schema: z.array(
      z.object({
        iid: z.number().int(),
        reviewers: z.array(z.object({ id: z.number().int() })).optional(),
      }),
    ),
    path: `${root}/merge_requests`,
    query: { source_branch: branch, state: 'opened', per_page: 1 },
  });
  if (!open[0]) {
    return false;
  }
  const { body: users } = await client.ask({
    repositoryUrl,
    signal,
    schema: z.array(z.object({ id: z.number().int() })),
    path: '/users',
    query: { username: login },
  });
  if (!users[0]) {
    return false;
  }
  const { iid, reviewers = [] } = open[0];
  const ids = new Set([...reviewers.map(({ id }) => id), users[0].id]);
  await client.ask({
    repositoryUrl,
    signal,
    schema: z.unknown(),
    method: 'PUT',
    path: `${root}/merge_requests/${iid}`,
    body: { reviewer_ids: [...ids] },
  });
  return true;
}
