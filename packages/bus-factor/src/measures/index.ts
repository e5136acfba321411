/**
 * Pure measures of knowledge in a component. Runs in a browser.
 *
 * @packageDocumentation
 */
export * from './activeKnowers';
export * from './constants';
export {
  authorsOfFile,
  degreeOfAuthorship,
  type FileContribution,
} from './degreeOfAuthorship';
export * from './effectiveContributors';
export * from './evidence';
export * from './fallForecast';
export * from './fallModel';
export * from './filesAtRisk';
export * from './filesWithoutAuthor';
export * from './folderFigures';
export * from './forecast';
export * from './knowledge';
export * from './measure';
export * from './redundancy';
export * from './sensitivity';
export * from './truckFactor';
export * from './types';
export * from './warning';
export * from '../succession';
export type {
  ComponentKnowledge,
  JetBrainsOpinion,
  PersonActivity,
  UtcDay,
  WhoSet,
} from '../types';
