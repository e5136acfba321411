import { NotFoundError } from '@backstage/errors';
import {
  MODEL_VERSION,
  type CoverageResponse,
  type FacetsResponse,
  type GoldenPathsResponse,
  type ListReportsResponse,
  type OwnershipReport,
  type ReportFilter,
  type TreemapResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { INVENTORY_JOB, readJob } from './database/jobs';
import { listReports, type ListOptions } from './database/listReports';
import { readCoverage } from './database/readCoverage';
import { readFacets } from './database/readFacets';
import { readGoldenPaths, readTemplateTitle } from './database/readGoldenPaths';
import {
  readPersonNames,
  readReport,
  readUserNames,
} from './database/readReport';
import { readTreemap } from './database/readTreemap';
import { hideInSummary, presentReport, type Viewer } from './privacy';
import type { StoredReport } from './report';
import { formatUtcDay } from './time';
import type { GitProbe } from './source';

export interface OwnershipServiceOptions {
  knex: Knex;
  git: GitProbe;
  /** UTC day for which reports hold now. */
  today: () => number;
}

/** Answers from what is stored, as one viewer may see it. */
export class OwnershipService {
  readonly #knex: Knex;
  readonly #git: GitProbe;
  readonly #today: () => number;

  constructor(options: OwnershipServiceOptions) {
    this.#knex = options.knex;
    this.#git = options.git;
    this.#today = options.today;
  }

  async list(
    viewer: Viewer,
    options: Omit<ListOptions, 'visible' | 'readable'>,
  ): Promise<
    Omit<ListReportsResponse, 'pageInfo'> &
      Pick<Awaited<ReturnType<typeof listReports>>, 'next' | 'prev'>
  > {
    const { visible, readable } = viewer;
    const page = await listReports(this.#knex, {
      ...options,
      visible,
      readable,
    });
    return {
      ...page,
      items: page.items.map(item => hideInSummary(item, visible)),
    };
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async report(viewer: Viewer, entityRef: string): Promise<OwnershipReport> {
    const { visible, readable } = viewer;
    const stored = await readReport(this.#knex, {
      entityRef,
      visible,
      readable,
    });
    if (!stored) {
      throw new NotFoundError('There is no ownership report for this entity');
    }
    const { templateRef } = stored.detail;
    return presentReport(stored, {
      viewer,
      names: await this.#namesIn(stored),
      templateTitle:
        templateRef === undefined
          ? undefined
          : await readTemplateTitle(this.#knex, templateRef),
    });
  }

  async facets(
    { visible, readable }: Viewer,
    filter: ReportFilter,
  ): Promise<FacetsResponse> {
    return readFacets(this.#knex, { visible, readable, filter });
  }

  async treemap(
    { visible, readable }: Viewer,
    { filter, limit }: { filter: ReportFilter; limit: number },
  ): Promise<TreemapResponse> {
    const options = { visible, readable, filter, limit };
    const { items, more } = await readTreemap(this.#knex, options);
    return {
      tiles: items
        .map(item => hideInSummary(item, visible))
        .map(({ entityRef, title, owner, state, score, band, ...rest }) => ({
          entityRef,
          title,
          owner: { ref: owner.ref, title: owner.title },
          state,
          score,
          band,
          warning: rest.warning,
          activity: rest.activity,
        })),
      more,
    };
  }

  async goldenPaths({
    visible,
    readable,
  }: Viewer): Promise<GoldenPathsResponse> {
    const paths = await readGoldenPaths(this.#knex, { visible, readable });
    return {
      items: paths.map(path =>
        path.owner && !visible.has(path.owner.ref)
          ? { ...path, owner: { ref: path.owner.ref } }
          : path,
      ),
    };
  }

  async coverage({
    visible,
    readable,
    mode,
  }: Viewer): Promise<CoverageResponse> {
    const job = await readJob(this.#knex, INVENTORY_JOB);
    const readAt = job?.succeededAtMs;
    return {
      asOf: formatUtcDay(this.#today()),
      modelVersion: MODEL_VERSION,
      privacyMode: mode,
      git: await this.#git.check(),
      catalog: {
        ...(readAt === undefined
          ? {}
          : { lastReadAt: new Date(readAt).toISOString() }),
        ...(job?.error ? { error: job.error } : {}),
      },
      ...(await readCoverage(this.#knex, { visible, readable })),
    };
  }

  async #namesIn({ detail }: StoredReport) {
    const ids = detail.helpers.flatMap(({ personId }) => personId ?? []);
    const refs = detail.helpers.flatMap(({ userRef }) => userRef ?? []);
    const people = await readPersonNames(this.#knex, ids);
    const users = await readUserNames(this.#knex, refs);
    return {
      person: (id: number) => people.get(id),
      user: (ref: string) => users.get(ref),
    };
  }
}
