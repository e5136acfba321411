import type { PrivacyMode } from '@stewardship/backstage-plugin-ownership-common';

/** The plugin's configuration, read and validated once at start. */
export interface OwnershipConfig {
  /** UTC day for which reports hold; today when undefined. */
  asOfDay?: number;
  /** Absolute folders that `file:` sources must be inside of. */
  localRoots: readonly string[];
  privacyMode: PrivacyMode;
  people: {
    aliases: ReadonlyArray<{ userRef: string; emails: readonly string[] }>;
    /** User refs and e-mail addresses, lower case. */
    left: readonly string[];
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
    cacheDir: string;
  };
  inventory: { refreshIntervalMs: number };
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
