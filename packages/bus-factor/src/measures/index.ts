export * from './types';
export { measureConstants } from './constants';
export { effectiveContributors } from './effectiveContributors';
