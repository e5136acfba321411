import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { OwnershipApi, OwnershipRequestOptions } from './OwnershipApi';
import type {
  CoverageResponse,
  FacetsResponse,
  GoldenPathsResponse,
  ListReportsRequest,
  ListReportsResponse,
  OwnershipReport,
  ReportFilter,
  TreemapResponse,
} from '../types';

type QueryValue = string | number | boolean | readonly string[] | undefined;

/**
 * Calls the ownership backend with a `fetch` that resolves `plugin://` URLs,
 * such as Backstage's `fetchApiRef`.
 *
 * @public
 */
export class OwnershipClient implements OwnershipApi {
  readonly #fetch: typeof fetch;

  constructor(options: { fetchApi: { fetch: typeof fetch } }) {
    this.#fetch = options.fetchApi.fetch;
  }

  listReports(
    request: ListReportsRequest = {},
    options?: OwnershipRequestOptions,
  ): Promise<ListReportsResponse> {
    const { limit, cursor, sort, order } = request;
    return this.#get(
      '/reports',
      cursor
        ? { cursor, limit }
        : { ...filterQuery(request), limit, sort, order },
      options,
    );
  }

  getReport(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<OwnershipReport> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#get(`/reports/${path}`, {}, options);
  }

  getFacets(
    filter: ReportFilter = {},
    options?: OwnershipRequestOptions,
  ): Promise<FacetsResponse> {
    return this.#get('/facets', filterQuery(filter), options);
  }

  getTreemap(
    request: ReportFilter & { limit?: number } = {},
    options?: OwnershipRequestOptions,
  ): Promise<TreemapResponse> {
    const query = { ...filterQuery(request), limit: request.limit };
    return this.#get('/treemap', query, options);
  }

  listGoldenPaths(
    options?: OwnershipRequestOptions,
  ): Promise<GoldenPathsResponse> {
    return this.#get('/golden-paths', {}, options);
  }

  getCoverage(options?: OwnershipRequestOptions): Promise<CoverageResponse> {
    return this.#get('/coverage', {}, options);
  }

  async #get<T>(
    path: string,
    query: Record<string, QueryValue>,
    options?: OwnershipRequestOptions,
  ): Promise<T> {
    const search = toSearchParams(query);
    const url = `plugin://ownership${path}${search ? `?${search}` : ''}`;
    const response = await this.#fetch(url, { signal: options?.signal });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function filterQuery(filter: ReportFilter): Record<string, QueryValue> {
  return {
    search: filter.search || undefined,
    owner: filter.owners,
    state: filter.states,
    warning: filter.warning,
  };
}

function toSearchParams(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        params.append(key, String(item));
      }
    }
  }
  return params.toString();
}
