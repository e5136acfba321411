export * from './constants';
export * from './types';
export { scoreOwnership } from './score';
export { freshnessFactor } from './parts/continuity';
export { nextActions, warningAction } from './nextActions';
export type { NextActionContext } from './candidates';
export { planSteps } from './planSteps';
export type {
  Plan,
  PlannedComponent,
  PlannedStep,
  PlanOptions,
} from './planSteps';
export { withLearner } from './withLearner';
export { ownershipState } from './state';
