import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import type { z } from 'zod';
import { HostError } from './HostError';

const TIMEOUT_MS = 30_000;
const MOST_BYTES = 8 * 1024 * 1024;
/** Longer than any host asks for; a clock that is wrong must not stop us. */
const LONGEST_WAIT_MS = 2 * 60 * 60 * 1000;
const DEFAULT_WAIT_MS = 60_000;

export interface HostClientOptions {
  integrations: ScmIntegrationRegistry;
  /** Only tests speak anything but https. */
  protocols?: readonly string[];
  timeoutMs?: number;
}

export interface HostRequest<T> {
  /** Address of the repository, which decides about host and credentials. */
  repositoryUrl: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /**
   * Below the address of the host's API, from `/` on; `/graphql` is the other
   * API, wherever the host has it.
   */
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  /** Statuses that are an answer; others throw. Default: 200 to 299. */
  accept?: readonly number[];
  /** What the answer must be; anything else is no sound answer. */
  schema: z.ZodType<T>;
}

export interface HostAnswer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface KnownRepository {
  type: 'github' | 'gitlab';
  /** For people: `github.com`. */
  host: string;
  /** `owner/name`, or with groups in it. */
  fullName: string;
  apiBaseUrl: string;
}

/**
 * Asks GitHub and GitLab what git cannot tell, with the credentials of the
 * portal's `integrations`, which leave it for no other host: redirects are not
 * followed, nothing but https is spoken, and answers are limited in time and
 * size. Errors say nothing that a host said.
 */
export class HostClient {
  readonly #options: HostClientOptions;

  constructor(options: HostClientOptions) {
    this.#options = options;
  }

  /** @throws HostError `not-allowed` for all but GitHub and GitLab of the portal. */
  repository(repositoryUrl: string): KnownRepository {
    const { integrations, protocols = ['https'] } = this.#options;
    const url = URL.canParse(repositoryUrl)
      ? new URL(repositoryUrl)
      : undefined;
    const integration = url && integrations.byUrl(url);
    const isSpoken = (address: URL) =>
      protocols.includes(address.protocol.slice(0, -1));
    if (!url || !integration || !isSpoken(url)) {
      throw new HostError({
        problem: 'not-allowed',
        host: url?.host ?? 'This address',
      });
    }
    const { type } = integration;
    const config =
      type === 'github'
        ? integrations.github.byUrl(url)?.config
        : integrations.gitlab.byUrl(url)?.config;
    const apiBaseUrl = config?.apiBaseUrl?.replace(/\/+$/, '');
    if (
      (type !== 'github' && type !== 'gitlab') ||
      !apiBaseUrl ||
      !URL.canParse(apiBaseUrl) ||
      !isSpoken(new URL(apiBaseUrl))
    ) {
      throw new HostError({ problem: 'not-allowed', host: url.host });
    }
    const basePath =
      type === 'gitlab'
        ? pathOf(integrations.gitlab.byUrl(url)?.config.baseUrl)
        : '';
    const path = pathIn(url);
    const fullName = (
      path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
    )
      .replace(/^\/+|\/+$/g, '')
      .replace(/\.git$/, '');
    if (!/^[^/]+(\/[^/]+)+$/.test(fullName) || fullName.includes('..')) {
      throw new HostError({ problem: 'not-found', host: url.host });
    }
    return { type, host: url.host, fullName, apiBaseUrl };
  }

  /** @throws HostError */
  async ask<T>(request: HostRequest<T>): Promise<HostAnswer<T>> {
    const { repositoryUrl, path, query = {}, method = 'GET' } = request;
    const { host, apiBaseUrl } = this.repository(repositoryUrl);
    // GitHub Enterprise has the two side by side.
    const base =
      path === '/graphql' ? apiBaseUrl.replace(/\/v3$/, '') : apiBaseUrl;
    const url = new URL(`${base}${path}`);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const timeout = AbortSignal.timeout(this.#options.timeoutMs ?? TIMEOUT_MS);
    const signal = request.signal
      ? AbortSignal.any([request.signal, timeout])
      : timeout;
    const headers = await this.#headers(repositoryUrl, host);
    try {
      const response = await fetch(url, {
        method,
        signal,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          'user-agent': 'backstage-plugin-ownership',
          ...(request.body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
          ...headers,
        },
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
      });
      const { status } = response;
      const isFine = request.accept?.includes(status) ?? response.ok;
      if (!isFine) {
        await response.body?.cancel();
        throw errorFor(response, host);
      }
      const body = request.schema.parse(
        JSON.parse(await limitedText(response)),
      );
      return { status, headers: response.headers, body };
    } catch (error) {
      if (request.signal?.aborted || error instanceof HostError) {
        throw error;
      }
      // What fetch or the parser says may quote what was sent or received.
      throw new HostError({ problem: 'unavailable', host });
    }
  }

  async #headers(
    url: string,
    host: string,
  ): Promise<Record<string, string> | undefined> {
    const { integrations } = this.#options;
    try {
      const provider =
        integrations.byUrl(url)?.type === 'github'
          ? DefaultGithubCredentialsProvider.fromIntegrations(integrations)
          : DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
      return (await provider.getCredentials({ url })).headers;
    } catch {
      // An app that is not installed for the owner, for example.
      throw new HostError({ problem: 'unauthorized', host });
    }
  }
}

const PROBLEMS: Record<number, HostError['problem']> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
};

function errorFor(response: Response, host: string): HostError {
  const { status, headers } = response;
  const retryAfterMs = waitOf(headers);
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  if (status === 429 || (status === 403 && (isSpent || retryAfterMs))) {
    return new HostError({
      problem: 'limited',
      host,
      status,
      retryAfterMs: retryAfterMs ?? DEFAULT_WAIT_MS,
    });
  }
  const problem =
    status >= 300 && status < 400
      ? 'moved'
      : PROBLEMS[status] ?? (status >= 500 ? 'unavailable' : 'refused');
  return new HostError({ problem, host, status, retryAfterMs });
}

/**
 * How long a host wants to be left alone: `Retry-After`, else, where the quota
 * is spent, until it is filled again. Undefined when it does not say.
 */
export function waitOf(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  if (after) {
    const seconds = Number(after);
    const ms = Number.isFinite(seconds)
      ? seconds * 1000
      : Date.parse(after) - Date.now();
    return Number.isFinite(ms) ? limited(ms) : undefined;
  }
  const remaining =
    headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining');
  const reset = Number(
    headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset') ?? NaN,
  );
  return remaining === '0' && Number.isFinite(reset)
    ? limited(reset * 1000 - Date.now())
    : undefined;
}

function limited(ms: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(1_000, Math.ceil(ms)));
}

async function limitedText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MOST_BYTES) {
      throw new Error('The answer is too large');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8') || 'null';
}

function pathIn({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function pathOf(baseUrl: string | undefined): string {
  return baseUrl && URL.canParse(baseUrl)
    ? new URL(baseUrl).pathname.replace(/\/+$/, '')
    : '';
}
