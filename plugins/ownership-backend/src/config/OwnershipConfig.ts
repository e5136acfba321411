import type {
  PrivacyMode,
  SelfLinkingMode,
} from '@stewardship/backstage-plugin-ownership-common';

/** The plugin's configuration, read and validated once at start. */
export interface OwnershipConfig {
  /** UTC day for which reports hold; today when undefined. */
  asOfDay?: number;
  /** Absolute folders that `file:` sources must be inside of. */
  localRoots: readonly string[];
  /** Hosts with their port, besides those of `integrations`; lower case. */
  allowedHosts: readonly string[];
  privacyMode: PrivacyMode;
  privacy: {
    /** Key of the hashes of addresses; made up once when undefined. */
    hashKey?: string;
    /** Refs of the users and groups that may erase others, lower case. */
    officers: readonly string[];
  };
  people: {
    aliases: ReadonlyArray<{ userRef: string; emails: readonly string[] }>;
    /** User refs and e-mail addresses, lower case. */
    left: readonly string[];
    /** Which addresses people may say are theirs. */
    selfLinking: SelfLinkingMode;
    /** Regular expressions on `Name <email>`. */
    bots: readonly string[];
  };
  /** Lower case. */
  criticalTiers: readonly string[];
  /** Names that stand for "nobody", lower case. */
  placeholders: readonly string[];
  scan: {
    concurrency: number;
    timeoutMs: number;
    intervalMs: number;
    /** Scans of one host at the same time, over all replicas. */
    hostConcurrency: number;
    cacheDir: string;
    /** What all mirrors may take on disk. */
    cacheBytes: number;
    /** What one mirror may take on disk. */
    maxRepositoryBytes: number;
    /** What reading one repository may take in memory. */
    memoryBytes: number;
  };
  inventory: {
    refreshIntervalMs: number;
    /** How long most of a catalog must be missing to be believed gone. */
    acceptLossAfterMs: number;
  };
  history: { retentionDays: number };
  /** Kinds of hosts that are asked for reviews; none by default. */
  reviewProviders: ReadonlyArray<'github' | 'gitlab'>;
  /** Whether candidates for an update of a golden path are asked for review. */
  asksForReview: boolean;
  /** The mildest finding that owners are notified of. */
  notifications: 'off' | 'critical' | 'warning' | 'notice';
  annotations: Record<AnnotationName, string>;
  /** Annotations whose presence is an escalation path, by title. */
  escalationAnnotations: Readonly<Record<string, string>>;
}

/** Settings that a component carries in its annotations. */
export type AnnotationName =
  | 'tier'
  | 'sourcePath'
  | 'excludePaths'
  | 'escalation'
  | 'exempt'
  | 'leftOn';
