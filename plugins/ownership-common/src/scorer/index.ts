export * from './constants';
export * from './types';
export { scoreOwnership } from './score';
export { freshnessFactor } from './parts/continuity';
export { nextActions, warningAction } from './nextActions';
export type { NextActionContext } from './nextActions';
export { ownershipState } from './state';
