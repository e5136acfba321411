/**
 * Reads who knows what from a git history.
 *
 * @packageDocumentation
 */
export { RepositoryError } from './errors';
export type { RepositoryErrorCode, RepositoryErrorOptions } from './errors';
export { ignoreMatcher } from './files/ignorePatterns';
export { contentSizes, listFiles, readContents } from './git/contents';
export type { TrackedFile } from './git/contents';
export { gitVersion } from './git/gitVersion';
export { GIT_PROCESS_CHANNEL } from './git/processChannel';
export type { GitProcessMessage } from './git/processChannel';
export { readSmallFiles } from './git/readSmallFiles';
export { headCommit } from './git/resolveCommit';
export { automataDetector } from './identity/automata';
export type { SignatureKind } from './identity/automata';
export { canonicalEmail, isPlaceholderEmail } from './identity/canonicalEmail';
export { differentFullNames, lookAlikeWords } from './identity/lookAlikes';
export { plainName } from './identity/text';
export { readJetBrains } from './jetbrains';
export type {
  JetbrainsComponent,
  JetbrainsOptions,
  JetbrainsReading,
  JetbrainsSimilarity,
  JetbrainsTruckFactor,
} from './jetbrains';
export { ENGINE_VERSION } from './knowledge/engineVersion';
export { readKnowledge } from './knowledge/readKnowledge';
export * from './measures';
export * from './types';
