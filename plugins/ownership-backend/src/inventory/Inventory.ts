import type {
  DeclaredOwner,
  EscalationPath,
  GoldenPath,
  OwnershipReport,
  ReportSource,
} from '@stewardship/backstage-plugin-ownership-common';
import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';

/** Kinds of entities that are owned and get a report. */
export const OWNED_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
] as const;

export type OwnedKind = (typeof OWNED_KINDS)[number];

/** Kinds that are read and reported on: a golden path's own health is one. */
export type ReportedKind = OwnedKind | 'template';

/** An annotation of ours whose value makes no sense; it counts as not there. */
export interface InvalidSetting {
  annotation: string;
  value: string;
  /** Words for what would be understood. */
  expected: string;
}

/**
 * What an entity says about itself; stored as it is. Nothing that another
 * entity says is in it, so that a change of a group or a system rewrites no
 * component.
 */
export interface EntityFacts {
  entityRef: string;
  kind: ReportedKind;
  title: string;
  description?: string;
  type?: string;
  /** As written, at most fifty. */
  tags?: string[];
  lifecycle?: string;
  tier?: number;
  system?: string;
  /** Of a system, the domain; of a domain, the one that it is part of. */
  domain?: string;
  /** Ref of the declared owner, or whether there are words that are no ref. */
  owner: { ref?: string; unreadable?: boolean };
  /** Where the owner comes from; missing in what older versions stored. */
  ownerOrigin?: OwnershipReport['ownerOrigin'];
  escalation?: EscalationPath;
  /** The reason why no verdict is wanted. */
  exempt?: string;
  templateRef?: string;
  /** What says so; missing where it is the annotation. */
  templateSource?: 'scaffolded-from' | 'relation';
  /** Of the template, as it was when this came from it. */
  templateVersion?: string;
  /** Set where no repository could be made out. */
  sourceProblem?: ReportSource;
  /** The source as people know it. */
  location?: string;
  /** Sorted by annotation. */
  invalidSettings?: InvalidSetting[];
}

/** Facts together with what the catalog says now about the owner. */
export interface ComponentFacts
  extends Omit<EntityFacts, 'owner' | 'kind'>,
    Partial<Pick<EntityFacts, 'kind'>> {
  owner: Omit<DeclaredOwner, 'members'> & { kind?: 'group' | 'user' };
  /** What it says that it came from, where `templateRef` is the present name. */
  renamedFrom?: string;
  /** Whether the escalation path is the owner's and not the entity's own. */
  escalationOfOwner?: boolean;
}

/** An owned entity and where its history is. */
export interface InventoryComponent {
  facts: EntityFacts;
  source: ComponentSource;
}

/** A folder of a repository, or why there is none. */
export type ComponentSource = ReadableSource | { problem: ReportSource };

export interface ReadableSource {
  repository: RepositoryLocation;
  /** Folder inside the repository, `''` for all of it. */
  path: string;
  /** Patterns to leave out (gitignore syntax). */
  excludes: string[];
  /** The source as people know it, without credentials. */
  location: string;
}

/** What a group says about itself; refs as written, resolved or not. */
export interface GroupFacts {
  ref: string;
  title?: string;
  type?: string;
  /** Refs of users it names as members. */
  members: string[];
  children: string[];
  parents: string[];
  escalation?: EscalationPath;
}

/** A group with what others say about it. */
export interface InventoryGroup {
  ref: string;
  title?: string;
  type?: string;
  /** Refs of direct members, sorted. */
  members: string[];
  /** Refs of all members, those of descendants included, sorted. */
  people: string[];
}

/** What a user says about themselves. */
export interface UserFacts {
  ref: string;
  name: string;
  /** Kind of place the catalog has the user from. */
  provider: string;
  /** From which UTC day on they have left, where the catalog or config says so. */
  leftDay?: number;
  /** Lower case. */
  email?: string;
  /** Private addresses that hosts give to their accounts. */
  hostAddresses: string[];
  /** Refs of groups. */
  memberOf: string[];
  escalation?: EscalationPath;
  /** Sorted by annotation; without what a person may have written there. */
  invalidSettings?: Array<Omit<InvalidSetting, 'value'>>;
}

/** What a template says about itself. */
export interface GoldenPathFacts
  extends Pick<
    GoldenPath,
    | 'entityRef'
    | 'namespace'
    | 'name'
    | 'title'
    | 'description'
    | 'type'
    | 'tags'
    | 'owner'
    | 'version'
    | 'ownerParameter'
  > {
  /** Where its own history is, if that can be made out. */
  source?: { repositoryId: string; path: string };
  /** As of a component; missing in what older versions stored. */
  own?: InventoryComponent;
}

/** What an entity of the catalog becomes, by the table it belongs in. */
export type Draft =
  | { target: 'entity'; ref: string; content: InventoryComponent }
  | { target: 'catalog_group'; ref: string; content: GroupFacts }
  | { target: 'catalog_user'; ref: string; content: UserFacts }
  | { target: 'golden_path'; ref: string; content: GoldenPathFacts };

export type DraftTarget = Draft['target'];
