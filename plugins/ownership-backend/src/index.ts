/**
 * The ownership backend: inventory, scanning, reports and their HTTP API.
 *
 * @packageDocumentation
 */
export { ownershipPlugin as default } from './plugin';
