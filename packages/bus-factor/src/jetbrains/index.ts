/**
 * The bus factor as JetBrains' Bus Factor Explorer computes it.
 *
 * @packageDocumentation
 */
export { JETBRAINS_CONSTANTS } from './constants';
export { jetbrainsBusFactor, jetbrainsBusFactors } from './jetbrainsBusFactor';
export type {
  JetbrainsBusFactor,
  JetbrainsOptions,
  JetbrainsSimilarity,
} from './types';
