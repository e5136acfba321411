import { activeKnowers } from '../measures/activeKnowers';
import { measureConstants as C } from '../measures/constants';
import { evidence } from '../measures/evidence';
import { currentKnowledge, knowledgeShares } from '../measures/knowledge';
import type { SuccessionEvidence } from '../succession';
import { folderNearness } from '../succession/folderNearness';
import type { PersonActivity, UtcDay } from '../types';
import { sharedAddresses } from './sharedAddresses';
import type { Cut, Reading, StudiedComponent } from './types';

/** Days after a cut within which somebody must become the second knower. */
const WITHIN_DAYS = 365;
/** The shares of the year after are looked at so often. */
const STEP_DAYS = 30;
/** The stand-in for a team: so many person-days in the folder in a year. */
const TEAM_PERSON_DAYS = 3;

/** Other ways of proposing somebody, best first. */
export const BASELINES = [
  'most recent author in the folder',
  'most commits in the repository',
  'most commits in the repository, last year',
  'most recent reviewer in the folder',
] as const;

/** @public */
export type Baseline = (typeof BASELINES)[number];

/** A folder that one person knew, and in which somebody else then came to know it. */
export interface SuccessorCase {
  repository: string;
  folder: string;
  day: UtcDay;
  /** Everybody seen in the repository within the window, but the one who knows it. */
  candidates: readonly SuccessionEvidence[];
  /** Candidates in the order of each baseline; undefined where it has no data. */
  baselines: Readonly<Record<Baseline, readonly string[] | undefined>>;
  /** Who became the second knower; undefined when they were unseen before. */
  answer: ReadonlySet<string> | undefined;
}

/** The cases of a cut. */
export function successorCases(cut: Cut): SuccessorCase[] {
  const { before, after, repository } = cut;
  const asOf = before.day;
  const folders = before.components.filter(({ path }) =>
    before.folders.includes(path),
  );
  const whole = before.components[0];
  const earlier = sharedAddresses(before, after);
  const cases: SuccessorCase[] = [];
  const repositoryOf = inRepository(folders, asOf);
  for (const component of folders) {
    const holder = loneKnower(component, asOf);
    if (holder === undefined) continue;
    const later = after.components.find(({ path }) => path === component.path);
    const second = later && nextKnower({ later, asOf, holder, earlier });
    if (second === undefined) continue;
    const people = candidatesOf({ whole, holder, asOf });
    const seen = [...(earlier.get(second) ?? [])];
    cases.push({
      repository,
      folder: component.path,
      day: asOf,
      candidates: people.map(person =>
        evidenceOf({ person, component, repositoryOf, asOf }),
      ),
      baselines: baselinesOf({ component, people, before }),
      answer: seen.length === 0 ? undefined : new Set(seen.map(String)),
    });
  }
  return cases;
}

/** Who holds more than half where nobody else knows it, with enough evidence. */
function loneKnower(
  component: StudiedComponent,
  asOf: UtcDay,
): number | undefined {
  if (!evidence(component, asOf).sufficient) return undefined;
  const [first, second] = knowledgeShares(component.activity, { asOf });
  const alone =
    first.share > C.majorityShare && (second?.share ?? 0) < C.knowerShare;
  return alone ? first.person : undefined;
}

/** Who first comes to know it after the cut, by the later reading's indexes. */
function nextKnower(options: {
  later: StudiedComponent;
  asOf: UtcDay;
  holder: number;
  earlier: ReadonlyMap<number, ReadonlySet<number>>;
}): number | undefined {
  const { later, asOf, holder, earlier } = options;
  for (let days = STEP_DAYS; ; days += STEP_DAYS) {
    const day = asOf + Math.min(days, WITHIN_DAYS);
    const found = knowledgeShares(later.activity, { asOf: day }).find(
      ({ person, share }) =>
        share >= C.knowerShare && !earlier.get(person)?.has(holder),
    );
    if (found) return found.person;
    if (days >= WITHIN_DAYS) return undefined;
  }
}

function candidatesOf(options: {
  whole: StudiedComponent;
  holder: number;
  asOf: UtcDay;
}): number[] {
  const { whole, holder, asOf } = options;
  return whole.activity
    .filter(
      entry =>
        entry.person !== holder &&
        currentKnowledge(entry, { asOf }).knowledge > 0,
    )
    .map(({ person }) => person);
}

/** What everybody knows of each folder, and of how many they are the only one. */
function inRepository(folders: readonly StudiedComponent[], asOf: UtcDay) {
  const soleKnowerOf = new Map<number, number>();
  const knowledge = folders.map(({ path, activity }) => {
    const shares = knowledgeShares(activity, { asOf });
    const knowers = activeKnowers(shares, { asOf });
    if (knowers.length === 1) {
      soleKnowerOf.set(knowers[0], (soleKnowerOf.get(knowers[0]) ?? 0) + 1);
    }
    const byPerson = new Map(
      activity.map(entry => [
        entry.person,
        currentKnowledge(entry, { asOf }).knowledge,
      ]),
    );
    return { path, byPerson };
  });
  return { soleKnowerOf, knowledge };
}

function evidenceOf(options: {
  person: number;
  component: StudiedComponent;
  repositoryOf: ReturnType<typeof inRepository>;
  asOf: UtcDay;
}): SuccessionEvidence {
  const { person, component, repositoryOf, asOf } = options;
  const { soleKnowerOf, knowledge } = repositoryOf;
  const entry = component.activity.find(own => own.person === person);
  const { authored = [], reviewed = [] } = entry ?? {};
  const authoredSet = new Set(authored);
  const of = (days: readonly UtcDay[]) =>
    currentKnowledge({ authored: days, reviewed: [] }, { asOf }).knowledge;
  const nearby = knowledge
    .filter(({ path }) => path !== component.path)
    .reduce(
      (sum, { path, byPerson }) =>
        sum +
        folderNearness(component.path, path) * (byPerson.get(person) ?? 0),
      0,
    );
  return {
    id: String(person),
    authoredHere: of(authored),
    reviewedHere: of(reviewed.filter(day => !authoredSet.has(day))),
    nearby,
    inSystem: 0,
    onSamePath: 0,
    inTeam: daysOfYear(entry, asOf) >= TEAM_PERSON_DAYS,
    soleKnowerOf: soleKnowerOf.get(person) ?? 0,
  };
}

function daysOfYear(
  entry: Pick<PersonActivity, 'authored' | 'reviewed'> | undefined,
  asOf: UtcDay,
): number {
  const days = new Set([
    ...(entry?.authored ?? []),
    ...(entry?.reviewed ?? []),
  ]);
  return [...days].filter(day => day <= asOf && asOf - day < 365).length;
}

function baselinesOf(options: {
  component: StudiedComponent;
  people: readonly number[];
  before: Reading;
}): SuccessorCase['baselines'] {
  const { component, people, before } = options;
  const entries = new Map(
    component.activity.map(entry => [entry.person, entry]),
  );
  const commits = new Map(
    before.commits.map(([person, all, year]) => [person, { all, year }]),
  );
  const lastOf = (days: readonly UtcDay[] | undefined) =>
    days?.filter(day => day <= before.day).at(-1) ?? 0;
  const ordered = (valueOf: (person: number) => number) =>
    people
      .map(person => ({ person, value: valueOf(person) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value || a.person - b.person)
      .map(({ person }) => String(person));
  return {
    'most recent author in the folder': ordered(person =>
      lastOf(entries.get(person)?.authored),
    ),
    'most commits in the repository': ordered(
      person => commits.get(person)?.all ?? 0,
    ),
    'most commits in the repository, last year': ordered(
      person => commits.get(person)?.year ?? 0,
    ),
    'most recent reviewer in the folder': component.reviewsKnown
      ? ordered(person => lastOf(entries.get(person)?.reviewed))
      : undefined,
  };
}
