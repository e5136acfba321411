/**
 * The ownership backend: inventory, scanning, reports and their HTTP API.
 *
 * @packageDocumentation
 */
export { ownershipPlugin as default } from './plugin';
export {
  createOwnershipReportConditionalDecision,
  ownershipReportConditions,
  ownershipReportResourceRef,
  type OwnershipReportQuery,
  type OwnershipReportResource,
} from './access';
