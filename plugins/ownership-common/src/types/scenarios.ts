import type { Schemas } from './schemas';

/** What might happen. @public */
export type ScenarioChange = Schemas['ScenarioChange'];

/** @public */
export type ScenarioChangeKind = Schemas['ScenarioChangeKind'];

/** @public */
export type ScenarioRequest = Schemas['ScenarioRequest'];

/** A question that is kept for a while. @public */
export type Scenario = Schemas['Scenario'];

/** @public */
export type ListScenariosResponse = Schemas['ListScenariosResponse'];

/** How a service stands before or after. @public */
export type ScenarioStanding = Schemas['ScenarioStanding'];

/** @public */
export type ScenarioLoss = Schemas['ScenarioLoss'];

/** @public */
export type ScenarioStep = Schemas['ScenarioStep'];

/** What a change means for one service. @public */
export type ScenarioEntity = Schemas['ScenarioEntity'];

/** @public */
export type ScenarioCounts = Schemas['ScenarioCounts'];

/** What a change means for what one team owns. @public */
export type ScenarioTeam = Schemas['ScenarioTeam'];

/** What a change means. @public */
export type ScenarioResult = Schemas['ScenarioResult'];

/** How far the working has come. @public */
export interface ScenarioProgress {
  done: number;
  total: number;
}
