import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ownershipSimulationRunPermission,
  type Scenario,
  type ScenarioProgress,
  type ScenarioResult,
} from '@stewardship/backstage-plugin-ownership-common';
import { deleteScenario } from '../database/deleteScenarios';
import { listScenarios, readScenario } from '../database/listScenarios';
import { readPersonNames, readUserNames } from '../database/readReport';
import { readTitles } from '../database/readTitles';
import { saveScenario } from '../database/saveScenario';
import type { ScenarioRecord } from '../database/scenarioRows';
import {
  readChange,
  type Change,
  type Foresight,
  type Outcome,
} from '../foresight';
import { maySeePersons, type Viewer } from '../privacy';
import {
  presentOutcome,
  presentScenario,
  refsIn,
} from '../privacy/presentScenario';
import { FEWEST_CONTRIBUTORS } from '../privacy/withholdFigures';
import { actorOf, demand } from './actorOf';
import type { ApiRequest } from './ApiRequest';
import type { ApiRouter } from './ApiRouter';
import { audited } from './audited';
import { demandKnown } from './demandKnown';
import { goneSignal } from './goneSignal';
import type { RouteOptions } from './RouteOptions';
import { issuesCsv, issuesLines } from './scenarioIssues';
import { planCsv, planMarkdown } from './scenarioPlan';
import { sendLines } from './sendLines';
import { streamFile } from './streamFile';
import { viewerOf } from './viewerOf';

/** What questions are answered by. */
export interface ScenarioRouteOptions {
  foresight: Foresight;
}

const DEFAULT_DAYS = 30;
/** Services that an answer tells of one by one; a plan tells of all. */
const MOST_ITEMS = 500;

type OnProgress = (progress: ScenarioProgress) => void;

const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** `/scenarios` */
export function addScenarioRoutes(api: ApiRouter, options: RouteOptions): void {
  const { knex, auditor } = options;

  api.get('/scenarios', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { userRef } = await actorOf(req, options);
    res.json(await keptBy(userRef, viewer, options));
  });

  api.post('/scenarios', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { userRef } = await actorOf(req, options);
    const { keepDays = DEFAULT_DAYS } = req.body;
    const change = readChange(req.body.change);
    const run = (onProgress?: OnProgress) =>
      audited(
        auditor,
        runEvent(req, change),
        async () => {
          await demandMayAsk(req, { change, viewer }, options);
          const outcome = await foresee(
            req,
            { change, viewer, onProgress },
            options,
          );
          const record = await saveScenario(knex, {
            change,
            byRef: userRef,
            keepDays,
          });
          return toResult({ record, outcome, viewer }, options);
        },
        ({ scenario }) => ({ id: scenario.id }),
      );
    await answer(req, res, { status: 201, run });
  });

  api.get('/scenarios/:id', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const record = await demandScenario(req.params.id, options);
    const run = (onProgress?: OnProgress) =>
      rerun(req, { record, viewer, onProgress }, options);
    await answer(req, res, { status: 200, run });
  });

  api.get('/scenarios/:id/plan', async (req, res) => {
    const result = await wholeOf(req, options);
    const isCsv = req.query.format === 'csv';
    await streamFile(res, {
      pieces: oneOf(isCsv ? planCsv(result) : planMarkdown(result)),
      type: isCsv ? CSV_TYPE : 'text/markdown; charset=utf-8',
      filename: isCsv ? 'hand-over-plan.csv' : 'hand-over-plan.md',
    });
  });

  api.get('/scenarios/:id/issues', async (req, res) => {
    const result = await wholeOf(req, options);
    const isCsv = req.query.format !== 'jsonl';
    await streamFile(res, {
      pieces: oneOf(isCsv ? issuesCsv(result) : issuesLines(result)),
      type: isCsv ? CSV_TYPE : 'application/x-ndjson; charset=utf-8',
      filename: isCsv ? 'hand-over-issues.csv' : 'hand-over-issues.jsonl',
    });
  });

  api.delete('/scenarios/:id', async (req, res) => {
    const viewer = await viewerOf(req, options);
    const { userRef } = await actorOf(req, options);
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: 'scenario-delete',
        severityLevel: 'low',
        request: req,
        meta: { id },
      },
      async () => {
        if (!(await deleteScenario(knex, { id, byRef: userRef }))) {
          throw noScenario();
        }
      },
    );
    res.json(await keptBy(userRef, viewer, options));
  });
}

/** All that a scenario means, for a file. */
async function wholeOf(
  req: ApiRequest & { params: { id: string } },
  options: RouteOptions,
): Promise<ScenarioResult> {
  const viewer = await viewerOf(req, options);
  const record = await demandScenario(req.params.id, options);
  return rerun(req, { record, viewer, most: Number.MAX_SAFE_INTEGER }, options);
}

/** In one piece, or with lines of progress for whoever takes them. */
async function answer(
  req: ApiRequest,
  res: ApiRequest['res'] & object,
  options: {
    status: 200 | 201;
    run: (onProgress?: OnProgress) => Promise<ScenarioResult>;
  },
): Promise<void> {
  const { status, run } = options;
  const kinds = ['application/json', 'application/x-ndjson'];
  if (req.accepts(kinds) === 'application/x-ndjson') {
    await sendLines(res, { status, run });
    return;
  }
  const result = await run();
  res.status(status).json(result);
}

function rerun(
  req: ApiRequest,
  asked: {
    record: ScenarioRecord;
    viewer: Viewer;
    most?: number;
    onProgress?: OnProgress;
  },
  options: RouteOptions,
): Promise<ScenarioResult> {
  const { record, viewer, most, onProgress } = asked;
  const { change, id } = record;
  return audited(options.auditor, runEvent(req, change, { id }), async () => {
    await demandMayAsk(req, { change, viewer }, options);
    const outcome = await foresee(req, { change, viewer, onProgress }, options);
    return toResult({ record, outcome, viewer, most }, options);
  });
}

/** Whom it names is written down: that is what the log is for. */
function runEvent(req: ApiRequest, change: Change, meta: { id?: string } = {}) {
  const isNamed = change.kind === 'absence';
  return {
    eventId: 'scenario-run',
    severityLevel: isNamed ? ('medium' as const) : ('low' as const),
    request: req,
    meta: {
      ...meta,
      kind: change.kind,
      ...(isNamed ? { people: [...change.people] } : {}),
    },
  };
}

/**
 * Whoever asks about themself, or without names, needs to see what it is about.
 *
 * @throws NotAllowedError that names what is missing; NotFoundError, the same
 * for what is hidden and what is not there.
 */
async function demandMayAsk(
  req: ApiRequest,
  { change, viewer }: { change: Change; viewer: Viewer },
  options: RouteOptions,
): Promise<void> {
  if (change.kind === 'absence') {
    const { people } = change;
    const isOwn = people.length === 1 && people[0] === viewer.userRef;
    if (!isOwn) await demandMayName(req, viewer, options);
    await demandKnown('user', people, { viewer, options });
    return;
  }
  await demandKnown('group', refsIn({ change }), { viewer, options });
}

async function demandMayName(
  req: ApiRequest,
  viewer: Viewer,
  { httpAuth, permissions }: RouteOptions,
): Promise<void> {
  if (viewer.mode !== 'named') {
    throw new NotAllowedError(
      'Who is away may be named only where the privacy mode is `named`; ask about any one member of a team instead',
    );
  }
  if (!viewer.mayReadPersons) {
    throw new NotAllowedError(
      'The permission ownership.person.read is needed to name who is away',
    );
  }
  const credentials = await httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  await demand(permissions, {
    permission: ownershipSimulationRunPermission,
    credentials,
  });
}

function foresee(
  req: ApiRequest,
  asked: { change: Change; viewer: Viewer; onProgress?: OnProgress },
  { foreseeing }: RouteOptions,
): Promise<Outcome> {
  const { change, viewer, onProgress } = asked;
  const { visible, readable } = viewer;
  return foreseeing.foresight.foresee(change, {
    visible,
    readable,
    ...(maySeePersons(viewer) ? {} : { fewestMembers: FEWEST_CONTRIBUTORS }),
    onProgress,
    signal: goneSignal(req),
  });
}

async function toResult(
  found: {
    record: ScenarioRecord;
    outcome: Outcome;
    viewer: Viewer;
    most?: number;
  },
  { knex }: RouteOptions,
): Promise<ScenarioResult> {
  const { record, outcome, viewer, most = MOST_ITEMS } = found;
  const helpers = outcome.consequences
    .slice(0, most)
    .flatMap(one => one.helpers);
  const people = await readPersonNames(knex, [
    ...new Set(helpers.flatMap(({ personId }) => personId ?? [])),
  ]);
  const users = await readUserNames(knex, [
    ...new Set(helpers.flatMap(({ userRef }) => userRef ?? [])),
  ]);
  const titles = await readTitles(knex, refsIn(record));
  return presentOutcome(outcome, {
    scenario: presentScenario(record, { viewer, titles }),
    viewer,
    names: {
      person: id => people.get(id),
      user: ref => users.get(ref),
    },
    most,
  });
}

/** Of those that name others, only while the caller may. */
async function keptBy(
  userRef: string,
  viewer: Viewer,
  { knex }: RouteOptions,
): Promise<{ items: Scenario[] }> {
  const records = await listScenarios(knex, { byRef: userRef });
  const shown = records.filter(
    ({ change }) =>
      change.kind !== 'absence' ||
      maySeePersons(viewer) ||
      change.people.every(ref => ref === userRef),
  );
  const titles = await readTitles(knex, shown.flatMap(refsIn));
  return {
    items: shown.map(record => presentScenario(record, { viewer, titles })),
  };
}

async function demandScenario(
  id: string,
  { knex }: RouteOptions,
): Promise<ScenarioRecord> {
  const record = await readScenario(knex, { id });
  if (!record) {
    throw noScenario();
  }
  return record;
}

function noScenario(): NotFoundError {
  return new NotFoundError('There is no such scenario, or it has expired');
}

async function* oneOf(text: string): AsyncGenerator<string> {
  yield text;
}
