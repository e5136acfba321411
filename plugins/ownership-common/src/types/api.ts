import type { operations } from '../openapi';
import type { OwnershipState, ReportSummary } from './report';
import type { Schemas } from './schemas';

/** @public */
export type ReportSortField = Schemas['ReportSortField'];

/** Kinds of entities that have an owner. @public */
export type OwnedKind = Schemas['OwnedKind'];

/** What narrows lists, counts, roll-ups and exports down. @public */
export interface ReportFilter {
  /** Words in title, name, description or owner; case ignored. */
  search?: string;
  /**
   * Owner entity refs; `none` for entities without a declared owner, `nobody`
   * for these and all whose declared owner the catalog does not have.
   */
  owners?: string[];
  /** Group refs: what they and all groups below them own. */
  teams?: string[];
  /** System refs; `none` for entities without one. */
  systems?: string[];
  /** Domain refs, domains below them included; `none` for entities without one. */
  domains?: string[];
  /** Only components when missing; of findings, every kind. */
  kinds?: OwnedKind[];
  types?: string[];
  lifecycles?: string[];
  /** 1 (most critical) to 4. */
  tiers?: number[];
  /** Template refs; `none` for entities that came from no template. */
  goldenPaths?: string[];
  states?: OwnershipState[];
  /** Only entities with, or only those without, an open warning. */
  warning?: boolean;
  /** Bands of redundancy; `unknown` for entities without one. */
  bands?: Array<NonNullable<ReportSummary['band']> | 'unknown'>;
  /** Confirmations, as roll-ups count them. */
  verified?: Array<keyof Rollup['verified']>;
  /** Group refs: what others own and these know best. */
  heldBy?: string[];
}

/** A page of a list. @public */
export interface PageRequest {
  /** 1–200, default 20. */
  limit?: number;
  /** From a former answer's `pageInfo`; carries filter and sort. */
  cursor?: string;
}

/** @public */
export interface ListReportsRequest extends ReportFilter, PageRequest {
  /** Default `risk`: open warnings first, then the lowest score. */
  sort?: ReportSortField;
  order?: 'asc' | 'desc';
}

/** @public */
export interface ListRollupsRequest extends ReportFilter, PageRequest {
  by: RollupBy;
  /** Whether groups count their child groups, and domains their sub-domains. */
  children?: boolean;
  sort?: RollupSortField;
  order?: 'asc' | 'desc';
}

/** @public */
export interface FindingFilter extends ReportFilter {
  findingKinds?: FindingKind[];
  severities?: FindingSeverity[];
  /** Only open ones when missing. */
  findingStates?: FindingState[];
}

/** @public */
export interface ListFindingsRequest extends FindingFilter, PageRequest {
  /** Only findings of this entity. */
  entityRef?: string;
  sort?: FindingSortField;
  order?: 'asc' | 'desc';
}

/** @public */
export interface ChangeFilter extends ReportFilter {
  /** First UTC day, `YYYY-MM-DD`; 30 days ago when missing. */
  since?: string;
  /** All when missing. */
  changeKinds?: ChangeKind[];
}

/** @public */
export interface ListChangesRequest extends ChangeFilter, PageRequest {}

/** @public */
export type ListTransfersRequest = NonNullable<
  operations['listTransfers']['parameters']['query']
>;

/** @public */
export type ListScansRequest = NonNullable<
  operations['listScans']['parameters']['query']
>;

/** @public */
export type ListReportsResponse = Schemas['ListReportsResponse'];

/** @public */
export type FacetsResponse = Schemas['FacetsResponse'];

/** @public */
export type TreemapTile = Schemas['TreemapTile'];

/** @public */
export type TreemapResponse = Schemas['TreemapResponse'];

/** From which owners to which teams knowledge lies elsewhere. @public */
export type AlignmentResponse = Schemas['AlignmentResponse'];

/** A golden-path template. @public */
export type GoldenPath = Schemas['GoldenPath'];

/** What came from a template at one version, added up. @public */
export type GoldenPathVersion = Schemas['GoldenPathVersion'];

/** @public */
export interface ListConsumersRequest extends PageRequest {
  /** Only those at this version; `none` for those whose version is not known. */
  version?: string;
  /** Only those that are so far behind. */
  currency?: Schemas['PathCurrency'];
  states?: OwnershipState[];
}

/** @public */
export interface ListGoldenPathsRequest extends Omit<PageRequest, 'limit'> {
  /** Words in title, name, description, tags or owner; case ignored. */
  search?: string;
  /** 1–200; all at once where neither it nor `cursor` is given. */
  limit?: number;
}

/** @public */
export type GoldenPathsResponse = Schemas['GoldenPathsResponse'];

/** How often a template was run, as far as the portal was told. @public */
export type PathRuns = Schemas['PathRuns'];

/** The golden path that suits a component best. @public */
export type SuitedPath = Schemas['SuitedPath'];

/** How an entity stands to its golden path. @public */
export type PathStanding = Schemas['PathStanding'];

/** Who of the owning team would learn most from an update. @public */
export type UpdateCandidate = Schemas['UpdateCandidate'];

/** What says that something came from a template. @public */
export type PathSource = Schemas['PathSource'];

/** Why it cannot be told how far behind something is. @public */
export type PathProblem = Schemas['PathProblem'];

/** @public */
export interface ListAdoptionRequest extends PageRequest {
  /** Owner refs as in `ReportFilter`. */
  owners?: string[];
}

/** Components by how they stand to golden paths. @public */
export type Adoption = Schemas['Adoption'];

/** @public */
export type OwnerAdoption = Schemas['OwnerAdoption'];

/** @public */
export type AdoptionResponse = Schemas['AdoptionResponse'];

/** @public */
export interface ListOffPathRequest extends PageRequest {
  /** Owner refs as in `ReportFilter`. */
  owners?: string[];
  /** Words as in `ReportFilter`. */
  search?: string;
}

/** A component on no golden path. @public */
export type OffPath = Schemas['OffPath'];

/** @public */
export type OffPathResponse = Schemas['OffPathResponse'];

/** Whether something new would be in good hands with an owner. @public */
export type OwnerPreflight = Schemas['OwnerPreflight'];

/** @public */
export type PreflightCheck = Schemas['PreflightCheck'];

/** @public */
export type GoldenPathConsumer = Schemas['Consumer'];

/** @public */
export type ListConsumersResponse = Schemas['ListConsumersResponse'];

/** A source that could not be read, with the remedy. @public */
export type CoverageProblem = Schemas['CoverageProblem'];

/** How much of the estate is known, and what is in the way. @public */
export type CoverageResponse = Schemas['CoverageResponse'];

/** Holds from its day until the next point. @public */
export type HistoryPoint = Schemas['HistoryPoint'];

/** What was said of the owner on a day, or done to hand it over. @public */
export type HistoryEvent = Schemas['HistoryEvent'];

/** @public */
export type ScoreForecast = Schemas['ScoreForecast'];

/** When at most one active knower is left if nobody works on it. @public */
export type KnowerForecast = Schemas['KnowerForecast'];

/** @public */
export type HistoryResponse = Schemas['HistoryResponse'];

/** @public */
export type FolderFigures = Schemas['FolderFigures'];

/** @public */
export type FoldersResponse = Schemas['FoldersResponse'];

/** What a golden path and a team changed since it was taken. @public */
export type ReportDrift = Schemas['ReportDrift'];

/** @public */
export type DriftFile = Schemas['DriftFile'];

/** @public */
export type DriftChange = Schemas['DriftChange'];

/** Why a component cannot be compared with its golden path. @public */
export type DriftReason = Schemas['DriftReason'];

/** @public */
export type RollupBy = Schemas['RollupBy'];

/** @public */
export type RollupSortField = Schemas['RollupSortField'];

/** Reports of an owner, system or domain, added up. @public */
export type Rollup = Schemas['Rollup'];

/** @public */
export type ListRollupsResponse = Schemas['ListRollupsResponse'];

/** @public */
export type ChangeKind = Schemas['ChangeKind'];

/** Something about an entity that is no longer as it was. @public */
export type Change = Schemas['Change'];

/** @public */
export type ListChangesResponse = Schemas['ListChangesResponse'];

/** @public */
export type FindingKind = Schemas['FindingKind'];

/** @public */
export type FindingSeverity = Schemas['Severity'];

/** @public */
export type FindingState = Schemas['FindingState'];

/** @public */
export type FindingSortField = Schemas['FindingSortField'];

/** What is wrong with an entity; the same thing seen again keeps its id. @public */
export type Finding = Schemas['Finding'];

/** @public */
export type ListFindingsResponse = Schemas['ListFindingsResponse'];

/** @public */
export type SnoozeRequest = Schemas['SnoozeRequest'];

/** @public */
export type Verification = Schemas['Verification'];

/** @public */
export type ListVerificationsResponse = Schemas['ListVerificationsResponse'];

/** @public */
export type VerificationRequest = Schemas['VerificationRequest'];

/** @public */
export type VerificationAnswerRequest = Schemas['VerificationAnswerRequest'];

/** What a verification round is narrowed by. @public */
export type VerificationRoundFilter = Schemas['VerificationRoundFilter'];

/** Owners are asked to confirm by a day. @public */
export type VerificationRound = Schemas['VerificationRound'];

/** @public */
export type ListRoundsResponse = Schemas['ListRoundsResponse'];

/** @public */
export type RoundRequest = Schemas['RoundRequest'];

/** What an owner has answered in a round, or owes. @public */
export type RoundAnswer = Schemas['RoundAnswer'];

/** What a number of a round counts; all that it asks about when empty. @public */
export interface ListRoundAnswersRequest extends PageRequest {
  /** Ref of an owner. */
  owner?: string;
  answer?: RoundAnswer;
}

/** An entity of a round, with what its owner has answered. @public */
export type AnsweredEntity = Schemas['AnsweredEntity'];

/** @public */
export type RoundAnswersResponse = Schemas['RoundAnswersResponse'];

/** How an owner has answered in a round. @public */
export type RoundTeam = Schemas['RoundTeam'];

/** @public */
export type RoundTeamsResponse = Schemas['RoundTeamsResponse'];

/** An entity whose owner is asked to confirm. @public */
export type AskedToConfirm = Schemas['AskedToConfirm'];

/** @public */
export type AskedToConfirmResponse = Schemas['AskedToConfirmResponse'];

/** @public */
export type TransferState = Schemas['TransferState'];

/** @public */
export type Transfer = Schemas['Transfer'];

/** @public */
export type ListTransfersResponse = Schemas['ListTransfersResponse'];

/** @public */
export type TransferRequest = Schemas['TransferRequest'];

/** @public */
export type DecisionRequest = Schemas['DecisionRequest'];

/** @public */
export type TransferPatch = Schemas['TransferPatch'];

/** @public */
export type Scan = Schemas['Scan'];

/** @public */
export type ListScansResponse = Schemas['ListScansResponse'];

/** @public */
export type ScanRequested = Schemas['ScanRequested'];

/** @public */
export type Me = Schemas['Me'];

/** Everything that is stored about a person. @public */
export type PersonData = Schemas['PersonData'];

/** Which addresses people may link to themselves. @public */
export type SelfLinkingMode = Schemas['SelfLinkingMode'];

/** The caller's addresses, and those that may be theirs. @public */
export type MyIdentities = Schemas['MyIdentities'];

/** An address that counts as the caller's. @public */
export type MyIdentity = Schemas['MyIdentity'];

/** An address of nobody that resembles the caller's. @public */
export type IdentitySuggestion = Schemas['IdentitySuggestion'];

/** An address, or the id of a suggestion. @public */
export type IdentityRequest = { email: string } | { suggestion: string };

/** @public */
export type ErasureRequest = Schemas['ErasureRequest'];

/** @public */
export type Erasure = Schemas['Erasure'];
