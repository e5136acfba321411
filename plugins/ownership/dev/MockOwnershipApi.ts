import {
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  ownershipStates,
  type CoverageResponse,
  type FacetsResponse,
  type GoldenPathsResponse,
  type ListReportsRequest,
  type ListReportsResponse,
  type OwnershipApi,
  type OwnershipReport,
  type ReportFilter,
  type ReportSummary,
  type TreemapResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { summaryOf } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { createEstate } from './estate';
import { goldenPaths } from './goldenPaths';
import type { Scenario } from './scenarios';

/** Plays the backend in memory, in each of its moods. */
export class MockOwnershipApi implements OwnershipApi {
  readonly #scenario: Scenario;
  readonly #reports: OwnershipReport[];
  #calls = 0;
  #collected = 12;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const sizes: Partial<Record<Scenario, number>> = { large: 5000, empty: 0 };
    this.#reports = createEstate(sizes[scenario] ?? 25);
  }

  async listReports(
    request: ListReportsRequest = {},
  ): Promise<ListReportsResponse> {
    await this.#mood();
    const { limit = 20, cursor } = request;
    const query: ListReportsRequest & { offset?: number } = cursor
      ? JSON.parse(atob(cursor))
      : request;
    const offset = query.offset ?? 0;
    const all = this.#matching(query).sort(comparator(query));
    const at = (start: number): string =>
      btoa(JSON.stringify({ ...query, offset: start }));
    return {
      items: all.slice(offset, offset + limit).map(summaryOf),
      totalItems: all.length,
      pageInfo: {
        nextCursor:
          offset + limit < all.length ? at(offset + limit) : undefined,
        prevCursor: offset > 0 ? at(Math.max(0, offset - limit)) : undefined,
      },
    };
  }

  async getReport(entityRef: string): Promise<OwnershipReport> {
    await this.#mood();
    const report = this.#reports.find(r => r.entityRef === entityRef);
    if (!report) {
      throw new NotFoundError(`No report for ${entityRef}`);
    }
    return report;
  }

  async getFacets(filter: ReportFilter = {}): Promise<FacetsResponse> {
    await this.#mood();
    const all = this.#matching(filter);
    const owners = new Map<string, { title?: string; count: number }>();
    for (const { owner } of all) {
      const ref = owner.ref ?? 'none';
      const count = (owners.get(ref)?.count ?? 0) + 1;
      owners.set(ref, { title: owner.title, count });
    }
    return {
      owners: [...owners].map(([ref, rest]) => ({ ref, ...rest })),
      states: ownershipStates.map(state => ({
        state,
        count: all.filter(report => report.state === state).length,
      })),
      warnings: all.filter(report => report.warning).length,
      totalItems: all.length,
    };
  }

  async getTreemap(
    request: ReportFilter & { limit?: number } = {},
  ): Promise<TreemapResponse> {
    await this.#mood();
    const { limit = 200 } = request;
    const all = this.#matching(request).sort((a, b) => b.activity - a.activity);
    const rest = all.slice(limit);
    return {
      tiles: all.slice(0, limit).map(summaryOf),
      more: {
        count: rest.length,
        activity: rest.reduce((sum, { activity }) => sum + activity, 0),
      },
    };
  }

  async listGoldenPaths(): Promise<GoldenPathsResponse> {
    await this.#mood();
    return { items: this.#scenario === 'empty' ? [] : goldenPaths };
  }

  async getCoverage(): Promise<CoverageResponse> {
    await this.#mood();
    const total = this.#reports.length;
    const usual: CoverageResponse = {
      asOf: new Date().toISOString().slice(0, 10),
      modelVersion: '1',
      privacyMode: 'helpers',
      git: { available: true, version: '2.47.3' },
      catalog: { lastReadAt: new Date().toISOString() },
      components: {
        total,
        scored: this.#reports.filter(r => r.score !== undefined).length,
        waiting: 0,
        failing: 0,
      },
      problems: [],
    };
    if (this.#scenario === 'first-run') {
      this.#collected = Math.min(total, this.#collected + 1);
      const waiting = total - this.#collected;
      return { ...usual, components: { ...usual.components, waiting } };
    }
    if (this.#scenario === 'stale') {
      return { ...usual, asOf: '2026-11-12' };
    }
    return this.#scenario === 'problems' ? withProblems(usual) : usual;
  }

  #matching(filter: ReportFilter): OwnershipReport[] {
    const { search = '', owners = [], states = [], warning } = filter;
    return this.#reports.filter(
      ({ title, owner, ...report }) =>
        `${title} ${owner.title ?? ''}`
          .toLocaleLowerCase('en')
          .includes(search.toLocaleLowerCase('en')) &&
        (owners.length === 0 || owners.includes(owner.ref ?? 'none')) &&
        (states.length === 0 || states.includes(report.state)) &&
        (!warning || report.warning),
    );
  }

  async #mood(): Promise<void> {
    this.#calls += 1;
    const slow = this.#scenario === 'slow';
    await new Promise(resolve => {
      setTimeout(resolve, slow ? 15_000 : 120);
    });
    if (this.#scenario === 'forbidden') {
      throw new NotAllowedError('You may not read ownership reports');
    }
    const broken = this.#scenario === 'breaks' && this.#calls > 8;
    if (this.#scenario === 'down' || broken) {
      throw new ServiceUnavailableError('The backend is shutting down');
    }
  }
}

function comparator({ sort = 'risk', order }: ListReportsRequest) {
  const sign = order === 'desc' ? -1 : 1;
  const key = (report: ReportSummary): number | string => {
    switch (sort) {
      case 'title':
        return report.title;
      case 'owner':
        return report.owner.title ?? '';
      case 'band':
        return ['single', 'pair', 'shared'].indexOf(report.band ?? 'shared');
      case 'score':
        return report.score ?? 101;
      default:
        return (report.warning ? 0 : 1000) + (report.score ?? 101);
    }
  };
  return (a: ReportSummary, b: ReportSummary): number => {
    const [x, y] = [key(a), key(b)];
    if (x === y) {
      return 0;
    }
    return x < y ? -sign : sign;
  };
}

function withProblems(usual: CoverageResponse): CoverageResponse {
  return {
    ...usual,
    git: {
      available: false,
      remedy:
        'Install git in the backend’s image: apt-get update && apt-get install -y git',
    },
    catalog: {
      lastReadAt: '2026-11-20T05:12:00Z',
      error: 'The catalog answered 503 Service Unavailable.',
    },
    components: { ...usual.components, failing: 3 },
    problems: [
      {
        status: 'unauthorized',
        location: 'https://git.example/harbour/crane-driver',
        message: 'The host refused the credentials of its integration.',
        remedy: 'Give the token under integrations the right to read contents.',
        components: ['component:default/crane-driver'],
      },
      {
        status: 'shallow',
        location: 'https://git.example/harbour/monorepo',
        message: 'The clone on disk holds only its last commits.',
        remedy: 'Run git fetch --unshallow in it.',
        components: [
          'component:default/buoy-map',
          'component:default/tide-map',
        ],
      },
    ],
  };
}
