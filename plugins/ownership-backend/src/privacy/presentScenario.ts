import {
  MODEL_VERSION,
  type Scenario,
  type ScenarioCounts,
  type ScenarioEntity,
  type ScenarioResult,
  type ScenarioStanding,
  type ScenarioTeam,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ScenarioRecord } from '../database/scenarioRows';
import {
  hasFallen,
  stepsOf,
  type Consequence,
  type Outcome,
  type Standing,
} from '../foresight';
import { formatUtcDay } from '../time';
import { hideOwner } from './hideEntities';
import { maySeePersons, type Viewer } from './Viewer';
import { whoCanHelp, type Names } from './whoCanHelp';
import { mustWithhold } from './withholdFigures';

/** Folders that are told of, of one service. */
const MOST_AREAS = 20;

/** A kept question as its asker, or whoever has its address, may see it. */
export function presentScenario(
  record: ScenarioRecord,
  { viewer, titles }: { viewer: Viewer; titles: ReadonlyMap<string, string> },
): Scenario {
  const { change } = record;
  const refs = refsIn(record);
  return {
    id: record.id,
    change: {
      ...change,
      ...('people' in change ? { people: [...change.people] } : {}),
      ...('entityRefs' in change && change.entityRefs
        ? {
            entityRefs: change.entityRefs.filter(ref =>
              viewer.visible.has(ref),
            ),
          }
        : {}),
    } as Scenario['change'],
    names: refs.flatMap(ref => {
      const title = titles.get(ref);
      return title && viewer.visible.has(ref) ? [{ ref, title }] : [];
    }),
    createdAt: new Date(record.createdAtMs).toISOString(),
    expiresAt: new Date(record.expiresAtMs).toISOString(),
    yours:
      record.createdBy !== undefined && record.createdBy === viewer.userRef,
  };
}

/** The users and groups that a question is about. */
export function refsIn({ change }: Pick<ScenarioRecord, 'change'>): string[] {
  if (change.kind === 'absence') return [...change.people];
  return 'into' in change ? [change.team, change.into] : [change.team];
}

/**
 * What a change means, as one caller may see it. Bands, states and losses are
 * facts of a service; whatever could point at one person is left out, as in the
 * report, and so from every sum.
 */
export function presentOutcome(
  outcome: Outcome,
  context: {
    scenario: Scenario;
    viewer: Viewer;
    names: Names;
    /** Services that are told of one by one. */
    most: number;
  },
): ScenarioResult {
  const { scenario, viewer, names, most } = context;
  const { consequences } = outcome;
  const shown = consequences.map(one => ({ one, shows: showsOf(one, viewer) }));
  return {
    scenario,
    asOf: formatUtcDay(outcome.asOf),
    modelVersion: MODEL_VERSION,
    considered: outcome.considered,
    counts: countsOf(shown),
    teams: teamsOf(shown, viewer),
    items: shown
      .slice(0, most)
      .map(({ one, shows }) => presentEntity(one, { shows, viewer, names })),
    more: Math.max(0, consequences.length - most),
  };
}

/** What of a service may be told. */
interface Shows {
  /** How its files and scores change. */
  figures: boolean;
  files: boolean;
}

interface Shown {
  one: Consequence;
  shows: Shows;
}

/** Where too little is known to have figures, it is mostly one person's work. */
function showsOf({ knowledge, owner }: Consequence, viewer: Viewer): Shows {
  const figures = !mustWithhold(knowledge, { owner, viewer });
  return {
    figures,
    files: figures && (knowledge !== undefined || maySeePersons(viewer)),
  };
}

function presentEntity(
  one: Consequence,
  { shows, viewer, names }: { shows: Shows; viewer: Viewer; names: Names },
): ScenarioEntity {
  const { visible } = viewer;
  const owner = hideOwner(one.owner, visible);
  const ownerAfter = one.ownerAfter && hideOwner(one.ownerAfter, visible);
  const asked = one.ownerAfter ?? one.owner;
  return {
    entityRef: one.entityRef,
    title: one.title,
    ...(one.tier === undefined ? {} : { tier: one.tier }),
    ...(one.system === undefined ? {} : { system: one.system }),
    activity: one.activity,
    owner,
    ...(ownerAfter ? { ownerAfter } : {}),
    before: standing(one.before),
    after: standing({
      ...one.after,
      ...(shows.figures ? {} : { score: undefined }),
    }),
    losses: one.losses,
    steps: stepsOf(one),
    ...(shows.files
      ? {
          files: one.files,
          filesLost: one.filesLost,
          areas: one.areas.slice(0, MOST_AREAS),
        }
      : {}),
    whoCanHelp: whoCanHelp(
      { summary: { owner: asked }, detail: { helpers: one.helpers } },
      ownerAfter ?? owner,
      viewer,
      names,
    ),
    suppressed: !shows.figures,
  };
}

function standing({ state, score, band, nobody }: Standing): ScenarioStanding {
  return {
    state,
    ...(score === undefined ? {} : { score }),
    ...(band === undefined ? {} : { band }),
    ...(nobody ? { nobody } : {}),
  };
}

function countsOf(shown: readonly Shown[]): ScenarioCounts {
  const count = (holds: (one: Consequence) => boolean) =>
    shown.filter(({ one }) => holds(one)).length;
  const both = shown.flatMap(({ one: { before, after }, shows }) =>
    shows.figures && before.score !== undefined && after.score !== undefined
      ? [{ before: before.score, after: after.score }]
      : [],
  );
  const average = (of: (pair: (typeof both)[number]) => number) =>
    Math.round(
      (both.reduce((sum, pair) => sum + of(pair), 0) / both.length) * 10,
    ) / 10;
  return {
    entities: shown.length,
    toOne: count(hasFallen),
    lastKnower: count(({ losses }) => losses.includes('last-knower')),
    uncovered: count(
      ({ losses }) => losses.includes('owner') || losses.includes('people'),
    ),
    filesLost: shown.reduce(
      (sum, { one, shows }) => sum + (shows.files ? one.filesLost : 0),
      0,
    ),
    withheld: shown.filter(({ shows }) => !shows.figures).length,
    ...(both.length === 0
      ? {}
      : {
          scoreBefore: average(pair => pair.before),
          scoreAfter: average(pair => pair.after),
        }),
  };
}

function teamsOf(shown: readonly Shown[], viewer: Viewer): ScenarioTeam[] {
  const byOwner = new Map<string, Shown[]>();
  for (const entry of shown) {
    const ref = entry.one.owner.ref ?? '';
    byOwner.set(ref, [...(byOwner.get(ref) ?? []), entry]);
  }
  return [...byOwner]
    .map(([ref, entries]) => {
      const { title } = hideOwner(entries[0].one.owner, viewer.visible);
      return {
        ...(ref ? { ref } : {}),
        ...(title ? { title } : {}),
        counts: countsOf(entries),
      };
    })
    .sort(
      (a, b) =>
        b.counts.entities - a.counts.entities ||
        ((a.ref ?? '') < (b.ref ?? '') ? -1 : 1),
    );
}
