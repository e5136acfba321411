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

/** Options that every call takes. @public */
export interface OwnershipRequestOptions {
  signal?: AbortSignal;
}

/**
 * What the ownership backend answers. Errors are those of `@backstage/errors`:
 * `NotAllowedError` without the permission, `NotFoundError` for an entity that
 * does not exist or that the caller may not see.
 *
 * @public
 */
export interface OwnershipApi {
  listReports(
    request?: ListReportsRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListReportsResponse>;
  getReport(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<OwnershipReport>;
  getFacets(
    filter?: ReportFilter,
    options?: OwnershipRequestOptions,
  ): Promise<FacetsResponse>;
  /** Up to `limit` (default 200) tiles, the rest summed up. */
  getTreemap(
    request?: ReportFilter & { limit?: number },
    options?: OwnershipRequestOptions,
  ): Promise<TreemapResponse>;
  listGoldenPaths(
    options?: OwnershipRequestOptions,
  ): Promise<GoldenPathsResponse>;
  getCoverage(options?: OwnershipRequestOptions): Promise<CoverageResponse>;
}
