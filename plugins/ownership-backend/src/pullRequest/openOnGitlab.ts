import { z } from 'zod';
import { HostError } from '../host';
import { baseOf } from './baseOf';
import type { HostPullRequest, OpenedRequest } from './openPullRequest';
import { refuseChanged } from './refuseChanged';
import { webUrl } from './webUrl';

const fileSchema = z.object({
  content: z.string().optional(),
  last_commit_id: z.string().optional(),
});

/** One commit on a branch of ours that starts at the target, then the request. */
export async function openOnGitlab(
  request: HostPullRequest,
): Promise<OpenedRequest> {
  const { client, repositoryUrl, branch, files, title, body } = request;
  const { fullName, host } = client.repository(repositoryUrl);
  const root = `/projects/${encodeURIComponent(fullName)}`;
  const { signal } = request;
  const findOpen = async (): Promise<OpenedRequest | undefined> => {
    const { body: found } = await client.ask({
      repositoryUrl,
      signal,
      schema: z.array(z.object({ web_url: z.string() })),
      path: `${root}/merge_requests`,
      query: { source_branch: branch, state: 'opened', per_page: 1 },
    });
    return found[0]
      ? { url: webUrl(found[0].web_url, repositoryUrl), existed: true }
      : undefined;
  };
  const open = await findOpen();
  if (open) {
    return open;
  }
  const base = await baseOf(request, root);
  const actions = [];
  for (const { path, before, after } of files) {
    const { status, body: found } = await client.ask({
      repositoryUrl,
      signal,
      schema: fileSchema,
      path: `${root}/repository/files/${encodeURIComponent(path)}`,
      query: { ref: base },
      accept: [200, 404],
    });
    refuseChanged({ path, before }, { status, content: found.content });
    actions.push({
      action: status === 404 ? 'create' : 'update',
      file_path: path,
      content: after,
      ...(found.last_commit_id ? { last_commit_id: found.last_commit_id } : {}),
    });
  }
  await client.ask({
    repositoryUrl,
    signal,
    method: 'POST',
    path: `${root}/repository/commits`,
    schema: z.unknown(),
    body: {
      branch,
      start_branch: base,
      // The branch is ours: one that a crash left behind is made anew.
      force: true,
      commit_message: title,
      actions,
    },
  });
  const { status, body: made } = await client.ask({
    repositoryUrl,
    signal,
    method: 'POST',
    path: `${root}/merge_requests`,
    schema: z.object({ web_url: z.string().optional() }),
    body: {
      source_branch: branch,
      target_branch: base,
      title,
      description: body,
      remove_source_branch: true,
    },
    accept: [201, 409],
  });
  if (status === 201 && made.web_url) {
    return { url: webUrl(made.web_url, repositoryUrl), existed: false };
  }
  // Somebody asked for the same at the same time.
  const other = await findOpen();
  if (!other) {
    throw new HostError({ problem: 'refused', host, status });
  }
  return other;
}
