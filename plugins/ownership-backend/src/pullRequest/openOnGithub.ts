import { z } from 'zod';
import { HostError } from '../host';
import { baseOf } from './baseOf';
import type { HostPullRequest, OpenedRequest } from './openPullRequest';
import { refuseChanged } from './refuseChanged';
import { webUrl } from './webUrl';

const withSha = z.object({ sha: z.string() });

/**
 * One commit on a branch of ours, made with GitHub's git objects: either all
 * files change or none. A branch that a crash left behind is moved.
 */
export async function openOnGithub(
  request: HostPullRequest,
): Promise<OpenedRequest> {
  const { client, repositoryUrl, branch, files, title, body } = request;
  const { fullName, host } = client.repository(repositoryUrl);
  const root = `/repos/${fullName
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
  const { signal } = request;
  const [owner] = fullName.split('/');
  const findOpen = async (): Promise<OpenedRequest | undefined> => {
    const { body: found } = await client.ask({
      repositoryUrl,
      signal,
      schema: z.array(z.object({ html_url: z.string() })),
      path: `${root}/pulls`,
      query: { head: `${owner}:${branch}`, state: 'open', per_page: 1 },
    });
    return found[0]
      ? { url: webUrl(found[0].html_url, repositoryUrl), existed: true }
      : undefined;
  };
  const open = await findOpen();
  if (open) {
    return open;
  }
  const base = await baseOf(request, root);
  const {
    body: { object },
  } = await client.ask({
    repositoryUrl,
    signal,
    schema: z.object({ object: withSha }),
    path: `${root}/git/ref/heads/${encodeURI(base)}`,
  });
  for (const { path, before } of files) {
    const { status, body: found } = await client.ask({
      repositoryUrl,
      signal,
      schema: z.object({ content: z.string().optional() }),
      path: `${root}/contents/${path
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
      query: { ref: object.sha },
      accept: [200, 404],
    });
    refuseChanged({ path, before }, { status, content: found.content });
  }
  const post = <T>(
    path: string,
    rest: { schema: z.ZodType<T>; body: unknown; accept?: readonly number[] },
  ) =>
    client.ask({
      repositoryUrl,
      signal,
      method: 'POST',
      path: `${root}${path}`,
      ...rest,
    });
  const { body: tree } = await post('/git/trees', {
    schema: withSha,
    body: {
      base_tree: object.sha,
      tree: files.map(({ path, after }) => ({
        path,
        mode: '100644',
        type: 'blob',
        content: after,
      })),
    },
  });
  const { body: commit } = await post('/git/commits', {
    schema: withSha,
    body: { message: title, tree: tree.sha, parents: [object.sha] },
  });
  const { status } = await post('/git/refs', {
    schema: z.unknown(),
    body: { ref: `refs/heads/${branch}`, sha: commit.sha },
    accept: [201, 422],
  });
  if (status === 422) {
    await client.ask({
      repositoryUrl,
      signal,
      method: 'PATCH',
      path: `${root}/git/refs/heads/${branch}`,
      schema: z.unknown(),
      body: { sha: commit.sha, force: true },
    });
  }
  const { status: created, body: made } = await post('/pulls', {
    schema: z.object({ html_url: z.string().optional() }),
    body: { title, body, head: branch, base },
    accept: [201, 422],
  });
  if (created === 201 && made.html_url) {
    return { url: webUrl(made.html_url, repositoryUrl), existed: false };
  }
  // Somebody asked for the same at the same time.
  const other = await findOpen();
  if (!other) {
    throw new HostError({ problem: 'refused', host, status: created });
  }
  return other;
}
