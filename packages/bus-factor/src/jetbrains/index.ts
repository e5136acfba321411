/**
 * The bus factor as JetBrains' Bus Factor Explorer computes it.
 *
 * @packageDocumentation
 */
export { JETBRAINS_CONSTANTS } from './constants';
export { jetbrainsBusFactor } from './jetbrainsBusFactor';
export { readJetBrains } from './readJetBrains';
export type {
  JetbrainsBusFactor,
  JetbrainsComponent,
  JetbrainsOptions,
  JetbrainsReading,
  JetbrainsSimilarity,
  JetbrainsTruckFactor,
} from './types';
