import type { DeclaredOwner } from '@stewardship/backstage-plugin-ownership-common';
import {
  activeKnowers,
  filesWithoutAuthor,
} from '@stewardship/bus-factor/measures';
import {
  figuresOf,
  leftPeople,
  type Assessed,
  type ReportInput,
} from '../report';
import { rankOf } from './hasFallen';
import type { Consequence, Loss, LostArea, Standing } from './types';

/** Who could help is looked for once it is known which case is told of. */
type Bare = Omit<Consequence, 'helpers'>;

/** What a change means for one service. Pure. */
export function consequenceOf(before: Assessed, after: Assessed): Bare {
  const { facts, knowledge } = before.input;
  const { owner, measured } = before.assessment;
  const areas = lostAreas(before.input, after.input);
  return {
    entityRef: facts.entityRef,
    title: facts.title,
    tier: facts.tier,
    system: facts.system,
    activity: activityOf(before),
    owner,
    ...(after.assessment.owner.ref === owner.ref &&
    after.assessment.owner.problem === owner.problem
      ? {}
      : { ownerAfter: withoutSuggestion(after.assessment.owner) }),
    before: standingOf(before),
    after: standingOf(after),
    losses: lossesOf(before, after),
    files: knowledge?.files ?? 0,
    filesLost: areas.reduce((sum, { lost }) => sum + lost, 0),
    areas,
    ...(measured?.measures.evidence.sufficient
      ? { knowledge: figuresOf(measured) }
      : {}),
  };
}

/** Whether a service notices the change at all. */
export function isNoticed(one: Bare): boolean {
  const { before, after } = one;
  return (
    before.state !== after.state ||
    before.score !== after.score ||
    before.band !== after.band ||
    one.ownerAfter !== undefined ||
    one.losses.length > 0 ||
    one.filesLost > 0
  );
}

/** The gravest first; of equal ones by ref. */
export function byGravity(a: Bare, b: Bare): number {
  const [x, y] = [gravity(a), gravity(b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  if (at !== -1) {
    return y[at] - x[at];
  }
  return a.entityRef < b.entityRef ? -1 : 1;
}

function gravity(one: Bare): number[] {
  const { before, after, losses } = one;
  return [
    losses.includes('last-knower') ? 1 : 0,
    losses.length,
    Number(before.state !== 'at-risk' && after.state === 'at-risk'),
    (rankOf(before) ?? 0) - (rankOf(after) ?? 0),
    (before.score ?? after.score ?? 0) - (after.score ?? 0),
    one.filesLost,
  ];
}

/** Which group was meant is no question of one that goes. */
function withoutSuggestion({
  suggestion: _suggestion,
  ...owner
}: DeclaredOwner): DeclaredOwner {
  return owner;
}

function standingOf({ assessment }: Assessed): Standing {
  const { state, score, measured } = assessment;
  const { evidence, band } = measured?.measures ?? {};
  if (!evidence?.sufficient) {
    return { state, score: score.value };
  }
  return {
    state,
    score: score.value,
    ...(band === undefined ? { nobody: true } : { band }),
  };
}

function activityOf({ assessment }: Assessed): number {
  const { redundancy } = assessment.forScore;
  return typeof redundancy === 'string'
    ? 0
    : Math.ceil(redundancy.weights.reduce((sum, weight) => sum + weight, 0));
}

function lossesOf(before: Assessed, after: Assessed): Loss[] {
  const [had, has] = [before.assessment, after.assessment];
  const { measured } = had;
  // Who knows it is decided on the unchanged history, as authorship is.
  const knowers = measured?.measures.evidence.sufficient
    ? activeKnowers(measured.measures.shares, {
        asOf: before.input.asOf,
        left: leftPeople(before.input),
      })
    : [];
  const { without } = after.input;
  const lacked = (lost: boolean, loss: Loss): Loss[] => (lost ? [loss] : []);
  return [
    ...lacked(
      knowers.length > 0 && knowers.every(person => without?.has(person)),
      'last-knower',
    ),
    ...lacked(had.forScore.validOwner && !has.forScore.validOwner, 'owner'),
    ...lacked(
      has.forScore.validOwner &&
        before.input.ownerPeople.length > 0 &&
        after.input.ownerPeople.length === 0,
      'people',
    ),
    ...lacked(
      before.input.facts.escalation !== undefined &&
        after.input.facts.escalation === undefined,
      'escalation',
    ),
  ];
}

function lostAreas(before: ReportInput, after: ReportInput): LostArea[] {
  const whoSets = before.knowledge?.whoSets ?? [];
  const { without } = after;
  if (!without?.size) {
    return [];
  }
  const left = leftPeople(before);
  const gone = new Set([...left, ...without]);
  const byFolder = new Map<string, (typeof whoSets)[number][]>();
  for (const set of whoSets) {
    byFolder.set(set.folder, [...(byFolder.get(set.folder) ?? []), set]);
  }
  return [...byFolder]
    .map(([path, sets]) => ({
      path,
      files: sets.reduce((sum, { files }) => sum + files, 0),
      lost: filesWithoutAuthor(sets, gone) - filesWithoutAuthor(sets, left),
    }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || (a.path < b.path ? -1 : 1));
}
