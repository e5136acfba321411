import { InputError } from '@backstage/errors';
import type { Portfolio } from '@stewardship/backstage-plugin-ownership-common';
import { readUserNames } from '../database/readReport';
import { readTitles } from '../database/readTitles';
import type { Quarter } from '../foresight';
import { maySeeHelpers, titled, type Viewer } from '../privacy';
import {
  presentAlone,
  presentQuarter,
  presentSuccessors,
  presentWanted,
} from '../privacy/presentSuccession';
import type { Alone, Succession, Successions } from '../succession';
import { formatUtcDay } from '../time';
import { actorOf } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import type { ApiRouter } from './ApiRouter';
import { demandKnown } from './demandKnown';
import { goneSignal } from './goneSignal';
import { lowerRef } from './queries';
import { readRef } from './readRef';
import type { RouteOptions } from './RouteOptions';
import { viewerOf } from './viewerOf';

/** What these questions are answered by. */
export interface SuccessionRouteOptions {
  successions: Successions;
  quarter: Quarter;
}

/** Services that a list to learn from tells of. */
const MOST_TO_LEARN = 50;
/** Services that are told of, of those that somebody alone knows. */
const MOST_ALONE = 100;
/** Of how many of these it is said who could take over. */
const MOST_HANDED_OVER = 20;

/** Successors, a team's quarter, and what is worth learning. */
export function addSuccessionRoutes(
  api: ApiRouter,
  options: RouteOptions,
): void {
  const { service, succeeding } = options;
  const { successions, quarter } = succeeding;

  api.get('/reports/:kind/:namespace/:name/successors', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const entityRef = readRef(req.params);
    const report = await service.report(viewer, entityRef);
    const found = await successions.successors(
      entityRef,
      askingOf(req, viewer),
    );
    res.set('Cache-Control', 'no-store');
    res.json(
      presentSuccessors(found, {
        report,
        viewer,
        userName: await namesIn([found], options),
      }),
    );
  });

  api.get('/portfolio', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { limit, effort } = req.query;
    const owner = await demandGroup(req.query.owner, { viewer, options });
    const plan = await quarter.plan(owner.ref, {
      ...askingOf(req, viewer),
      most: { limit, effort },
    });
    res.json(presentQuarter(plan, { viewer, owner }));
  });

  api.get('/learn-next', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const owner = await demandGroup(req.query.owner, { viewer, options });
    const found = await successions.learnNext(owner.ref, askingOf(req, viewer));
    res.json({
      owner,
      asOf: formatUtcDay(successions.asOf),
      items: found
        .slice(0, MOST_TO_LEARN)
        .map(one => presentWanted(one, viewer)),
      more: Math.max(0, found.length - MOST_TO_LEARN),
    });
  });

  api.get('/me/learn-next', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { userRef } = await actorOf(req, options);
    const found = await successions.learnNextOf(userRef, askingOf(req, viewer));
    res.set('Cache-Control', 'no-store');
    res.json({
      asOf: formatUtcDay(successions.asOf),
      items: found.slice(0, MOST_TO_LEARN).map(one => ({
        ...presentWanted(one, viewer),
        reasons: one.reasons,
      })),
    });
  });

  api.get('/me/knowledge', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { userRef } = await actorOf(req, options);
    const found = await successions.knownAlone(userRef, {
      ...askingOf(req, viewer),
      ranked: maySeeHelpers(viewer) ? MOST_HANDED_OVER : 0,
    });
    const shown = (found ?? []).slice(0, MOST_ALONE);
    const userName = await namesIn(shown, options);
    res.set('Cache-Control', 'no-store');
    res.json({
      asOf: formatUtcDay(successions.asOf),
      state: found ? 'linked' : 'not-linked',
      items: shown.map(one => presentAlone(one, { viewer, userName })),
      more: Math.max(0, (found?.length ?? 0) - MOST_ALONE),
    });
  });
}

function askingOf(req: ApiRequest, viewer: Viewer) {
  const { visible, readable, userRef } = viewer;
  return { visible, readable, userRef, signal: goneSignal(req) };
}

/** @throws InputError for what is no group; NotFoundError for what is hidden. */
async function demandGroup(
  written: string,
  { viewer, options }: { viewer: Viewer; options: RouteOptions },
): Promise<Portfolio['owner']> {
  const ref = lowerRef(written);
  if (!ref.startsWith('group:')) {
    throw new InputError(`'${ref}' must be a group`);
  }
  await demandKnown('group', [ref], { viewer, options });
  const titles = await readTitles(options.knex, [ref]);
  return titled(ref, titles.get(ref));
}

async function namesIn(
  found: ReadonlyArray<Pick<Succession | Alone, 'candidates'>>,
  { knex }: RouteOptions,
): Promise<(ref: string) => string | undefined> {
  const refs = found.flatMap(({ candidates = [] }) =>
    candidates.map(({ id }) => id),
  );
  const names = await readUserNames(knex, [...new Set(refs)]);
  return ref => names.get(ref);
}
