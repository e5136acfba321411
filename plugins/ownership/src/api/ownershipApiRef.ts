import { createApiRef } from '@backstage/core-plugin-api';
import type { OwnershipApi } from '@stewardship/backstage-plugin-ownership-common';

/**
 * The ownership backend as the pages see it. Provide your own implementation
 * to read from elsewhere.
 *
 * @public
 */
export const ownershipApiRef = createApiRef<OwnershipApi>({
  id: 'plugin.ownership.api',
});
