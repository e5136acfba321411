export {
  createOwnershipReportConditionalDecision,
  ownershipReportConditions,
} from './conditions';
export {
  ownershipReportResourceRef,
  type OwnershipReportQuery,
  type OwnershipReportResource,
  type ReadableReports,
} from './reportResource';
export { ownershipReportRules } from './rules';
export { registerPermissions } from './registerPermissions';
