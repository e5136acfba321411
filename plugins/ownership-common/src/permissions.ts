import { createPermission } from '@backstage/plugin-permission-common';

/** May read ownership reports, facets and golden paths at all. @public */
export const ownershipReportReadPermission = createPermission({
  name: 'ownership.report.read',
  attributes: { action: 'read' },
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

/** @public */
export const ownershipPermissions = [
  ownershipReportReadPermission,
  ownershipPersonReadPermission,
];
