import type {
  DeclaredOwner,
  EscalationPath,
  GoldenPath,
  ReportSource,
} from '@stewardship/backstage-plugin-ownership-common';
import type { RepositoryLocation } from '@stewardship/backstage-plugin-ownership-node';

/** What the plugin takes from the catalog, as plain data. */
export interface Inventory {
  components: InventoryComponent[];
  groups: InventoryGroup[];
  users: InventoryUser[];
  /** Addresses of users, canonical and lower case; no address twice. */
  aliases: Array<{ email: string; userRef: string }>;
  goldenPaths: Array<Omit<GoldenPath, 'consumers'>>;
}

export interface InventoryComponent {
  facts: ComponentFacts;
  source: ComponentSource;
}

/** What the catalog says about a component; stored as it is. */
export interface ComponentFacts {
  entityRef: string;
  title: string;
  description?: string;
  type?: string;
  lifecycle?: string;
  tier?: number;
  system?: string;
  owner: Omit<DeclaredOwner, 'members'> & { kind?: 'group' | 'user' };
  escalation?: EscalationPath;
  /** Whether the escalation path is the owner's and not the component's own. */
  escalationOfOwner?: boolean;
  /** The reason why no verdict is wanted. */
  exempt?: string;
  templateRef?: string;
  /** Set where no repository could be made out. */
  sourceProblem?: ReportSource;
  /** The source as people know it. */
  location?: string;
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

export interface InventoryGroup {
  ref: string;
  title?: string;
  type?: string;
  /** Refs of direct members, sorted. */
  members: string[];
  /** Refs of all members, those of descendants included, sorted. */
  people: string[];
}

export interface InventoryUser {
  ref: string;
  name: string;
  /** Kind of place the catalog has the user from. */
  provider: string;
  /** From which UTC day on they have left, where the catalog or config says so. */
  leftDay?: number;
}
