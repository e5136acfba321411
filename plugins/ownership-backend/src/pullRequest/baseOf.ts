import { z } from 'zod';
import type { HostPullRequest } from './openPullRequest';

/** The branch that a request goes to; both hosts name their default alike. */
export async function baseOf(
  { client, repositoryUrl, base, signal }: HostPullRequest,
  /** Of the repository at the host. */
  path: string,
): Promise<string> {
  if (base !== undefined) {
    return base;
  }
  const { body } = await client.ask({
    repositoryUrl,
    signal,
    schema: z.object({ default_branch: z.string() }),
    path,
  });
  return body.default_branch;
}
