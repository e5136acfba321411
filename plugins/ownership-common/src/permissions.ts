import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource that reports, findings and verifications are about: an entity
 * of the catalog with its ownership report. Its ref is the entity ref.
 *
 * @public
 */
export const RESOURCE_TYPE_OWNERSHIP_REPORT = 'ownership-report';

/** May read ownership reports and what is counted of them. @public */
export const ownershipReportReadPermission = createPermission({
  name: 'ownership.report.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_OWNERSHIP_REPORT,
});

/** May set findings of an entity aside for a while. @public */
export const ownershipFindingSnoozePermission = createPermission({
  name: 'ownership.finding.snooze',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_OWNERSHIP_REPORT,
});

/**
 * May confirm, dispute and hand over the ownership of an entity, where the
 * caller belongs to the side that this takes.
 *
 * @public
 */
export const ownershipVerifyPermission = createPermission({
  name: 'ownership.verify',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_OWNERSHIP_REPORT,
});

/**
 * May see names where the privacy mode allows them. What the mode closes, this
 * permission does not open.
 *
 * @public
 */
export const ownershipPersonReadPermission = createPermission({
  name: 'ownership.person.read',
  attributes: { action: 'read' },
});

/** May ask what would be if somebody were away. @public */
export const ownershipSimulationRunPermission = createPermission({
  name: 'ownership.simulation.run',
  attributes: { action: 'read' },
});

/** May have a repository read now. @public */
export const ownershipScanRequestPermission = createPermission({
  name: 'ownership.scan.request',
  attributes: { action: 'update' },
});

/** May ask all owners to confirm by a day, and end that. @public */
export const ownershipRoundManagePermission = createPermission({
  name: 'ownership.round.manage',
  attributes: { action: 'update' },
});

/** Permissions about one entity, which a policy may answer by conditions. @public */
export const ownershipReportPermissions = [
  ownershipReportReadPermission,
  ownershipFindingSnoozePermission,
  ownershipVerifyPermission,
];

/** @public */
export const ownershipPermissions = [
  ...ownershipReportPermissions,
  ownershipPersonReadPermission,
  ownershipSimulationRunPermission,
  ownershipScanRequestPermission,
  ownershipRoundManagePermission,
];
