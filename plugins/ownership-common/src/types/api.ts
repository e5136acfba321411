import type { RedundancyBand } from '@stewardship/bus-factor/measures';
import type {
  OwnershipState,
  OwnershipWarning,
  PrivacyMode,
  ReportSummary,
  SourceStatus,
} from './report';

/** @public */
export type ReportSortField = 'title' | 'owner' | 'score' | 'band' | 'risk';

/** What narrows a list, its facets and its treemap down. @public */
export interface ReportFilter {
  /** Words in title, name, description or owner; case ignored. */
  search?: string;
  /** Owner entity refs; `none` for components without a declared owner. */
  owners?: string[];
  states?: OwnershipState[];
  /** Only components with an open warning. */
  warning?: boolean;
}

/** @public */
export interface ListReportsRequest extends ReportFilter {
  /** 1–200, default 20. */
  limit?: number;
  /** From a former answer's `pageInfo`; carries filter and sort. */
  cursor?: string;
  /** Default `risk`: open warnings first, then the lowest score. */
  sort?: ReportSortField;
  order?: 'asc' | 'desc';
}

/** @public */
export interface ListReportsResponse {
  items: ReportSummary[];
  /** All that match and that the caller may see. */
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** @public */
export interface FacetsResponse {
  owners: Array<{ ref: string; title?: string; count: number }>;
  states: Array<{ state: OwnershipState; count: number }>;
  warnings: number;
  totalItems: number;
}

/** @public */
export interface TreemapTile {
  entityRef: string;
  title: string;
  owner?: { ref?: string; title?: string };
  state: OwnershipState;
  score?: number;
  band?: RedundancyBand;
  warning?: OwnershipWarning;
  activity: number;
}

/** @public */
export interface TreemapResponse {
  /** Largest activity first. */
  tiles: TreemapTile[];
  /** What did not fit: "and N more". */
  more: { count: number; activity: number };
}

/** A golden-path template. @public */
export interface GoldenPath {
  entityRef: string;
  /** For the scaffolder's address. */
  namespace: string;
  name: string;
  title: string;
  description?: string;
  type?: string;
  tags: string[];
  owner?: { ref: string; title?: string };
  /** Components the caller may see that came from this template. */
  consumers: number;
}

/** @public */
export interface GoldenPathsResponse {
  items: GoldenPath[];
}

/** A source that could not be read, with the remedy. @public */
export interface CoverageProblem {
  status: SourceStatus;
  location?: string;
  message: string;
  remedy: string;
  /** Components (that the caller may see) which miss it. */
  components: string[];
}

/** How much of the estate is known, and what is in the way. @public */
export interface CoverageResponse {
  asOf: string;
  modelVersion: string;
  privacyMode: PrivacyMode;
  git: { available: boolean; version?: string; remedy?: string };
  catalog: { lastReadAt?: string; error?: string };
  components: {
    total: number;
    scored: number;
    waiting: number;
    failing: number;
  };
  problems: CoverageProblem[];
}
