import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import createClient, { type Client } from 'openapi-fetch';
import type { operations, paths } from '../openapi';
import type {
  AdoptionResponse,
  AlignmentResponse,
  AskedToConfirmResponse,
  ChangeFilter,
  CoverageResponse,
  DecisionRequest,
  Erasure,
  ErasureRequest,
  FacetsResponse,
  Finding,
  FindingFilter,
  FoldersResponse,
  GoldenPath,
  GoldenPathsResponse,
  HistoryResponse,
  IdentityRequest,
  LearnNext,
  ListAdoptionRequest,
  ListChangesRequest,
  ListChangesResponse,
  ListConsumersRequest,
  ListConsumersResponse,
  ListFindingsRequest,
  ListFindingsResponse,
  ListGoldenPathsRequest,
  ListOffPathRequest,
  ListReportsRequest,
  ListReportsResponse,
  ListRollupsRequest,
  ListRollupsResponse,
  ListRoundAnswersRequest,
  ListRoundsResponse,
  ListScansRequest,
  ListScansResponse,
  ListScenariosResponse,
  ListTransfersRequest,
  ListTransfersResponse,
  ListVerificationsResponse,
  Me,
  MyIdentities,
  MyIdentity,
  MyKnowledge,
  MyLearnNext,
  OffPathResponse,
  OwnedKind,
  OwnerPreflight,
  OwnershipReport,
  PageRequest,
  PathStanding,
  PersonData,
  Portfolio,
  PortfolioRequest,
  ReportDrift,
  ReportFilter,
  Rollup,
  RoundAnswersResponse,
  RoundRequest,
  RoundTeamsResponse,
  ScanRequested,
  ScenarioRequest,
  ScenarioResult,
  SnoozeRequest,
  Successors,
  Transfer,
  TransferPatch,
  TransferRequest,
  TreemapResponse,
  Verification,
  VerificationAnswerRequest,
  VerificationRequest,
  VerificationRound,
  WhoCanHelp,
} from '../types';
import type {
  OwnershipApi,
  OwnershipRequestOptions,
  ScenarioRequestOptions,
} from './OwnershipApi';
import { readScenarioLines } from './readScenarioLines';

/** What Backstage's `fetch` resolves. */
const BASE_URL = 'plugin://ownership';

type Options = OwnershipRequestOptions;

/** Tells of progress on the way to what may take a while. */
const LINES = { accept: 'application/x-ndjson' };

/**
 * What `openapi-fetch` builds, kept as address and options: a real `Request`
 * takes no `plugin://` address, and a `fetch` that resolves it wants the text.
 */
class PlainRequest {
  readonly url: string;
  readonly init: RequestInit;

  constructor(url: string, init: RequestInit) {
    const { method, headers, body, signal } = init;
    const accept = new Headers(headers).get('accept');
    const asked = accept ? { headers: { accept } } : {};
    this.url = url;
    this.init = {
      method,
      ...(body === undefined || body === null ? asked : { headers, body }),
      signal,
    };
  }
}

/**
 * Calls the ownership backend with a `fetch` that resolves `plugin://` URLs,
 * such as Backstage's `fetchApiRef`, or at the address that a discovery API
 * gives. Every call throws a `ResponseError` for an answer that is none.
 *
 * @public
 */
export class OwnershipClient implements OwnershipApi {
  readonly #client: Client<paths>;
  readonly #fetch: typeof fetch;
  readonly #baseUrl: () => Promise<string>;

  constructor(options: {
    fetchApi: { fetch: typeof fetch };
    /** For a `fetch` that knows no `plugin://`, such as that of a backend. */
    discoveryApi?: { getBaseUrl(pluginId: string): Promise<string> };
  }) {
    const { fetchApi, discoveryApi } = options;
    this.#fetch = fetchApi.fetch;
    this.#baseUrl = async () =>
      discoveryApi ? discoveryApi.getBaseUrl('ownership') : BASE_URL;
    this.#client = createClient<paths>({
      baseUrl: BASE_URL,
      Request: PlainRequest as unknown as typeof Request,
      fetch: request => this.#send(request as unknown as PlainRequest),
    });
  }

  async listReports(
    request: ListReportsRequest = {},
    options?: Options,
  ): Promise<ListReportsResponse> {
    const { sort, order } = request;
    const query = pageQuery(request, {
      ...filterQuery(request),
      sort,
      order,
    });
    return dataOf(
      await this.#client.request('get', '/reports', {
        params: { query },
        ...options,
      }),
    );
  }

  async getReport(
    entityRef: string,
    options?: Options,
  ): Promise<OwnershipReport> {
    return dataOf(
      await this.#client.request('get', '/reports/{kind}/{namespace}/{name}', {
        params: { path: parseEntityRef(entityRef) },
        ...options,
      }),
    );
  }

  /** Days on which the report changed, `YYYY-MM-DD`, oldest first. */
  async getHistory(
    entityRef: string,
    request: { from?: string; to?: string } = {},
    options?: Options,
  ): Promise<HistoryResponse> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/history',
        {
          params: { path: parseEntityRef(entityRef), query: request },
          ...options,
        },
      ),
    );
  }

  async getFolders(
    entityRef: string,
    options?: Options,
  ): Promise<FoldersResponse> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/folders',
        {
          params: { path: parseEntityRef(entityRef) },
          ...options,
        },
      ),
    );
  }

  async getDrift(entityRef: string, options?: Options): Promise<ReportDrift> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/drift',
        {
          params: { path: parseEntityRef(entityRef) },
          ...options,
        },
      ),
    );
  }

  async getHelpers(entityRef: string, options?: Options): Promise<WhoCanHelp> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/helpers',
        {
          params: { path: parseEntityRef(entityRef) },
          ...options,
        },
      ),
    );
  }

  /** Who could be the second person to know it, and where to begin. */
  async getSuccessors(
    entityRef: string,
    options?: Options,
  ): Promise<Successors> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/successors',
        {
          params: { path: parseEntityRef(entityRef) },
          ...options,
        },
      ),
    );
  }

  async getFacets(
    filter: ReportFilter = {},
    options?: Options,
  ): Promise<FacetsResponse> {
    const query = filterQuery(filter);
    return dataOf(
      await this.#client.request('get', '/facets', {
        params: { query },
        ...options,
      }),
    );
  }

  async getTreemap(
    request: ReportFilter & { limit?: number } = {},
    options?: Options,
  ): Promise<TreemapResponse> {
    const query = { ...filterQuery(request), limit: request.limit };
    return dataOf(
      await this.#client.request('get', '/treemap', {
        params: { query },
        ...options,
      }),
    );
  }

  async getAlignment(
    filter: ReportFilter = {},
    options?: Options,
  ): Promise<AlignmentResponse> {
    return dataOf(
      await this.#client.request('get', '/alignment', {
        params: { query: filterQuery(filter) },
        ...options,
      }),
    );
  }

  async listRollups(
    request: ListRollupsRequest,
    options?: Options,
  ): Promise<ListRollupsResponse> {
    const { by, children, sort, order, cursor } = request;
    const query = cursor
      ? { by, cursor, limit: request.limit }
      : {
          by,
          children,
          ...filterQuery(request),
          sort,
          order,
          limit: request.limit,
        };
    return dataOf(
      await this.#client.request('get', '/rollups', {
        params: { query },
        ...options,
      }),
    );
  }

  /** One group, user, system or domain; child groups count unless told not to. */
  async getRollup(
    ref: string,
    request: { children?: boolean; kinds?: OwnedKind[] } = {},
    options?: Options,
  ): Promise<Rollup> {
    const { children, kinds } = request;
    return dataOf(
      await this.#client.request('get', '/rollups/{kind}/{namespace}/{name}', {
        params: { path: parseEntityRef(ref), query: { children, kind: kinds } },
        ...options,
      }),
    );
  }

  /** The answer as it comes, for a download; the caller reads its body. */
  async exportReports(
    request: ReportFilter & { format: 'csv' | 'json' },
    options?: Options,
  ): Promise<Response> {
    const { format } = request;
    const query = { format, ...filterQuery(request) };
    return responseOf(
      await this.#client.request('get', '/export/reports', {
        params: { query },
        parseAs: 'stream',
        ...options,
      }),
    );
  }

  /** The answer as it comes, for a download; the caller reads its body. */
  async exportFindings(
    request: FindingFilter & { format: 'csv' | 'json' },
    options?: Options,
  ): Promise<Response> {
    const { format } = request;
    const query = { format, ...findingQuery(request) };
    return responseOf(
      await this.#client.request('get', '/export/findings', {
        params: { query },
        parseAs: 'stream',
        ...options,
      }),
    );
  }

  /** The answer as it comes, for a download; the caller reads its body. */
  async exportChanges(
    request: ChangeFilter & { format: 'csv' | 'json' },
    options?: Options,
  ): Promise<Response> {
    const { format } = request;
    const query = { format, ...changeQuery(request) };
    return responseOf(
      await this.#client.request('get', '/export/changes', {
        params: { query },
        parseAs: 'stream',
        ...options,
      }),
    );
  }

  /** What changed, newest first. */
  async listChanges(
    request: ListChangesRequest = {},
    options?: Options,
  ): Promise<ListChangesResponse> {
    const query = pageQuery(request, changeQuery(request));
    return dataOf(
      await this.#client.request('get', '/changes', {
        params: { query },
        ...options,
      }),
    );
  }

  async listFindings(
    request: ListFindingsRequest = {},
    options?: Options,
  ): Promise<ListFindingsResponse> {
    const { entityRef, sort, order } = request;
    const query = pageQuery(request, {
      entityRef,
      ...findingQuery(request),
      sort,
      order,
    });
    return dataOf(
      await this.#client.request('get', '/findings', {
        params: { query },
        ...options,
      }),
    );
  }

  async snoozeFinding(
    id: string,
    request: SnoozeRequest,
    options?: Options,
  ): Promise<Finding> {
    return dataOf(
      await this.#client.request('put', '/findings/{id}/snooze', {
        params: { path: { id } },
        body: request,
        ...options,
      }),
    );
  }

  async unsnoozeFinding(id: string, options?: Options): Promise<Finding> {
    return dataOf(
      await this.#client.request('delete', '/findings/{id}/snooze', {
        params: { path: { id } },
        ...options,
      }),
    );
  }

  async listVerifications(
    entityRef: string,
    options?: Options,
  ): Promise<ListVerificationsResponse> {
    return dataOf(
      await this.#client.request('get', '/verifications', {
        params: { query: { entityRef } },
        ...options,
      }),
    );
  }

  async recordVerification(
    request: VerificationRequest,
    options?: Options,
  ): Promise<Verification> {
    return dataOf(
      await this.#client.request('post', '/verifications', {
        body: request,
        ...options,
      }),
    );
  }

  async answerVerification(
    id: string,
    request: VerificationAnswerRequest,
    options?: Options,
  ): Promise<Verification> {
    return dataOf(
      await this.#client.request('post', '/verifications/{id}/answer', {
        params: { path: { id } },
        body: request,
        ...options,
      }),
    );
  }

  /** The newest rounds, each with how far it has come. */
  async listRounds(options?: Options): Promise<ListRoundsResponse> {
    return dataOf(await this.#client.request('get', '/rounds', { ...options }));
  }

  /** Asks every owner of what the filter matches to confirm by a day. */
  async startRound(
    request: RoundRequest,
    options?: Options,
  ): Promise<VerificationRound> {
    return dataOf(
      await this.#client.request('post', '/rounds', {
        body: request,
        ...options,
      }),
    );
  }

  async closeRound(id: string, options?: Options): Promise<VerificationRound> {
    return dataOf(
      await this.#client.request('post', '/rounds/{id}/close', {
        params: { path: { id } },
        ...options,
      }),
    );
  }

  /** One page of what a number of a round counts. */
  async listRoundAnswers(
    roundId: string,
    request: ListRoundAnswersRequest = {},
    options?: Options,
  ): Promise<RoundAnswersResponse> {
    const { owner, answer } = request;
    const page = pageQuery(request, { owner, answer });
    return dataOf(
      await this.#client.request('get', '/rounds/answers', {
        params: { query: { ...page, round: roundId } },
        ...options,
      }),
    );
  }

  /** One page of the owners of a round that `listRounds` leaves out. */
  async listRoundTeams(
    roundId: string,
    request: PageRequest = {},
    options?: Options,
  ): Promise<RoundTeamsResponse> {
    const { limit, cursor } = request;
    return dataOf(
      await this.#client.request('get', '/rounds/teams', {
        params: { query: { round: roundId, limit, cursor } },
        ...options,
      }),
    );
  }

  /** What these owners have not answered in the open rounds. */
  async listOutstanding(
    request: { owners: string[]; limit?: number },
    options?: Options,
  ): Promise<AskedToConfirmResponse> {
    const { owners, limit } = request;
    return dataOf(
      await this.#client.request('get', '/rounds/outstanding', {
        params: { query: { owner: owners, limit } },
        ...options,
      }),
    );
  }

  async listTransfers(
    request: ListTransfersRequest = {},
    options?: Options,
  ): Promise<ListTransfersResponse> {
    const { limit, cursor, ...filter } = request;
    const query = cursor ? { cursor, limit } : { ...filter, limit };
    return dataOf(
      await this.#client.request('get', '/transfers', {
        params: { query },
        ...options,
      }),
    );
  }

  async proposeTransfer(
    request: TransferRequest,
    options?: Options,
  ): Promise<Transfer> {
    return dataOf(
      await this.#client.request('post', '/transfers', {
        body: request,
        ...options,
      }),
    );
  }

  async acceptTransfer(
    id: string,
    request: DecisionRequest = {},
    options?: Options,
  ): Promise<Transfer> {
    return dataOf(
      await this.#client.request('post', '/transfers/{id}/accept', {
        params: { path: { id } },
        body: request,
        ...options,
      }),
    );
  }

  async declineTransfer(
    id: string,
    request: DecisionRequest = {},
    options?: Options,
  ): Promise<Transfer> {
    return dataOf(
      await this.#client.request('post', '/transfers/{id}/decline', {
        params: { path: { id } },
        body: request,
        ...options,
      }),
    );
  }

  async withdrawTransfer(
    id: string,
    request: DecisionRequest = {},
    options?: Options,
  ): Promise<Transfer> {
    return dataOf(
      await this.#client.request('post', '/transfers/{id}/withdraw', {
        params: { path: { id } },
        body: request,
        ...options,
      }),
    );
  }

  async getTransferPatch(
    id: string,
    options?: Options,
  ): Promise<TransferPatch> {
    const patch = dataOf(
      await this.#client.request('get', '/transfers/{id}/patch', {
        params: { path: { id }, query: { format: 'json' } },
        ...options,
      }),
    );
    return typeof patch === 'string' ? JSON.parse(patch) : patch;
  }

  async openTransferPullRequest(
    id: string,
    options?: Options,
  ): Promise<Transfer> {
    return dataOf(
      await this.#client.request('post', '/transfers/{id}/pull-request', {
        params: { path: { id } },
        ...options,
      }),
    );
  }

  /** What the caller asked "what if" of and keeps. */
  async listScenarios(options?: Options): Promise<ListScenariosResponse> {
    return dataOf(
      await this.#client.request('get', '/scenarios', { ...options }),
    );
  }

  /** Works out what a change would mean, and keeps the question. */
  async runScenario(
    request: ScenarioRequest,
    { onProgress, ...options }: ScenarioRequestOptions = {},
  ): Promise<ScenarioResult> {
    const response = responseOf(
      await this.#client.request('post', '/scenarios', {
        body: request,
        headers: LINES,
        parseAs: 'stream',
        ...options,
      }),
    );
    return readScenarioLines(response, onProgress);
  }

  /** What a kept scenario would mean now. */
  async getScenario(
    id: string,
    { onProgress, ...options }: ScenarioRequestOptions = {},
  ): Promise<ScenarioResult> {
    const response = responseOf(
      await this.#client.request('get', '/scenarios/{id}', {
        params: { path: { id } },
        headers: LINES,
        parseAs: 'stream',
        ...options,
      }),
    );
    return readScenarioLines(response, onProgress);
  }

  /** What the caller still keeps. */
  async deleteScenario(
    id: string,
    options?: Options,
  ): Promise<ListScenariosResponse> {
    return dataOf(
      await this.#client.request('delete', '/scenarios/{id}', {
        params: { path: { id } },
        ...options,
      }),
    );
  }

  /** The answer as it comes, for a download; the caller reads its body. */
  async exportScenarioPlan(
    { id, format }: { id: string; format: 'markdown' | 'csv' },
    options?: Options,
  ): Promise<Response> {
    return responseOf(
      await this.#client.request('get', '/scenarios/{id}/plan', {
        params: { path: { id }, query: { format } },
        parseAs: 'stream',
        ...options,
      }),
    );
  }

  /** The answer as it comes, for a download; the caller reads its body. */
  async exportScenarioIssues(
    { id, format }: { id: string; format: 'csv' | 'jsonl' },
    options?: Options,
  ): Promise<Response> {
    return responseOf(
      await this.#client.request('get', '/scenarios/{id}/issues', {
        params: { path: { id }, query: { format } },
        parseAs: 'stream',
        ...options,
      }),
    );
  }

  /** The few steps of a quarter that help a group's services most. */
  async getPortfolio(
    { ownerRef: owner, limit, effort }: PortfolioRequest,
    options?: Options,
  ): Promise<Portfolio> {
    return dataOf(
      await this.#client.request('get', '/portfolio', {
        params: { query: { owner, limit, effort } },
        ...options,
      }),
    );
  }

  /** Services of a group that somebody should learn next. */
  async getLearnNext(owner: string, options?: Options): Promise<LearnNext> {
    return dataOf(
      await this.#client.request('get', '/learn-next', {
        params: { query: { owner } },
        ...options,
      }),
    );
  }

  async listGoldenPaths(
    request: ListGoldenPathsRequest = {},
    options?: Options,
  ): Promise<GoldenPathsResponse> {
    const query = pageQuery(request, { search: request.search });
    return dataOf(
      await this.#client.request('get', '/golden-paths', {
        params: { query },
        ...options,
      }),
    );
  }

  async getGoldenPath(
    templateRef: string,
    options?: Options,
  ): Promise<GoldenPath> {
    const { namespace, name } = parseEntityRef(templateRef);
    return dataOf(
      await this.#client.request('get', '/golden-paths/{namespace}/{name}', {
        params: { path: { namespace, name } },
        ...options,
      }),
    );
  }

  async listAdoption(
    request: ListAdoptionRequest = {},
    options?: Options,
  ): Promise<AdoptionResponse> {
    const query = pageQuery(request, { owner: request.owners });
    return dataOf(
      await this.#client.request('get', '/golden-paths/adoption', {
        params: { query },
        ...options,
      }),
    );
  }

  async listOffPath(
    request: ListOffPathRequest = {},
    options?: Options,
  ): Promise<OffPathResponse> {
    const { owners, search } = request;
    const query = pageQuery(request, { owner: owners, search });
    return dataOf(
      await this.#client.request('get', '/golden-paths/off-path', {
        params: { query },
        ...options,
      }),
    );
  }

  async getPathStanding(
    entityRef: string,
    options?: Options,
  ): Promise<PathStanding> {
    return dataOf(
      await this.#client.request(
        'get',
        '/reports/{kind}/{namespace}/{name}/golden-path',
        { params: { path: parseEntityRef(entityRef) }, ...options },
      ),
    );
  }

  async listGoldenPathConsumers(
    templateRef: string,
    request: ListConsumersRequest = {},
    options?: Options,
  ): Promise<ListConsumersResponse> {
    const { namespace, name } = parseEntityRef(templateRef);
    const { version, currency, states } = request;
    return dataOf(
      await this.#client.request(
        'get',
        '/golden-paths/{namespace}/{name}/consumers',
        {
          params: {
            path: { namespace, name },
            query: pageQuery(request, { version, currency, state: states }),
          },
          ...options,
        },
      ),
    );
  }

  async getOwnerPreflight(
    ownerRef: string,
    options?: Options,
  ): Promise<OwnerPreflight> {
    return dataOf(
      await this.#client.request('get', '/preflight', {
        params: { query: { owner: ownerRef } },
        ...options,
      }),
    );
  }

  async getCoverage(options?: Options): Promise<CoverageResponse> {
    return dataOf(
      await this.#client.request('get', '/coverage', { ...options }),
    );
  }

  async listScans(
    request: ListScansRequest = {},
    options?: Options,
  ): Promise<ListScansResponse> {
    const { limit, cursor, ...filter } = request;
    const query = cursor ? { cursor, limit } : { ...filter, limit };
    return dataOf(
      await this.#client.request('get', '/scans', {
        params: { query },
        ...options,
      }),
    );
  }

  async requestScan(
    entityRef: string,
    options?: Options,
  ): Promise<ScanRequested> {
    return dataOf(
      await this.#client.request('post', '/scans', {
        body: { entityRef },
        ...options,
      }),
    );
  }

  async getMe(options?: Options): Promise<Me> {
    return dataOf(await this.#client.request('get', '/me', { ...options }));
  }

  async getMyData(options?: Options): Promise<PersonData> {
    return dataOf(
      await this.#client.request('get', '/me/data', { ...options }),
    );
  }

  /** Services that the caller could learn next. */
  async getMyLearnNext(options?: Options): Promise<MyLearnNext> {
    return dataOf(
      await this.#client.request('get', '/me/learn-next', { ...options }),
    );
  }

  /** What the caller alone knows. */
  async getMyKnowledge(options?: Options): Promise<MyKnowledge> {
    return dataOf(
      await this.#client.request('get', '/me/knowledge', { ...options }),
    );
  }

  /** The caller's addresses, and those that may be theirs. */
  async listMyIdentities(options?: Options): Promise<MyIdentities> {
    return dataOf(
      await this.#client.request('get', '/me/identities', { ...options }),
    );
  }

  /** Says that an address is the caller's. */
  async linkIdentity(
    request: IdentityRequest,
    options?: Options,
  ): Promise<MyIdentity> {
    return dataOf(
      await this.#client.request('post', '/me/identities', {
        body: request,
        ...options,
      }),
    );
  }

  /** Takes back what the caller linked; the identities as they are then. */
  async unlinkIdentity(id: string, options?: Options): Promise<MyIdentities> {
    return dataOf(
      await this.#client.request('delete', '/me/identities/{id}', {
        params: { path: { id } },
        ...options,
      }),
    );
  }

  /** The caller themself, unless the request names somebody else. */
  async erasePerson(
    request: ErasureRequest = {},
    options?: Options,
  ): Promise<Erasure> {
    return dataOf(
      await this.#client.request('post', '/erasures', {
        body: request,
        ...options,
      }),
    );
  }

  async #send({ url, init }: PlainRequest): Promise<Response> {
    const path = url.slice(BASE_URL.length);
    const response = await this.#fetch(`${await this.#baseUrl()}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** @throws Error for an answer without a body, which no route here gives. */
function dataOf<T>({ data, response }: { data?: T; response: Response }): T {
  if (data === undefined) {
    throw new Error(`The ownership backend answered nothing: ${response.url}`);
  }
  return data;
}

function responseOf({ response }: { response: Response }): Response {
  return response;
}

type FilterQuery = NonNullable<operations['getFacets']['parameters']['query']>;

function filterQuery(filter: ReportFilter): FilterQuery {
  return {
    search: filter.search || undefined,
    owner: filter.owners,
    team: filter.teams,
    system: filter.systems,
    domain: filter.domains,
    kind: filter.kinds,
    type: filter.types,
    lifecycle: filter.lifecycles,
    tier: filter.tiers,
    goldenPath: filter.goldenPaths,
    state: filter.states,
    warning: filter.warning,
    band: filter.bands,
    verified: filter.verified,
    heldBy: filter.heldBy,
  };
}

function findingQuery(filter: FindingFilter) {
  return {
    ...filterQuery(filter),
    findingKind: filter.findingKinds,
    severity: filter.severities,
    findingState: filter.findingStates,
  };
}

function changeQuery(filter: ChangeFilter) {
  return {
    since: filter.since,
    changeKind: filter.changeKinds,
    ...filterQuery(filter),
  };
}

/** A cursor holds filter and sort, and is refused beside them. */
function pageQuery<Q>(
  { limit, cursor }: PageRequest,
  query: Q,
): (Q & PageRequest) | PageRequest {
  return cursor ? { cursor, limit } : { ...query, limit };
}
