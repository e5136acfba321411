import {
  ownershipRoundManagePermission,
  type operations,
  type VerificationRoundFilter,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Position } from '../database/keyset';
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

type AnswersQuery = operations['listRoundAnswers']['parameters']['query'];

type TeamsQuery = operations['listRoundTeams']['parameters']['query'];

/** Where a page of teams begins. */
interface Offset {
  offset: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_PAGE = 20;

/** `/rounds` */
export function addRoundRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, service, auditor, permissions, cursors } = options;

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

  api.get('/rounds/answers', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<AnswersQuery, Position>(
      'round answers',
      req.query,
      { beside: ['round'] },
    );
    const { round, owner, answer } = query;
    const page = await service.roundAnswers(viewer, {
      round,
      owner: owner === undefined ? undefined : lowerRef(owner),
      answer,
      limit,
      from,
    });
    res.json({
      items: page.items,
      totalItems: page.totalItems,
      pageInfo: await cursors.pageInfo('round answers', query, page),
    });
  });

  api.get('/rounds/teams', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { query, limit, from } = await cursors.asked<TeamsQuery, Offset>(
      'round teams',
      req.query,
      { beside: ['round'] },
    );
    const { offset } = from ?? { offset: 0 };
    const { items, totalItems } = await service.moreRoundTeams(viewer, {
      round: query.round,
      limit,
      offset,
    });
    const next = offset + limit;
    res.json({
      items,
      totalItems,
      pageInfo: await cursors.pageInfo('round teams', query, {
        next: next < totalItems ? { offset: next } : undefined,
        prev: offset > 0 ? { offset: Math.max(0, offset - limit) } : undefined,
      }),
    });
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
