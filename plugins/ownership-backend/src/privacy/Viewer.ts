import type { PrivacyMode } from '@stewardship/backstage-plugin-ownership-common';
import type { ReadableReports } from '../access';
import type { VisibleSet } from '../visibility';

/** What the one who asks may learn about people and entities. */
export interface Viewer {
  /** Entities that the catalog shows them. */
  visible: VisibleSet;
  /** Which reports the policy lets them read; all when undefined. */
  readable: ReadableReports;
  mode: PrivacyMode;
  /** Whether they have the permission `ownership.person.read`. */
  mayReadPersons: boolean;
  /** Without the permission to read any report: only about themself, then. */
  readsNothing?: boolean;
  /** Their own user, when they are one. */
  userRef?: string;
}

/** Names under "who can help": the mode must allow them, then the permission. */
export function maySeeHelpers({ mode, mayReadPersons }: Viewer): boolean {
  return mode !== 'aggregate' && mayReadPersons;
}

/** Figures that could point at one person: only where details are named. */
export function maySeePersons({ mode, mayReadPersons }: Viewer): boolean {
  return mode === 'named' && mayReadPersons;
}
