/**
 * Component ownership, knowledge redundancy warnings and golden paths.
 *
 * This entry holds what both frontend systems share. The plugin itself is the
 * default export of `./alpha`.
 *
 * @packageDocumentation
 */
export { ownershipApiRef } from './api/ownershipApiRef';
export { rootRouteRef, selectedTemplateRouteRef } from './routes';
export { ownershipTranslationRef } from './translation';
