/**
 * Extension points of the ownership backend.
 *
 * @packageDocumentation
 */
export * from './historySource';
export * from './identityResolver';
export * from './ownershipCheck';
export * from './findingSink';
export * from './ownershipService';
