/**
 * Extension points of the ownership backend.
 *
 * @packageDocumentation
 */
export * from './historySource';
