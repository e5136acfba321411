import { createHash } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import {
  ScmIntegrations,
  type ScmIntegrationRegistry,
} from '@backstage/integration';

export const HOST_TOKEN = 'canary-4be21';

/** A merged change of the stand-in host, as both kinds of hosts tell it. */
export interface HostChange {
  number: number;
  author: string;
  updatedAt: string;
  mergedAt?: string;
  files: string[];
  reviews: Array<{
    by: string;
    at: string;
    kind?: 'approval' | 'comment' | 'note';
    bot?: boolean;
  }>;
}

/** What the stand-in host has; a test changes it as it goes. */
export interface HostState {
  /** Content by path, on the default branch. */
  files: Record<string, string>;
  branches: Record<string, Record<string, string>>;
  requests: Array<{ url: string; branch: string; title: string; body: string }>;
  changes: HostChange[];
  /** Largest page of changes. */
  pageSize: number;
  /** Answers instead of the host, when it gives something. */
  instead?: (
    request: SeenRequest,
  ) =>
    | { status: number; headers?: Record<string, string>; body?: string }
    | 'hang'
    | undefined;
}

export interface SeenRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization?: string;
  body: any; // as it came over the wire
}

export interface StandInHost {
  /** `host:port` */
  host: string;
  state: HostState;
  seen: SeenRequest[];
  integrations: ScmIntegrationRegistry;
  /** Address of the one repository. */
  repositoryUrl: string;
  stop(): Promise<void>;
}

/**
 * A GitHub or a GitLab with one repository, `harbour/tide`, as far as the
 * plugin asks for it. It lets in only who has the token.
 */
export async function startHost(
  type: 'github' | 'gitlab',
): Promise<StandInHost> {
  const state: HostState = {
    files: {},
    branches: {},
    requests: [],
    changes: [],
    pageSize: 2,
  };
  const seen: SeenRequest[] = [];
  const server = createServer((req, res) => {
    readBody(req).then(body => {
      const url = new URL(req.url!, 'http://host');
      const request: SeenRequest = {
        method: req.method!,
        path: url.pathname,
        query: url.searchParams,
        authorization: req.headers.authorization,
        body,
      };
      seen.push(request);
      const instead = state.instead?.(request);
      if (instead === 'hang') return;
      if (instead) {
        res
          .writeHead(instead.status, instead.headers)
          .end(instead.body ?? '{}');
        return;
      }
      const isKnown = /^(Bearer|token) canary-4be21$/.test(
        request.authorization ?? '',
      );
      const base = `http://${req.headers.host}`;
      const answers = type === 'github' ? github : gitlab;
      const answer = isKnown ? answers(request, state, base) : { status: 401 };
      send(res, answer);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config =
    type === 'github'
      ? { host, token: HOST_TOKEN, apiBaseUrl: `http://${host}/api` }
      : {
          host,
          token: HOST_TOKEN,
          apiBaseUrl: `http://${host}/api/v4`,
          baseUrl: `http://${host}`,
        };
  return {
    host,
    state,
    seen,
    repositoryUrl: `http://${host}/harbour/tide.git`,
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({ integrations: { [type]: [config] } }),
    ),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

function send(res: ServerResponse, { status = 200, headers, body }: Answer) {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(JSON.stringify(body ?? {}));
}

async function readBody(req: IncomingMessage) {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8');
  return text ? JSON.parse(text) : undefined;
}

const sha = (value: unknown) =>
  createHash('sha1').update(JSON.stringify(value)).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Trees and commits by id: what was posted and what the branch is. */
const objects = new Map<string, Record<string, string>>();

function github(request: SeenRequest, state: HostState, base: string): Answer {
  const { method, path, query, body } = request;
  if (path === '/api/graphql') return githubChanges(request, state);
  const rest = path.replace('/api/repos/harbour/tide', '');
  if (rest === path) return { status: 404 };
  const head = sha(state.files);
  objects.set(head, state.files);
  if (rest === '') return { body: { default_branch: 'main' } };
  if (rest === '/git/ref/heads/main')
    return { body: { object: { sha: head } } };
  if (rest.startsWith('/contents/')) {
    const file = state.files[decodeURIComponent(rest.slice(10))];
    return file === undefined
      ? { status: 404 }
      : { body: { content: base64(file) } };
  }
  if (rest === '/git/trees') {
    const files = { ...objects.get(body.base_tree) };
    for (const entry of body.tree) files[entry.path] = entry.content;
    objects.set(sha(['tree', files]), files);
    return { status: 201, body: { sha: sha(['tree', files]) } };
  }
  if (rest === '/git/commits') {
    const id = sha(['commit', body]);
    objects.set(id, objects.get(body.tree)!);
    return { status: 201, body: { sha: id } };
  }
  if (rest === '/git/refs') {
    const branch = body.ref.replace('refs/heads/', '');
    if (state.branches[branch]) return { status: 422 };
    state.branches[branch] = objects.get(body.sha)!;
    return { status: 201 };
  }
  if (method === 'PATCH' && rest.startsWith('/git/refs/heads/')) {
    state.branches[rest.slice(16)] = objects.get(body.sha)!;
    return {};
  }
  if (rest === '/pulls' && method === 'GET') {
    const found = state.requests.filter(
      ({ branch }) => `harbour:${branch}` === query.get('head'),
    );
    return { body: found.map(({ url }) => ({ html_url: url })) };
  }
  if (rest === '/pulls') {
    if (state.requests.some(({ branch }) => branch === body.head)) {
      return { status: 422 };
    }
    const url = `${base}/harbour/tide/pull/${state.requests.length + 1}`;
    state.requests.push({
      url,
      branch: body.head,
      title: body.title,
      body: body.body,
    });
    return { status: 201, body: { html_url: url } };
  }
  return { status: 404 };
}

/** `pullRequests` of GraphQL: newest change first. */
function githubChanges({ body }: SeenRequest, state: HostState): Answer {
  const { owner, name, after, first } = body.variables;
  if (owner !== 'harbour' || name !== 'tide') {
    return {
      body: {
        data: { repository: null },
        errors: [
          { type: 'NOT_FOUND', message: `Could not resolve ${HOST_TOKEN}` },
        ],
      },
    };
  }
  const all = state.changes
    .filter(({ mergedAt }) => mergedAt)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const start = after
    ? all.findIndex(({ number }) => String(number) === after) + 1
    : 0;
  const page = all.slice(start, start + Math.min(state.pageSize, first));
  const actor = (login: string, bot = false) => ({
    __typename: bot ? 'Bot' : 'User',
    login,
  });
  return {
    body: {
      data: {
        repository: {
          pullRequests: {
            pageInfo: {
              hasNextPage: start + page.length < all.length,
              endCursor: String(page.at(-1)?.number ?? ''),
            },
            nodes: page.map(change => ({
              number: change.number,
              updatedAt: change.updatedAt,
              changedFiles: change.files.length,
              author: actor(change.author),
              files: {
                nodes: change.files.slice(0, 10).map(p => ({ path: p })),
              },
              reviews: {
                nodes: change.reviews
                  .filter(({ kind }) => kind !== 'note')
                  .map(({ by, at, bot }) => ({
                    author: actor(by, bot),
                    submittedAt: at,
                  })),
              },
            })),
          },
        },
      },
    },
  };
}

function gitlab(request: SeenRequest, state: HostState, base: string): Answer {
  const { method, path, query, body } = request;
  const rest = path.replace('/api/v4/projects/harbour%2Ftide', '');
  if (rest === path) return { status: 404 };
  if (rest === '') return { body: { default_branch: 'main' } };
  if (rest.startsWith('/repository/files/')) {
    const file = state.files[decodeURIComponent(rest.slice(18))];
    return file === undefined
      ? { status: 404 }
      : { body: { content: base64(file), last_commit_id: sha(file) } };
  }
  if (rest === '/repository/commits') {
    const files = { ...state.files };
    for (const action of body.actions) {
      const isThere = files[action.file_path] !== undefined;
      if (isThere !== (action.action === 'update')) return { status: 400 };
      files[action.file_path] = action.content;
    }
    state.branches[body.branch] = files;
    return { status: 201 };
  }
  if (rest === '/merge_requests' && query.get('state') === 'opened') {
    const found = state.requests.filter(
      ({ branch }) => branch === query.get('source_branch'),
    );
    return { body: found.map(({ url }) => ({ web_url: url })) };
  }
  if (rest === '/merge_requests' && method === 'POST') {
    const branch = body.source_branch;
    if (state.requests.some(item => item.branch === branch)) {
      return { status: 409 };
    }
    const url = `${base}/harbour/tide/-/merge_requests/${
      state.requests.length + 1
    }`;
    state.requests.push({
      url,
      branch,
      title: body.title,
      body: body.description,
    });
    return { status: 201, body: { web_url: url } };
  }
  if (rest === '/merge_requests') return { body: gitlabChanges(query, state) };
  const [, number, what] = /^\/merge_requests\/(\d+)\/(\w+)$/.exec(rest) ?? [];
  const change = state.changes.find(item => String(item.number) === number);
  if (!change) return { status: 404 };
  const perPage = Number(query.get('per_page') ?? 20);
  if (what === 'diffs') {
    return {
      body: change.files
        .slice(0, perPage)
        .map(file => ({ new_path: file, old_path: file })),
    };
  }
  if (what === 'notes') {
    const page = Number(query.get('page') ?? 1);
    const size = Math.min(perPage, state.pageSize);
    return {
      body: change.reviews
        .slice((page - 1) * size, page * size)
        .map(({ by, at, kind = 'approval', bot }) => ({
          author: { username: by, ...(bot ? { bot: true } : {}) },
          created_at: at,
          system: kind === 'approval',
          type: kind === 'comment' ? 'DiffNote' : null,
          body: kind === 'approval' ? 'approved this merge request' : 'Hm',
        })),
      headers: {
        'x-next-page':
          page * size < change.reviews.length ? String(page + 1) : '',
      },
    };
  }
  return { status: 404 };
}

/** Oldest change first, from a time on. */
function gitlabChanges(query: URLSearchParams, state: HostState) {
  const after = query.get('updated_after') ?? '';
  const size = Math.min(state.pageSize, Number(query.get('per_page')));
  return state.changes
    .filter(({ mergedAt, updatedAt }) => mergedAt && updatedAt >= after)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
    .slice((Number(query.get('page')) - 1) * size)
    .slice(0, size)
    .map(({ number, updatedAt, author }) => ({
      iid: number,
      updated_at: updatedAt,
      author: { username: author },
    }));
}
