import { parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  ownershipStates,
  type CoverageResponse,
  type Finding,
  type OwnershipApi,
  type OwnershipReport,
  type ReportFilter,
  type Scan,
} from '@stewardship/backstage-plugin-ownership-common';
import { summaryOf } from '@stewardship/backstage-plugin-ownership-common/fixtures';
import { alignmentFlows, alignmentOf } from './alignment';
import { dayAgo, daysAgo } from './chance';
import { changesOf } from './changes';
import { Deeds } from './deeds';
import { driftOf } from './drift';
import { createEstate } from './estate';
import { createFindings, selectFindings } from './findings';
import {
  learnNextOf,
  myKnowledgeOf,
  myLearnNextOf,
  portfolioOf,
  successorsOf,
} from './foresight';
import {
  adoptionOf,
  consumersOf,
  goldenPathsOf,
  offPathOf,
  pathCurrencyOf,
  pathStandingOf,
  totalsOf,
} from './goldenPaths';
import { Identities } from './identities';
import { byKey, domainOf, matches, pageOf, reportKey } from './listing';
import { me } from './me';
import { Mood } from './Mood';
import { Questions } from './questions';
import { rollUp } from './rollups';
import { Rounds } from './rounds';
import type { Scenario } from './scenarios';
import { playScan, scansOf, troubledCoverage, usualCoverage } from './sources';
import { foldersOf, historyOf } from './trace';

const sizes: Partial<Record<Scenario, number>> = { large: 5000, empty: 0 };

/** Plays the backend in memory, in each of its moods. */
export class MockOwnershipApi implements OwnershipApi {
  readonly #scenario: Scenario;
  readonly #mood: Mood;
  readonly #reports: OwnershipReport[];
  readonly #findings: Finding[];
  readonly #deeds = new Deeds();
  readonly #questions = new Questions();
  readonly #rounds = new Rounds();
  readonly #identities: Identities;
  readonly #scans: Scan[];
  #collected = 12;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#mood = new Mood(scenario);
    this.#identities = new Identities(scenario);
    this.#reports = createEstate(sizes[scenario] ?? 25);
    this.#findings = createFindings(this.#reports);
    this.#scans = scansOf(this.#reports);
  }

  listReports: OwnershipApi['listReports'] = (request = {}) =>
    this.#mood.answer(() => {
      const page = pageOf(request, asked =>
        this.#matching(asked).sort(byKey(reportKey(asked.sort), asked.order)),
      );
      return { ...page, items: page.items.map(summaryOf) };
    });

  getReport: OwnershipApi['getReport'] = ref =>
    this.#mood.answer(() => this.#report(ref));

  getHistory: OwnershipApi['getHistory'] = ref =>
    this.#mood.answer(() => historyOf(this.#report(ref)));

  getFolders: OwnershipApi['getFolders'] = ref =>
    this.#mood.answer(() => foldersOf(this.#report(ref)));

  getDrift: OwnershipApi['getDrift'] = ref =>
    this.#mood.answer(() => driftOf(this.#report(ref)));

  getHelpers: OwnershipApi['getHelpers'] = ref =>
    this.#mood.answer(() => this.#report(ref).whoCanHelp);

  getFacets: OwnershipApi['getFacets'] = (filter = {}) =>
    this.#mood.answer(() => {
      const all = this.#matching(filter);
      return {
        owners: countBy(all, r => r.owner.ref ?? 'none').map(facet => ({
          ...facet,
          title: all.find(r => r.owner.ref === facet.ref)?.owner.title,
        })),
        systems: countBy(all, r => r.system ?? 'none'),
        domains: countBy(all, r => domainOf(r.system ?? '')),
        types: countBy(all, r => r.type).map(valueFacet),
        lifecycles: countBy(all, r => r.lifecycle).map(valueFacet),
        tiers: countBy(all, r => r.tier?.toString()).map(valueFacet),
        states: ownershipStates.map(state => ({
          state,
          count: all.filter(report => report.state === state).length,
        })),
        warnings: all.filter(report => report.warning).length,
        totalItems: all.length,
      };
    });

  getTreemap: OwnershipApi['getTreemap'] = (request = {}) =>
    this.#mood.answer(() => {
      const { limit = 200 } = request;
      const all = this.#matching(request).sort(
        (a, b) => b.activity - a.activity,
      );
      const rest = all.slice(limit);
      return {
        tiles: all.slice(0, limit).map(report => ({
          ...summaryOf(report),
          alignment: alignmentOf(report),
          pathCurrency: pathCurrencyOf(this.#reports.indexOf(report)),
        })),
        more: {
          count: rest.length,
          activity: rest.reduce((sum, { activity }) => sum + activity, 0),
        },
      };
    });

  getAlignment: OwnershipApi['getAlignment'] = (filter = {}) =>
    this.#mood.answer(() => alignmentFlows(this.#matching(filter)));

  listRollups: OwnershipApi['listRollups'] = request =>
    this.#mood.answer(() =>
      pageOf(request, asked => rollUp(this.#reports, this.#findings, asked)),
    );

  getRollup: OwnershipApi['getRollup'] = (ref, { children = true } = {}) =>
    this.#mood.answer(() => {
      const kind = parseEntityRef(ref).kind;
      const by = kind === 'system' || kind === 'domain' ? kind : 'owner';
      const all = rollUp(this.#reports, this.#findings, { by });
      const rollup = found(
        all.find(one => one.ref === ref),
        ref,
      );
      return { ...rollup, children };
    });

  exportReports: OwnershipApi['exportReports'] = ({ format, ...filter }) =>
    this.#mood.answer(() => download(this.#matching(filter), format));

  exportFindings: OwnershipApi['exportFindings'] = ({ format, ...filter }) =>
    this.#mood.answer(() =>
      download(selectFindings(this.#findings, this.#reports, filter), format),
    );

  listChanges: OwnershipApi['listChanges'] = (filter = {}) =>
    this.#mood.answer(() => ({
      items: changesOf(this.#matching(filter), this.#findings, filter),
      since: dayAgo(30),
      pageInfo: {},
    }));

  exportChanges: OwnershipApi['exportChanges'] = ({ format, ...filter }) =>
    this.#mood.answer(() =>
      download(
        changesOf(this.#matching(filter), this.#findings, filter),
        format,
      ),
    );

  listFindings: OwnershipApi['listFindings'] = (request = {}) =>
    this.#mood.answer(
      () =>
        pageOf(request, asked =>
          selectFindings(this.#findings, this.#reports, asked),
        ),
      'findings',
    );

  snoozeFinding: OwnershipApi['snoozeFinding'] = (id, request) =>
    this.#mood.answer(() =>
      Object.assign(this.#finding(id), {
        state: 'snoozed',
        snooze: { ...request, byYou: true },
      }),
    );

  unsnoozeFinding: OwnershipApi['unsnoozeFinding'] = id =>
    this.#mood.answer(() =>
      Object.assign(this.#finding(id), { state: 'open', snooze: undefined }),
    );

  listVerifications: OwnershipApi['listVerifications'] = ref =>
    this.#mood.answer(() => ({ items: this.#deeds.verificationsOf(ref) }));

  recordVerification: OwnershipApi['recordVerification'] = request =>
    this.#mood.answer(() => {
      const report = this.#report(request.entityRef);
      report.verification =
        request.kind === 'confirmed'
          ? { state: 'confirmed', at: daysAgo(0), daysAgo: 0 }
          : { ...report.verification, state: 'disputed' };
      const stale = this.#findings.find(
        ({ entityRef, kind }) =>
          entityRef === request.entityRef && kind === 'verification-stale',
      );
      if (stale) {
        Object.assign(stale, { state: 'resolved', resolvedAt: daysAgo(0) });
      }
      return this.#deeds.verify(request, report.owner.ref ?? '');
    });

  answerVerification: OwnershipApi['answerVerification'] = (id, request) =>
    this.#mood.answer(() => {
      const answered = this.#deeds.answer(id, request);
      const report = this.#report(answered.entityRef);
      const { kind } = answered;
      const confirmed = kind === 'disputed' && request.result !== 'upheld';
      if (request.result !== 'upheld') {
        report.verification = {
          state: confirmed ? 'confirmed' : 'never',
          ...(confirmed ? { at: daysAgo(40), daysAgo: 40 } : {}),
        };
      }
      return answered;
    });

  listScenarios: OwnershipApi['listScenarios'] = () =>
    this.#mood.answer(() => this.#questions.list());

  runScenario: OwnershipApi['runScenario'] = ({ change }) =>
    this.#mood.answer(() => this.#questions.ask(change, this.#reports));

  getScenario: OwnershipApi['getScenario'] = id =>
    this.#mood.answer(() => this.#questions.answer(id, this.#reports));

  deleteScenario: OwnershipApi['deleteScenario'] = id =>
    this.#mood.answer(() => this.#questions.forget(id));

  exportScenarioPlan: OwnershipApi['exportScenarioPlan'] = ({ id }) =>
    this.#mood.answer(() =>
      download(
        this.#questions
          .answer(id, this.#reports)
          .items.map(({ entityRef, steps }) => ({
            entityRef,
            steps: steps.join(' '),
          })),
        'csv',
      ),
    );

  exportScenarioIssues: OwnershipApi['exportScenarioIssues'] = ({ id }) =>
    this.#mood.answer(() =>
      download(
        this.#questions
          .answer(id, this.#reports)
          .items.map(({ title, steps }) => ({
            title,
            body: steps.map(step => `- [ ] ${step}`).join('\n'),
            labels: ['ownership'],
          })),
        'csv',
      ),
    );

  getSuccessors: OwnershipApi['getSuccessors'] = ref =>
    this.#mood.answer(() => successorsOf(this.#report(ref)));

  getPortfolio: OwnershipApi['getPortfolio'] = ({ ownerRef, limit }) =>
    this.#mood.answer(() => portfolioOf(this.#reports, ownerRef, limit));

  getLearnNext: OwnershipApi['getLearnNext'] = owner =>
    this.#mood.answer(() => learnNextOf(this.#reports, owner));

  getMyLearnNext: OwnershipApi['getMyLearnNext'] = () =>
    this.#mood.answer(() => myLearnNextOf(this.#reports));

  getMyKnowledge: OwnershipApi['getMyKnowledge'] = () =>
    this.#mood.answer(() => myKnowledgeOf(this.#reports));

  listRounds: OwnershipApi['listRounds'] = () =>
    this.#mood.answer(() => ({ items: this.#rounds.list(this.#reports) }));

  startRound: OwnershipApi['startRound'] = request =>
    this.#mood.answer(() => this.#rounds.start(request, this.#reports));

  closeRound: OwnershipApi['closeRound'] = id =>
    this.#mood.answer(() => this.#rounds.close(id, this.#reports));

  listRoundAnswers: OwnershipApi['listRoundAnswers'] = (id, request = {}) =>
    this.#mood.answer(() => this.#rounds.answers(id, this.#reports, request));

  // Its rounds have few teams.
  listRoundTeams: OwnershipApi['listRoundTeams'] = () =>
    this.#mood.answer(() => ({ items: [], totalItems: 0, pageInfo: {} }));

  listOutstanding: OwnershipApi['listOutstanding'] = ({ owners, limit }) =>
    this.#mood.answer(() =>
      this.#rounds.outstanding(this.#reports, { owners, limit }),
    );

  listTransfers: OwnershipApi['listTransfers'] = (request = {}) =>
    this.#mood.answer(() =>
      pageOf(request, asked => this.#deeds.transfers(asked)),
    );

  proposeTransfer: OwnershipApi['proposeTransfer'] = request =>
    this.#mood.answer(() =>
      this.#deeds.propose(request, this.#report(request.entityRef).title),
    );

  acceptTransfer: OwnershipApi['acceptTransfer'] = (id, request) =>
    this.#mood.answer(() =>
      this.#deeds.decide(id, 'accepted', request?.reason),
    );

  declineTransfer: OwnershipApi['declineTransfer'] = (id, request) =>
    this.#mood.answer(() =>
      this.#deeds.decide(id, 'declined', request?.reason),
    );

  withdrawTransfer: OwnershipApi['withdrawTransfer'] = (id, request) =>
    this.#mood.answer(() =>
      this.#deeds.decide(id, 'withdrawn', request?.reason),
    );

  getTransferPatch: OwnershipApi['getTransferPatch'] = () =>
    this.#mood.answer(() => ({
      files: [
        {
          path: 'catalog-info.yaml',
          diff: '-  owner: team-crane\n+  owner: team-lighthouse\n',
        },
      ],
      notes: [],
    }));

  openTransferPullRequest: OwnershipApi['openTransferPullRequest'] = id =>
    this.#mood.answer(() => this.#deeds.pullRequest(id));

  listGoldenPaths: OwnershipApi['listGoldenPaths'] = (request = {}) =>
    this.#mood.answer(() =>
      pageOf({ limit: 200, ...request }, ({ search = '' }) =>
        this.#goldenPaths().filter(({ title }) =>
          title.toLocaleLowerCase('en-US').includes(search),
        ),
      ),
    );

  getGoldenPath: OwnershipApi['getGoldenPath'] = ref =>
    this.#mood.answer(() =>
      found(
        this.#goldenPaths().find(({ entityRef }) => entityRef === ref),
        ref,
      ),
    );

  listAdoption: OwnershipApi['listAdoption'] = (request = {}) =>
    this.#mood.answer(() => {
      const rows = adoptionOf(this.#reports);
      return {
        ...pageOf(request, ({ owners }) =>
          rows.filter(
            ({ owner }) =>
              !owners?.length || owners.includes(owner?.ref ?? 'none'),
          ),
        ),
        totals: totalsOf(rows),
      };
    });

  listOffPath: OwnershipApi['listOffPath'] = (request = {}) =>
    this.#mood.answer(() =>
      pageOf(request, ({ owners }) =>
        offPathOf(this.#reports).filter(
          ({ owner }) =>
            !owners?.length || owners.includes(owner?.ref ?? 'none'),
        ),
      ),
    );

  getPathStanding: OwnershipApi['getPathStanding'] = ref =>
    this.#mood.answer(() =>
      pathStandingOf(
        this.#reports,
        this.#reports.findIndex(({ entityRef }) => entityRef === ref),
      ),
    );

  #goldenPaths() {
    return this.#scenario === 'empty' ? [] : goldenPathsOf(this.#reports);
  }

  listGoldenPathConsumers: OwnershipApi['listGoldenPathConsumers'] = (
    templateRef,
    request = {},
  ) =>
    this.#mood.answer(() =>
      pageOf(request, ({ version, currency, states }) =>
        consumersOf(this.#reports, templateRef).filter(
          consumer =>
            (version === undefined ||
              (consumer.version ?? 'none') === version) &&
            (currency === undefined || consumer.currency === currency) &&
            (!states?.length || states.includes(consumer.state)),
        ),
      ),
    );

  getOwnerPreflight: OwnershipApi['getOwnerPreflight'] = ownerRef =>
    this.#mood.answer(() => ({
      owner: { ref: ownerRef },
      passed: true,
      checks: [
        { id: 'resolves', passed: true },
        { id: 'group', passed: true },
        { id: 'people', passed: true, count: 5 },
        { id: 'escalation', passed: true },
      ],
    }));

  getCoverage: OwnershipApi['getCoverage'] = () =>
    this.#mood.answer(() => this.#coverage());

  listScans: OwnershipApi['listScans'] = (request = {}) =>
    this.#mood.answer(() =>
      pageOf(request, ({ entityRef }) =>
        this.#scans.filter(
          ({ entities }) =>
            entityRef === undefined || entities.includes(entityRef),
        ),
      ),
    );

  requestScan: OwnershipApi['requestScan'] = entityRef =>
    this.#mood.answer(() => {
      const requestedAt = daysAgo(0);
      const scan = this.#scans.find(({ entities }) =>
        entities.includes(entityRef),
      );
      if (scan) {
        playScan(scan, requestedAt);
      }
      return { entityRef, requestedAt };
    });

  getMe: OwnershipApi['getMe'] = () =>
    this.#mood.answer(() =>
      this.#scenario === 'empty'
        ? { ...me, ownershipRefs: me.ownershipRefs.slice(0, 1) }
        : me,
    );

  getMyData: OwnershipApi['getMyData'] = () =>
    this.#mood.answer(() => ({
      userRef: me.userRef ?? '',
      exportedAt: daysAgo(0),
    }));

  listMyIdentities: OwnershipApi['listMyIdentities'] = () =>
    this.#mood.answer(() => this.#identities.list());

  linkIdentity: OwnershipApi['linkIdentity'] = request =>
    this.#mood.answer(() => this.#identities.link(request));

  unlinkIdentity: OwnershipApi['unlinkIdentity'] = id =>
    this.#mood.answer(() => this.#identities.unlink(id));

  erasePerson: OwnershipApi['erasePerson'] = () =>
    this.#mood.answer(() => ({ people: 1, emails: 2 }));

  #coverage(): CoverageResponse {
    const usual = usualCoverage(this.#reports);
    switch (this.#scenario) {
      case 'first-run': {
        const { total } = usual.components;
        this.#collected = Math.min(total, this.#collected + 1);
        const waiting = total - this.#collected;
        return { ...usual, components: { ...usual.components, waiting } };
      }
      case 'stale':
        return { ...usual, asOf: dayAgo(8) };
      case 'problems':
        return troubledCoverage(usual);
      default:
        return usual;
    }
  }

  #matching(filter: ReportFilter): OwnershipReport[] {
    return this.#reports.filter(matches(filter));
  }

  #report(ref: string): OwnershipReport {
    return found(
      this.#reports.find(({ entityRef }) => entityRef === ref),
      ref,
    );
  }

  #finding(id: string): Finding {
    return found(
      this.#findings.find(finding => finding.id === id),
      id,
    );
  }
}

/** @throws NotFoundError where there is none. */
function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) {
    throw new NotFoundError(`Nothing known of ${name}`);
  }
  return thing;
}

function countBy<T>(
  items: T[],
  refOf: (item: T) => string | undefined,
): { ref: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const ref of items.map(refOf)) {
    if (ref !== undefined) {
      counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts].map(([ref, count]) => ({ ref, count }));
}

function valueFacet({ ref, count }: { ref: string; count: number }) {
  return { value: ref, count };
}

function download(items: object[], format: 'csv' | 'json'): Response {
  return format === 'json'
    ? Response.json(items)
    : new Response(items.map(item => JSON.stringify(item)).join('\n'));
}
