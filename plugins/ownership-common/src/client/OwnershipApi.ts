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
  ScenarioProgress,
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

/** Options that every call takes. @public */
export interface OwnershipRequestOptions {
  signal?: AbortSignal;
}

/** Options of what may take a while. @public */
export interface ScenarioRequestOptions extends OwnershipRequestOptions {
  onProgress?: (progress: ScenarioProgress) => void;
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
  /** Days on which the report changed, `YYYY-MM-DD`, oldest first. */
  getHistory(
    entityRef: string,
    request?: { from?: string; to?: string },
    options?: OwnershipRequestOptions,
  ): Promise<HistoryResponse>;
  getFolders(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<FoldersResponse>;
  /** What differs from the golden path; may take a minute at first. */
  getDrift(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<ReportDrift>;
  getHelpers(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<WhoCanHelp>;
  /** Who could be the second person to know it, and where to begin. */
  getSuccessors(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<Successors>;
  getFacets(
    filter?: ReportFilter,
    options?: OwnershipRequestOptions,
  ): Promise<FacetsResponse>;
  /** Up to `limit` (default 200) tiles, the rest summed up. */
  getTreemap(
    request?: ReportFilter & { limit?: number },
    options?: OwnershipRequestOptions,
  ): Promise<TreemapResponse>;
  /** The 20 largest flows from declared owners to teams that know better. */
  getAlignment(
    filter?: ReportFilter,
    options?: OwnershipRequestOptions,
  ): Promise<AlignmentResponse>;
  listRollups(
    request: ListRollupsRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListRollupsResponse>;
  /** One group, user, system or domain; child groups count unless told not to. */
  getRollup(
    ref: string,
    request?: { children?: boolean; kinds?: OwnedKind[] },
    options?: OwnershipRequestOptions,
  ): Promise<Rollup>;
  /** The answer as it comes, for a download; the caller reads its body. */
  exportReports(
    request: ReportFilter & { format: 'csv' | 'json' },
    options?: OwnershipRequestOptions,
  ): Promise<Response>;
  /** The answer as it comes, for a download; the caller reads its body. */
  exportFindings(
    request: FindingFilter & { format: 'csv' | 'json' },
    options?: OwnershipRequestOptions,
  ): Promise<Response>;
  /** The answer as it comes, for a download; the caller reads its body. */
  exportChanges(
    request: ChangeFilter & { format: 'csv' | 'json' },
    options?: OwnershipRequestOptions,
  ): Promise<Response>;
  /** What changed, newest first. */
  listChanges(
    request?: ListChangesRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListChangesResponse>;
  listFindings(
    request?: ListFindingsRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListFindingsResponse>;
  snoozeFinding(
    id: string,
    request: SnoozeRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Finding>;
  unsnoozeFinding(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<Finding>;
  listVerifications(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<ListVerificationsResponse>;
  recordVerification(
    request: VerificationRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Verification>;
  answerVerification(
    id: string,
    request: VerificationAnswerRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Verification>;
  /** The newest rounds, each with how far it has come. */
  listRounds(options?: OwnershipRequestOptions): Promise<ListRoundsResponse>;
  /** Asks every owner of what the filter matches to confirm by a day. */
  startRound(
    request: RoundRequest,
    options?: OwnershipRequestOptions,
  ): Promise<VerificationRound>;
  closeRound(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<VerificationRound>;
  /** One page of what a number of a round counts. */
  listRoundAnswers(
    roundId: string,
    request?: ListRoundAnswersRequest,
    options?: OwnershipRequestOptions,
  ): Promise<RoundAnswersResponse>;
  /** One page of the owners of a round that `listRounds` leaves out. */
  listRoundTeams(
    roundId: string,
    request?: PageRequest,
    options?: OwnershipRequestOptions,
  ): Promise<RoundTeamsResponse>;
  /** What these owners have not answered in the open rounds. */
  listOutstanding(
    request: { owners: string[]; limit?: number },
    options?: OwnershipRequestOptions,
  ): Promise<AskedToConfirmResponse>;
  listTransfers(
    request?: ListTransfersRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListTransfersResponse>;
  proposeTransfer(
    request: TransferRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Transfer>;
  acceptTransfer(
    id: string,
    request?: DecisionRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Transfer>;
  declineTransfer(
    id: string,
    request?: DecisionRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Transfer>;
  withdrawTransfer(
    id: string,
    request?: DecisionRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Transfer>;
  getTransferPatch(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<TransferPatch>;
  openTransferPullRequest(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<Transfer>;
  /** What the caller asked "what if" of and keeps. */
  listScenarios(
    options?: OwnershipRequestOptions,
  ): Promise<ListScenariosResponse>;
  /** Works out what a change would mean, and keeps the question. */
  runScenario(
    request: ScenarioRequest,
    options?: ScenarioRequestOptions,
  ): Promise<ScenarioResult>;
  /** What a kept scenario would mean now. */
  getScenario(
    id: string,
    options?: ScenarioRequestOptions,
  ): Promise<ScenarioResult>;
  /** What the caller still keeps. */
  deleteScenario(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<ListScenariosResponse>;
  /** The answer as it comes, for a download; the caller reads its body. */
  exportScenarioPlan(
    request: { id: string; format: 'markdown' | 'csv' },
    options?: OwnershipRequestOptions,
  ): Promise<Response>;
  /** The answer as it comes, for a download; the caller reads its body. */
  exportScenarioIssues(
    request: { id: string; format: 'csv' | 'jsonl' },
    options?: OwnershipRequestOptions,
  ): Promise<Response>;
  /** The few steps of a quarter that help a group's services most. */
  getPortfolio(
    request: PortfolioRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Portfolio>;
  /** Services of a group that somebody should learn next. */
  getLearnNext(
    ownerRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<LearnNext>;
  /** All at once, or page by page. */
  listGoldenPaths(
    request?: ListGoldenPathsRequest,
    options?: OwnershipRequestOptions,
  ): Promise<GoldenPathsResponse>;
  getGoldenPath(
    templateRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<GoldenPath>;
  /** Per owner, how many components are on a path, and how current. */
  listAdoption(
    request?: ListAdoptionRequest,
    options?: OwnershipRequestOptions,
  ): Promise<AdoptionResponse>;
  /** Components on no path, with the one that suits each. */
  listOffPath(
    request?: ListOffPathRequest,
    options?: OwnershipRequestOptions,
  ): Promise<OffPathResponse>;
  /** How one entity stands to its path, and who could bring it up to date. */
  getPathStanding(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<PathStanding>;
  listGoldenPathConsumers(
    templateRef: string,
    request?: ListConsumersRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListConsumersResponse>;
  /** Whether something new would be in good hands with this owner. */
  getOwnerPreflight(
    ownerRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<OwnerPreflight>;
  getCoverage(options?: OwnershipRequestOptions): Promise<CoverageResponse>;
  listScans(
    request?: ListScansRequest,
    options?: OwnershipRequestOptions,
  ): Promise<ListScansResponse>;
  requestScan(
    entityRef: string,
    options?: OwnershipRequestOptions,
  ): Promise<ScanRequested>;
  getMe(options?: OwnershipRequestOptions): Promise<Me>;
  getMyData(options?: OwnershipRequestOptions): Promise<PersonData>;
  /** Services that the caller could learn next. */
  getMyLearnNext(options?: OwnershipRequestOptions): Promise<MyLearnNext>;
  /** What the caller alone knows. */
  getMyKnowledge(options?: OwnershipRequestOptions): Promise<MyKnowledge>;
  /** The caller's addresses, and those that may be theirs. */
  listMyIdentities(options?: OwnershipRequestOptions): Promise<MyIdentities>;
  /** Says that an address is the caller's. */
  linkIdentity(
    request: IdentityRequest,
    options?: OwnershipRequestOptions,
  ): Promise<MyIdentity>;
  /** Takes back what the caller linked; the identities as they are then. */
  unlinkIdentity(
    id: string,
    options?: OwnershipRequestOptions,
  ): Promise<MyIdentities>;
  /** The caller themself, unless the request names somebody else. */
  erasePerson(
    request?: ErasureRequest,
    options?: OwnershipRequestOptions,
  ): Promise<Erasure>;
}
