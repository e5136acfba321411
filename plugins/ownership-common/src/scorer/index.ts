export * from './constants';
export * from './types';
export { scoreOwnership } from './score';
export { freshnessFactor } from './parts/continuity';
export { nextActions, warningAction } from './nextActions';
export type { NextActionContext } from './nextActions';
export { withLearner } from './withLearner';
export { ownershipState } from './state';
