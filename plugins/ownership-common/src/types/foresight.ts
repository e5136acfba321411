import type { Schemas } from './schemas';

/** Whether a second person is wanted. @public */
export type SuccessionState = Schemas['SuccessionState'];

/** Somebody who could be the next to know a service. @public */
export type Successor = Schemas['Successor'];

/** Who could be next, and where to begin. @public */
export type Successors = Schemas['Successors'];

/** A folder where pairing and review pay. @public */
export type PairingArea = Schemas['PairingArea'];

/** A step of a quarter. @public */
export type PortfolioStep = Schemas['PortfolioStep'];

/** The few steps that help a team's services most. @public */
export type Portfolio = Schemas['Portfolio'];

/** @public */
export interface PortfolioRequest {
  /** A group. */
  ownerRef: string;
  /** Most steps, 1–20; default 5. */
  limit?: number;
  /** Most effort of all together; default as much as it takes. */
  effort?: number;
}

/** Why a service should be learned. @public */
export type LearnReason = Schemas['LearnReason'];

/** @public */
export type LearnItem = Schemas['LearnItem'];

/** What a team should learn next. @public */
export type LearnNext = Schemas['LearnNext'];

/** @public */
export type MyLearnItem = Schemas['MyLearnItem'];

/** What the caller could learn next. @public */
export type MyLearnNext = Schemas['MyLearnNext'];

/** @public */
export type MyKnowledgeItem = Schemas['MyKnowledgeItem'];

/** What the caller alone knows. @public */
export type MyKnowledge = Schemas['MyKnowledge'];
