import type {
  MyIdentities,
  MyIdentity,
} from '@stewardship/backstage-plugin-ownership-common';
import type { OwnIdentity } from '../database/readIdentities';
import { countOwnActivity } from '../database/readPersonData';
import type { Reach } from '../database/visibleReports';
import { MOST_LINKS } from '../identity/SelfLinking';
import type { Viewer } from '../privacy';
import { actorOf } from './actorOf';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** `/me/identities`: only about who asks, and nobody keeps the answers. */
export function addIdentityRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, auditor, selfLinking } = options;
  // Without the catalog there are no suggestions; the rest can be told.
  const listing = { ...options, ownData: true, catalogMayBeDown: true };

  api.get('/me/identities', async (req, res) => {
    const { userRef } = await actorOf(req, options);
    const viewer = await viewerOf(req, listing);
    res.set('Cache-Control', 'no-store');
    res.json(await identitiesOf(userRef, viewer));
  });

  api.post('/me/identities', async (req, res) => {
    const { userRef } = await actorOf(req, options);
    const viewer = await viewerOf(req, { ...options, ownData: true });
    const { email, suggestion = '' } = req.body;
    const { identity, isNew } = await audited(
      auditor,
      {
        eventId: 'identity-link',
        severityLevel: 'medium',
        request: req,
        meta: { by: email === undefined ? 'suggestion' : 'address' },
      },
      () =>
        selfLinking.link(
          { userRef, reach: reachOf(viewer) },
          email === undefined ? { suggestion } : { email },
        ),
      linked => ({
        isNew: linked.isNew,
        ...traceOf(linked.identity.email),
      }),
    );
    res.set('Cache-Control', 'no-store');
    res.status(isNew ? 201 : 200).json(toIdentity(identity));
  });

  api.delete('/me/identities/:id', async (req, res) => {
    const { userRef } = await actorOf(req, options);
    const viewer = await viewerOf(req, listing);
    await audited(
      auditor,
      {
        eventId: 'identity-unlink',
        severityLevel: 'medium',
        request: req,
        meta: { id: req.params.id },
      },
      () => selfLinking.unlink(userRef, req.params.id),
      traceOf,
    );
    res.set('Cache-Control', 'no-store');
    res.json(await identitiesOf(userRef, viewer));
  });

  /** Tells equal addresses, and to who has the key, which one it was. */
  function traceOf(email: string) {
    return { addressHash: selfLinking.fingerprintOf(email) };
  }

  async function identitiesOf(
    userRef: string,
    viewer: Viewer,
  ): Promise<MyIdentities> {
    const found = await selfLinking.list({ userRef, reach: reachOf(viewer) });
    return {
      linking: found.mode,
      inCatalog: found.inCatalog,
      most: MOST_LINKS,
      items: found.items.map(toIdentity),
      suggestions: found.suggestions,
      activity: await countOwnActivity(knex, {
        userRef,
        visible: viewer.visible,
      }),
    };
  }
}

function reachOf(viewer: Viewer): Reach | undefined {
  return viewer.readsNothing ? undefined : viewer;
}

function toIdentity({ email, origin, state, link }: OwnIdentity): MyIdentity {
  return {
    email,
    origin,
    state,
    ...(link
      ? { link: { id: link.id, at: new Date(link.linkedAtMs).toISOString() } }
      : {}),
  };
}
