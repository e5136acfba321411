import { NotFoundError } from '@backstage/errors';
import {
  type AlignmentResponse,
  type AskedToConfirmResponse,
  type Change,
  MODEL_VERSION,
  type CoverageResponse,
  type FacetsResponse,
  type GoldenPath,
  type ListReportsResponse,
  type OwnershipReport,
  type PathStanding,
  type OwnerPreflight,
  type Finding,
  type FoldersResponse,
  type HistoryResponse,
  type ReportFilter,
  type ReportSummary,
  type Rollup,
  type TreemapResponse,
  type Verification,
  type VerificationRound,
  type WhoCanHelp,
} from '@stewardship/backstage-plugin-ownership-common';
import type { FolderFigures } from '@stewardship/bus-factor/measures';
import type { Knex } from 'knex';
import { INVENTORY_JOB, readJob } from './database/jobs';
import { readAlignmentFlows } from './database/readAlignmentFlows';
import { readAlignments } from './database/readAlignments';
import {
  listChanges,
  type ChangePosition,
  type ListChangesOptions,
  type ListedChange,
} from './database/listChanges';
import {
  listAdoption,
  type ListAdoptionOptions,
} from './database/listAdoption';
import { listOffPath, type ListOffPathOptions } from './database/listOffPath';
import { listReports, type ListOptions } from './database/listReports';
import {
  listFindings,
  readFinding,
  type FindingPage,
  type ListedFinding,
  type ListFindingsOptions,
} from './database/listFindings';
import {
  listRollups,
  readRollup,
  type ListRollupsOptions,
} from './database/listRollups';
import { listVerifications } from './database/listVerifications';
import { listRoundAnswers } from './database/listRoundAnswers';
import { listRounds, readRound } from './database/listRounds';
import { readAsked } from './database/readAsked';
import { readClock } from './database/readClock';
import { readCoverage } from './database/readCoverage';
import { readEveryFinding } from './database/readEveryFinding';
import { readEveryReport } from './database/readEveryReport';
import { readFacets } from './database/readFacets';
import { readFolders } from './database/readFolders';
import { readHistory } from './database/readHistory';
import { readHistoryEvents } from './database/readHistoryEvents';
import {
  readGoldenPaths,
  readTemplateTitle,
  type GoldenPathsOptions,
} from './database/readGoldenPaths';
import { readPathCurrencies } from './database/readPathCurrencies';
import { readPathUse, readRecordProblem } from './database/readPathUse';
import { readSeenVersions } from './database/readSeenVersions';
import { readTags } from './database/readTags';
import { readVisiblePaths } from './database/readVisiblePaths';
import {
  readPersonNames,
  readReport,
  readUserNames,
} from './database/readReport';
import { readTitles } from './database/readTitles';
import { listMoreTeams, readRoundProgress } from './database/readRoundProgress';
import { readTreemap } from './database/readTreemap';
import type { PeopleOptions } from './database/readPeopleContext';
import type { Reach, VisibleFilter } from './database/visibleReports';
import { languagesIn, pathDistance, suitedPath } from './goldenPath';
import type { GoldenPathFacts } from './inventory';
import {
  hideInSummary,
  maySeePersons,
  mustWithhold,
  mustWithholdDays,
  presentReport,
  shownTemplate,
  titled,
  type Viewer,
} from './privacy';
import { preflightOf } from './preflight';
import { presentChange } from './privacy/presentChange';
import { presentFinding } from './privacy/presentFinding';
import {
  presentPathStanding,
  type StoredStanding,
} from './privacy/presentPathStanding';
import { presentRound } from './privacy/presentRound';
import { presentVerification } from './privacy/presentVerification';
import type { StoredReport } from './report';
import { MOST_OPEN_ROUNDS, type RoundRecord } from './round';
import { formatUtcDay, utcDayOf } from './time';
import type { VerificationRecord } from './verification';
import type { GitProbe } from './source';

export interface OwnershipServiceOptions {
  knex: Knex;
  git: GitProbe;
  /** UTC day for which reports hold now. */
  today: () => number;
  /** Who counts for nobody, or has left. */
  people: Omit<PeopleOptions, 'asOf'>;
}

/** The days of a history when nobody says from when on. */
const HISTORY_DAYS = 365;
/** The days of changes when nobody says since when: what a month brought. */
const CHANGE_DAYS = 30;
/** No page tells of changes before, as each reads all days (judgement). */
const MOST_CHANGE_DAYS = 366;
/** Changes that an export reads at once. */
const CHANGES_AT_ONCE = 500;

/** Rounds that are told of: all that are open, and ended ones beside them. */
const TOLD_ROUNDS = MOST_OPEN_ROUNDS;

/** What changes are asked for by. */
type ChangesOptions = Pick<
  ListChangesOptions,
  'filter' | 'kinds' | 'limit' | 'from'
> & {
  /** UTC day, `YYYY-MM-DD`; no more than 366 days ago counts. */
  since?: string;
};

/** Answers from what is stored, as one viewer may see it. */
export class OwnershipService {
  readonly #knex: Knex;
  readonly #git: GitProbe;
  readonly #today: () => number;
  readonly #people: Omit<PeopleOptions, 'asOf'>;

  constructor(options: OwnershipServiceOptions) {
    this.#knex = options.knex;
    this.#git = options.git;
    this.#today = options.today;
    this.#people = options.people;
  }

  async list(
    viewer: Viewer,
    options: Omit<ListOptions, 'visible' | 'readable'>,
  ): Promise<
    Omit<ListReportsResponse, 'pageInfo'> &
      Pick<Awaited<ReturnType<typeof listReports>>, 'next' | 'prev'>
  > {
    const page = await listReports(this.#knex, {
      ...options,
      ...reachOf(viewer),
    });
    return {
      ...page,
      items: page.items.map(item => hideInSummary(item, viewer.visible)),
    };
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async report(viewer: Viewer, entityRef: string): Promise<OwnershipReport> {
    const stored = await this.#demandReport(viewer, entityRef);
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

  /** @throws NotFoundError as for the report. */
  async helpers(viewer: Viewer, entityRef: string): Promise<WhoCanHelp> {
    return (await this.report(viewer, entityRef)).whoCanHelp;
  }

  /** @throws NotFoundError as for the report. */
  async history(
    viewer: Viewer,
    entityRef: string,
    asked: { from?: string; to?: string },
  ): Promise<HistoryResponse> {
    const { summary, detail } = await this.#demandReport(viewer, entityRef);
    const toDay = utcDayOf(Date.parse(asked.to ?? summary.asOf));
    const fromDay = asked.from
      ? utcDayOf(Date.parse(asked.from))
      : toDay - HISTORY_DAYS;
    const points = await readHistory(this.#knex, { entityRef, fromDay, toDay });
    const shown = (ref: string | undefined) =>
      ref === summary.owner.ref || (ref && viewer.visible.has(ref));
    const withholdsDays = mustWithholdDays(detail.knowledge, {
      owner: summary.owner,
      viewer,
    });
    const asOfDay = utcDayOf(Date.parse(summary.asOf));
    // How fast it fades tells when the last one worked on it.
    const mayForesee =
      toDay >= asOfDay &&
      !mustWithhold(detail.knowledge, { owner: summary.owner, viewer });
    const silence = mayForesee ? detail.silence ?? [] : [];
    return {
      items: points.map(({ ownerRef, commit, ...point }) => ({
        ...point,
        // Who it was once is no fact of the entity any more.
        ...(shown(ownerRef) ? { ownerRef } : {}),
        // Another commit than the day before says when somebody worked.
        ...(commit && !withholdsDays ? { commit } : {}),
      })),
      events: await readHistoryEvents(this.#knex, {
        entityRef,
        fromDay,
        toDay,
        visible: viewer.visible,
      }),
      forecast: silence.map(({ inDays, score }) => ({
        day: formatUtcDay(asOfDay + inDays),
        score,
      })),
      from: formatUtcDay(fromDay),
      to: formatUtcDay(toDay),
    };
  }

  /** @throws NotFoundError as for the report. */
  async folders(viewer: Viewer, entityRef: string): Promise<FoldersResponse> {
    const report = await this.report(viewer, entityRef);
    const { asOf, modelVersion } = report.evidence;
    const { suppressed } = report;
    const stored = suppressed
      ? undefined
      : await readFolders(this.#knex, {
          ...this.#people,
          asOf: this.#today(),
          entityRef,
        });
    return {
      asOf,
      modelVersion,
      suppressed,
      ...(stored
        ? {
            commit: stored.commit,
            folders: stored.folders.map(toFolder),
            areas: stored.areas.map(toFolder),
          }
        : {}),
    };
  }

  /** Whether something new would be in good hands with this owner. */
  async preflight(viewer: Viewer, ownerRef: string): Promise<OwnerPreflight> {
    return preflightOf(ownerRef, {
      knex: this.#knex,
      people: { ...this.#people, asOf: this.#today() },
      isVisible: ref => viewer.visible.has(ref),
    });
  }

  async isVisible(viewer: Viewer, entityRef: string): Promise<boolean> {
    const { visible, readable } = viewer;
    const found = await readReport(this.#knex, {
      entityRef,
      visible,
      readable,
    });
    return found !== undefined;
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async demandVisible(viewer: Viewer, entityRef: string): Promise<void> {
    if (!(await this.isVisible(viewer, entityRef))) {
      throw new NotFoundError('There is no such entity');
    }
  }

  async facets(viewer: Viewer, filter: ReportFilter): Promise<FacetsResponse> {
    return readFacets(this.#knex, { ...reachOf(viewer), filter });
  }

  async treemap(
    viewer: Viewer,
    { filter, limit }: { filter: ReportFilter; limit: number },
  ): Promise<TreemapResponse> {
    const { visible } = viewer;
    const options = { ...reachOf(viewer), filter, limit };
    const { items, more } = await readTreemap(this.#knex, options);
    const alignments = await readAlignments(this.#knex, {
      entityRefs: items.map(({ entityRef }) => entityRef),
      maySeePersons: maySeePersons(viewer),
    });
    const currencies = await readPathCurrencies(this.#knex, {
      entityRefs: items.map(({ entityRef }) => entityRef),
      visible,
    });
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
          alignment: alignments.get(entityRef),
          verification: rest.verification,
          pathCurrency: currencies.get(entityRef),
        })),
      more,
    };
  }

  async alignment(
    viewer: Viewer,
    filter: ReportFilter,
  ): Promise<AlignmentResponse> {
    return readAlignmentFlows(this.#knex, { ...reachOf(viewer), filter });
  }

  async rollups(
    viewer: Viewer,
    options: Omit<ListRollupsOptions, 'visible' | 'readable'>,
  ): ReturnType<typeof listRollups> {
    return listRollups(this.#knex, { ...options, ...reachOf(viewer) });
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async rollup(
    { visible, readable }: Viewer,
    options: { ref: string; children: boolean; filter: ReportFilter },
  ): Promise<Rollup> {
    const found = await readRollup(this.#knex, {
      ...options,
      visible,
      readable,
    });
    if (!found) {
      throw new NotFoundError('There is no such group, user, system or domain');
    }
    return found;
  }

  /** Every matching report, page by page. */
  async *everyReport(
    viewer: Viewer,
    filter: ReportFilter,
  ): AsyncGenerator<ReportSummary[]> {
    const options = { ...reachOf(viewer), filter };
    for await (const page of readEveryReport(this.#knex, options)) {
      yield page.map(item => hideInSummary(item, viewer.visible));
    }
  }

  async changes(
    viewer: Viewer,
    { since, ...options }: ChangesOptions,
  ): Promise<{ items: Change[]; since: string; next?: ChangePosition }> {
    const today = this.#today();
    const sinceDay = since
      ? Math.max(utcDayOf(Date.parse(since)), today - MOST_CHANGE_DAYS)
      : today - CHANGE_DAYS;
    const page = await listChanges(this.#knex, {
      ...options,
      ...reachOf(viewer),
      sinceDay,
    });
    return {
      ...page,
      items: await this.#presentChanges(viewer, page.items),
      since: formatUtcDay(sinceDay),
    };
  }

  /** Every matching change, page by page, newest first. */
  async *everyChange(
    viewer: Viewer,
    options: Omit<ChangesOptions, 'limit' | 'from'>,
  ): AsyncGenerator<Change[]> {
    let from: ChangePosition | undefined;
    do {
      const page = await this.changes(viewer, {
        ...options,
        limit: CHANGES_AT_ONCE,
        from,
      });
      yield page.items;
      from = page.next;
    } while (from);
  }

  async findings(
    viewer: Viewer,
    options: Omit<ListFindingsOptions, 'visible' | 'readable'>,
  ): Promise<Omit<FindingPage, 'items'> & { items: Finding[] }> {
    const page = await listFindings(this.#knex, {
      ...options,
      ...reachOf(viewer),
    });
    return { ...page, items: await this.#presentFindings(viewer, page.items) };
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async finding(viewer: Viewer, id: string): Promise<Finding> {
    const { visible, readable } = viewer;
    const found = await readFinding(this.#knex, { id, visible, readable });
    if (!found) {
      throw new NotFoundError('There is no such finding');
    }
    const [finding] = await this.#presentFindings(viewer, [found]);
    return finding;
  }

  /** Every matching finding, page by page. */
  async *everyFinding(
    viewer: Viewer,
    options: Omit<ListFindingsOptions, 'visible' | 'readable' | 'limit'>,
  ): AsyncGenerator<Finding[]> {
    const pages = readEveryFinding(this.#knex, {
      ...options,
      ...reachOf(viewer),
    });
    for await (const page of pages) {
      yield await this.#presentFindings(viewer, page);
    }
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async verifications(
    viewer: Viewer,
    entityRef: string,
  ): Promise<Verification[]> {
    const { visible, readable } = viewer;
    const report = await readReport(this.#knex, {
      entityRef,
      visible,
      readable,
    });
    if (!report) {
      throw new NotFoundError('There is no such entity');
    }
    const records = await listVerifications(this.#knex, { entityRef });
    return this.#presentVerifications(viewer, {
      records,
      declaredOwner: report.summary.owner.ref,
    });
  }

  async verification(
    viewer: Viewer,
    record: VerificationRecord,
  ): Promise<Verification> {
    const [verification] = await this.#presentVerifications(viewer, {
      records: [record],
      // Nobody says a thing of a former owner.
      declaredOwner: record.ownerRef,
    });
    return verification;
  }

  /** Open rounds, then the newest that ended, each with how far it has come. */
  async rounds(viewer: Viewer): Promise<VerificationRound[]> {
    const rounds = await listRounds(this.#knex, { limit: TOLD_ROUNDS });
    return this.#presentRounds(viewer, rounds);
  }

  async round(viewer: Viewer, round: RoundRecord): Promise<VerificationRound> {
    const [shown] = await this.#presentRounds(viewer, [round]);
    return shown;
  }

  /** What a number of a round counts; nothing of a round that there is not. */
  async roundAnswers(
    viewer: Viewer,
    asked: Omit<
      Parameters<typeof listRoundAnswers>[1],
      keyof Reach | 'round'
    > & { round: string },
  ) {
    const round = await readRound(this.#knex, asked.round);
    if (!round) {
      return { items: [], totalItems: 0 };
    }
    const page = await listRoundAnswers(this.#knex, {
      ...asked,
      ...reachOf(viewer),
      round,
    });
    return {
      ...page,
      items: page.items.map(({ summary, answer }) => {
        const { entityRef, title, owner } = hideInSummary(
          summary,
          viewer.visible,
        );
        return {
          entityRef,
          title,
          ...(owner.ref ? { owner: titled(owner.ref, owner.title) } : {}),
          answer,
        };
      }),
    };
  }

  /** The owners of a round that its progress leaves out. */
  async moreRoundTeams(
    viewer: Viewer,
    asked: { round: string; limit: number; offset: number },
  ) {
    const round = await readRound(this.#knex, asked.round);
    return round
      ? listMoreTeams(this.#knex, { ...asked, ...reachOf(viewer), round })
      : { items: [], totalItems: 0 };
  }

  /** What these owners are asked to confirm. */
  async asked(
    viewer: Viewer,
    options: { owners: readonly string[]; limit: number },
  ): Promise<AskedToConfirmResponse> {
    const { items, totalItems } = await readAsked(this.#knex, {
      ...options,
      ...reachOf(viewer),
    });
    return {
      items: items.map(({ ownerRef, ownerTitle, endsAtMs, ...item }) => ({
        ...item,
        owner: {
          ref: ownerRef,
          ...(ownerTitle && viewer.visible.has(ownerRef)
            ? { title: ownerTitle }
            : {}),
        },
        until: formatUtcDay(utcDayOf(endsAtMs - 1)),
      })),
      totalItems,
    };
  }

  async goldenPaths(
    { visible, readable }: Viewer,
    asked: Omit<GoldenPathsOptions, keyof Reach | 'templateRef'>,
  ): ReturnType<typeof readGoldenPaths> {
    return readGoldenPaths(this.#knex, { ...asked, visible, readable });
  }

  /** @throws NotFoundError, the same for what is missing and what is hidden. */
  async goldenPath(
    { visible, readable }: Viewer,
    templateRef: string,
  ): Promise<GoldenPath> {
    const { items } = await readGoldenPaths(this.#knex, {
      templateRef,
      visible,
      readable,
    });
    if (items.length === 0) {
      throw new NotFoundError('There is no such golden path');
    }
    return items[0];
  }

  async adoption(
    viewer: Viewer,
    options: Omit<ListAdoptionOptions, keyof Reach>,
  ): ReturnType<typeof listAdoption> {
    return listAdoption(this.#knex, { ...options, ...reachOf(viewer) });
  }

  async offPath(
    viewer: Viewer,
    options: Omit<ListOffPathOptions, keyof Reach>,
  ): ReturnType<typeof listOffPath> {
    return listOffPath(this.#knex, { ...options, ...reachOf(viewer) });
  }

  /** @throws NotFoundError as for the report. */
  async pathStanding(viewer: Viewer, entityRef: string): Promise<PathStanding> {
    const stored = await this.#demandReport(viewer, entityRef);
    const { learnerRef } = stored.detail;
    const { visible } = viewer;
    const templateRef = shownTemplate(stored.detail, visible);
    const paths = await readVisiblePaths(this.#knex, { visible });
    const template = paths.get(templateRef ?? '');
    const tags = await readTags(this.#knex, [entityRef]);
    const ofEntity = tags.get(entityRef) ?? [];
    const users = await readUserNames(
      this.#knex,
      learnerRef === undefined ? [] : [learnerRef],
    );
    return presentPathStanding(stored, {
      viewer,
      names: { person: () => undefined, user: ref => users.get(ref) },
      standing:
        templateRef === undefined
          ? undefined
          : await this.#standing(stored, { templateRef, template }),
      recordProblem: await readRecordProblem(this.#knex, entityRef),
      suited:
        template || !entityRef.startsWith('component:')
          ? undefined
          : suitedPath(
              {
                type: stored.summary.type,
                tags: ofEntity,
                languages: languagesIn(ofEntity),
              },
              [...paths.values()],
            ),
    });
  }

  async #standing(
    { summary: { entityRef }, detail }: StoredReport,
    shown: { templateRef: string; template: GoldenPathFacts | undefined },
  ): Promise<StoredStanding> {
    const { templateRef, template } = shown;
    const { templateRef: counted = templateRef, renamedFrom } = detail;
    const use = await readPathUse(this.#knex, {
      entityRef,
      templateRef: counted,
    });
    const seen = await readSeenVersions(this.#knex, [templateRef]);
    return {
      templateRef,
      template,
      ...(template && renamedFrom ? { renamedFrom } : {}),
      ...use,
      distance: pathDistance({
        version: use?.version,
        newest: template?.version,
        isGone: template === undefined,
        seen: seen.get(templateRef) ?? [],
      }),
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

  async #demandReport(
    { visible, readable }: Viewer,
    entityRef: string,
  ): Promise<StoredReport> {
    const stored = await readReport(this.#knex, {
      entityRef,
      visible,
      readable,
    });
    if (!stored) {
      throw new NotFoundError('There is no ownership report for this entity');
    }
    return stored;
  }

  async #presentRounds(
    viewer: Viewer,
    rounds: readonly RoundRecord[],
  ): Promise<VerificationRound[]> {
    const progress = await readRoundProgress(this.#knex, {
      ...reachOf(viewer),
      rounds,
    });
    const nowMs = await readClock(this.#knex);
    return rounds.map((round, at) =>
      presentRound(round, { viewer, progress: progress[at], nowMs }),
    );
  }

  async #presentChanges(
    viewer: Viewer,
    found: readonly ListedChange[],
  ): Promise<Change[]> {
    const refs = found.flatMap(({ kind, before, after }) =>
      kind === 'state' ? [] : [before ?? [], after ?? []].flat(),
    );
    const titles = await readTitles(
      this.#knex,
      refs.filter(ref => viewer.visible.has(ref)),
    );
    return found.map(change => presentChange(change, { viewer, titles }));
  }

  async #presentFindings(
    viewer: Viewer,
    found: readonly ListedFinding[],
  ): Promise<Finding[]> {
    const users = await readUserNames(
      this.#knex,
      found.flatMap(({ finding }) => finding.snooze?.byRef ?? []),
    );
    const userName = (ref: string) => users.get(ref);
    return found.map(finding => presentFinding(finding, { viewer, userName }));
  }

  async #presentVerifications(
    viewer: Viewer,
    {
      records,
      declaredOwner,
    }: {
      records: readonly VerificationRecord[];
      declaredOwner: string | undefined;
    },
  ): Promise<Verification[]> {
    const users = await readUserNames(
      this.#knex,
      records.flatMap(({ byRef }) => byRef ?? []),
    );
    const userName = (ref: string) => users.get(ref);
    return records.map(record =>
      presentVerification(record, { viewer, userName, declaredOwner }),
    );
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

function toFolder({ folder, ...figures }: FolderFigures) {
  return { path: folder, ...figures };
}

/** What a viewer may be told by lists and counts, whatever they filter by. */
function reachOf(viewer: Viewer): Required<Omit<VisibleFilter, 'filter'>> {
  const { visible, readable } = viewer;
  return { visible, readable, maySeePersons: maySeePersons(viewer) };
}
