import type {
  DeclaredOwner,
  LearnReason,
  PairingArea,
  SuccessionState,
} from '@stewardship/backstage-plugin-ownership-common';
import type { SuccessorCandidate } from '@stewardship/bus-factor/measures';
import type { Assessed, StoredReport } from '../report';

/** An entity with the repository in which its neighbours are looked for. */
export interface AssessedInPlace extends Assessed {
  repositoryId?: string;
}

/** How well an entity is known. */
export interface Known {
  state: SuccessionState;
  /** Set where somebody is wanted. */
  why?: LearnReason;
  /** Active knowers: indexes of the input's people. */
  knowers: readonly number[];
}

/** A thinly known entity, before privacy is applied. */
export interface Wanted {
  entityRef: string;
  title: string;
  tier?: number;
  activity: number;
  owner: DeclaredOwner;
  why: LearnReason;
  areas: PairingArea[];
  /** Of the report as it is, by which figures are withheld. */
  knowledge?: StoredReport['detail']['knowledge'];
}

/** What one person alone knows of an entity, before privacy is applied. */
export interface Alone {
  entityRef: string;
  title: string;
  owner: DeclaredOwner;
  /** Whether nobody else who knows it was active lately. */
  onlyKnower: boolean;
  files: number;
  /** Files whose only author left they are. */
  filesAlone: number;
  areas: PairingArea[];
  /** Who could take over; missing where it was not looked for. */
  candidates?: SuccessorCandidate[];
}
