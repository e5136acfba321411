import {
  ownershipRoundManagePermission,
  type VerificationRoundFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import { closeRound } from '../database/closeRound';
import { startRound } from '../database/startRound';
import type { RoundFilter } from '../round';
import { utcDayOf } from '../time';
import { actorOf, demand } from './actorOf';
import { audited } from './audited';
import type { ApiRouter } from './ApiRouter';
import { lowerRef } from './queries';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_PAGE = 20;

/** `/rounds` */
export function addRoundRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, auditor, permissions } = options;

  api.get('/rounds', async (req, res) => {
    const viewer = await viewerOf(req, options);
    res.json({ items: await service.rounds(viewer) });
  });

  api.get('/rounds/outstanding', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { owner, limit = DEFAULT_PAGE } = req.query;
    res.json(
      await service.asked(viewer, { owners: owner.map(lowerRef), limit }),
    );
  });

  api.post('/rounds', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { credentials } = await actorOf(req, options);
    const { until } = req.body;
    const filter = toRoundFilter(req.body.filter);
    const round = await audited(
      auditor,
      {
        eventId: 'round-start',
        severityLevel: 'medium',
        request: req,
        meta: { until },
      },
      async () => {
        const permission = ownershipRoundManagePermission;
        await demand(permissions, { permission, credentials });
        // The whole of the day that is named.
        const endsAtMs = (utcDayOf(Date.parse(until)) + 1) * DAY_MS;
        return startRound(knex, { filter, endsAtMs });
      },
      ({ id }) => ({ id }),
    );
    res.status(201).json(await service.round(viewer, round));
  });

  api.post('/rounds/:id/close', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { credentials } = await actorOf(req, options);
    const { id } = req.params;
    const round = await audited(
      auditor,
      {
        eventId: 'round-close',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      async () => {
        const permission = ownershipRoundManagePermission;
        await demand(permissions, { permission, credentials });
        return closeRound(knex, id);
      },
    );
    res.json(await service.round(viewer, round));
  });
}

/** Of components, where nothing is said, as everywhere. */
function toRoundFilter(asked: VerificationRoundFilter = {}): RoundFilter {
  const { owners, teams, systems, domains, goldenPaths, kinds } = asked;
  return {
    ...asked,
    kinds: kinds?.length ? kinds : ['component'],
    owners: owners?.map(lowerRef),
    teams: teams?.map(lowerRef),
    systems: systems?.map(lowerRef),
    domains: domains?.map(lowerRef),
    goldenPaths: goldenPaths?.map(lowerRef),
  };
}
