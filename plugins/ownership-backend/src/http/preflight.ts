import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ApiRouter } from './ApiRouter';
import { lowerRef } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** `/preflight`, asked while somebody still chooses an owner. */
export function addPreflightRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { service } = options;

  api.get('/preflight', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json(await service.preflight(viewer, ownerRefOf(req.query.owner)));
  });
}

/** As in a descriptor, a name alone is that of a group. */
function ownerRefOf(written: string): string {
  try {
    return lowerRef(
      stringifyEntityRef(
        parseEntityRef(written, {
          defaultKind: 'group',
          defaultNamespace: 'default',
        }),
      ),
    );
  } catch (error) {
    throw new InputError(
      'owner is no entity reference; write it like group:default/team-name',
      error,
    );
  }
}
