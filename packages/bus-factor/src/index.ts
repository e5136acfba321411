/**
 * Reads who knows what from a git history.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './measures';
