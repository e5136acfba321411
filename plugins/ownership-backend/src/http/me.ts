import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ownershipFindingSnoozePermission,
  ownershipPersonReadPermission,
  ownershipReportReadPermission,
  ownershipRoundManagePermission,
  ownershipScanRequestPermission,
  ownershipSimulationRunPermission,
  ownershipVerifyPermission,
} from '@stewardship/backstage-plugin-ownership-common';
import { actorOf } from './actorOf';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** `/me` and `/erasures`: nobody keeps their answers. */
export function addMeRoutes(api: ApiRouter, options: RouteOptions): void {
  const { auditor, httpAuth, permissions, personRights, privacyMode } = options;

  api.get('/me', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const actor =
      credentials.principal.type === 'user'
        ? await actorOf(req, options)
        : undefined;
    const [general, conditional] = await Promise.all([
      permissions.authorize(
        [
          { permission: ownershipPersonReadPermission },
          { permission: ownershipSimulationRunPermission },
          { permission: ownershipScanRequestPermission },
          { permission: ownershipRoundManagePermission },
        ],
        { credentials },
      ),
      permissions.authorizeConditional(
        [
          { permission: ownershipReportReadPermission },
          { permission: ownershipFindingSnoozePermission },
          { permission: ownershipVerifyPermission },
        ],
        { credentials },
      ),
    ]);
    const isNoDenial = ({ result }: { result: AuthorizeResult }) =>
      result !== AuthorizeResult.DENY;
    const [persons, simulations, scans, rounds] = general.map(isNoDenial);
    // What a policy makes conditional, the caller may do somewhere.
    const [reports, snooze, verify] = conditional.map(isNoDenial);
    res.set('Cache-Control', 'no-store');
    res.json({
      ...(actor ? { userRef: actor.userRef } : {}),
      ownershipRefs: [...(actor?.ownershipRefs ?? [])],
      privacyMode,
      may: {
        readReports: reports,
        readPersons: persons,
        runSimulations: simulations,
        requestScans: scans,
        snoozeFindings: snooze && actor !== undefined,
        verify: verify && actor !== undefined,
        manageRounds: rounds && actor !== undefined,
        eraseOthers: actor !== undefined && personRights.isOfficer(actor),
      },
    });
  });

  api.get('/me/data', async (req, res) => {
    const { userRef } = await actorOf(req, options);
    const { visible } = await viewerOf(req, { ...options, ownData: true });
    const data = await audited(
      auditor,
      { eventId: 'person-export', severityLevel: 'medium', request: req },
      () => personRights.export({ userRef, visible }),
    );
    res.set('Cache-Control', 'no-store');
    res.attachment('my-ownership-data.json');
    res.json({ ...data });
  });

  api.post('/erasures', async (req, res) => {
    const actor = await actorOf(req, options);
    const { userRef, emails } = req.body;
    const erased = await audited(
      auditor,
      {
        eventId: 'person-erase',
        severityLevel: 'high',
        request: req,
        // Whom is not written down: it is what is to be forgotten.
        meta: {
          ofCaller: userRef === undefined && emails === undefined,
          emails: emails?.length ?? 0,
        },
      },
      () => personRights.erase(actor, { userRef, emails }),
    );
    res.set('Cache-Control', 'no-store');
    res.json(erased);
  });
}
