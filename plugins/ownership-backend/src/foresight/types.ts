import type {
  DeclaredOwner,
  OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import type { RedundancyBand } from '@stewardship/bus-factor/measures';
import type { StoredHelper, StoredReport } from '../report';

/** People who are away, all of them at once. Refs of users. */
export interface Absence {
  kind: 'absence';
  people: readonly string[];
}

/** Any one of a group's people is away: the worst case of each service. */
export interface AnyMember {
  kind: 'any-member';
  team: string;
}

export type TeamChange =
  | { kind: 'dissolve'; team: string }
  | { kind: 'merge'; team: string; into: string }
  | {
      kind: 'hand-over';
      team: string;
      into: string;
      /** All that the team owns when missing. */
      entityRefs?: readonly string[];
    };

/** What might happen. */
export type Change = Absence | AnyMember | TeamChange;

/** How a service stands, before or after. */
export interface Standing {
  state: OwnershipState;
  /** 0–100; missing where there is none. */
  score?: number;
  /** Missing without evidence, and where nobody is left. */
  band?: RedundancyBand;
  /** Nobody who knows it is left, though it is known how it was. */
  nobody?: boolean;
}

/**
 * What a service loses. `last-knower`: nobody is left of those with at least
 * 15 % who were active lately. `owner`: no valid owner any more. `people`: an
 * owner without people. `escalation`: nowhere to turn to.
 */
export type Loss = 'last-knower' | 'owner' | 'people' | 'escalation';

/** Files of a folder that lose their last author. */
export interface LostArea {
  /** Relative to the component, `''` for its top. */
  path: string;
  files: number;
  lost: number;
}

/** What a change means for one service, before privacy is applied. */
export interface Consequence {
  entityRef: string;
  title: string;
  tier?: number;
  system?: string;
  activity: number;
  owner: DeclaredOwner;
  /** Set where another owns it afterwards, or nobody. */
  ownerAfter?: DeclaredOwner;
  before: Standing;
  after: Standing;
  losses: Loss[];
  /** Files that count, and those of them that lose their last author. */
  files: number;
  filesLost: number;
  /** Folders with lost files, most first. */
  areas: LostArea[];
  /** Of the report as it is, by which figures are withheld. */
  knowledge?: StoredReport['detail']['knowledge'];
  /** Who could help afterwards. */
  helpers: StoredHelper[];
}

/** What a change means for all services that it touches. */
export interface Outcome {
  /** UTC day. */
  asOf: number;
  /** Services that were looked at. */
  considered: number;
  /** Those for which something changes, the gravest first. */
  consequences: Consequence[];
}
