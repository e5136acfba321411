import { rankSuccessors, successionConstants as C } from '../succession';
import { bootstrap, type Interval } from './bootstrap';
import { groupBy } from './groupBy';
import { BASELINES, type Baseline, type SuccessorCase } from './successorCases';

/** How a baseline compares with the ranking on the same cases and candidates. */
export interface BaselineRow {
  baseline: Baseline;
  /** Cases that it has data for. */
  cases: number;
  hits: number;
  /** Hits of the ranking on those cases. */
  ours: number;
  /** Hit rate of the ranking minus that of the baseline. */
  difference?: Interval;
}

/** @public */
export interface SuccessorRow {
  /** A repository, or all of them. */
  repository: string;
  cases: number;
  /** Cases whose answer was unseen before the cut; left out of all that follows. */
  newcomers: number;
  /** Cases whose answer was among the candidates. */
  covered: number;
  /** Cases whose answer was left out since they carry enough alone already. */
  laden: number;
  hits: number;
  /** Hits if load kept nobody off the list. */
  hitsWithoutLoad: number;
  baselines: BaselineRow[];
}

/** Whom a list may hold: everybody seen within the window, or the stand-in for a team. */
export type Candidates = 'everybody' | 'team';

/** A row for each repository, also where it has no case, and one for all. */
export function successorTable(
  cases: readonly SuccessorCase[],
  options: { among: Candidates; repositories: readonly string[] },
): SuccessorRow[] {
  const { among, repositories } = options;
  const judged = cases.map(entry => judge(entry, among));
  const byRepository = groupBy(judged, ({ repository }) => repository);
  const rows = repositories.map(name =>
    row(
      name,
      groupBy(
        judged.filter(({ repository }) => repository === name),
        ({ folder }) => folder,
      ),
    ),
  );
  // Repositories differ more than folders of one do.
  return [...rows, row('all', byRepository)];
}

interface Judged {
  repository: string;
  folder: string;
  newcomer: boolean;
  covered: boolean;
  laden: boolean;
  hit: boolean;
  hitWithoutLoad: boolean;
  baselines: Readonly<Record<Baseline, boolean | undefined>>;
}

function judge(entry: SuccessorCase, among: Candidates): Judged {
  const { repository, folder, answer } = entry;
  const candidates = entry.candidates.filter(
    ({ inTeam }) => among === 'everybody' || inTeam,
  );
  const ids = new Set(candidates.map(({ id }) => id));
  const right = (list: readonly string[]) =>
    list
      .filter(id => ids.has(id))
      .slice(0, C.limit)
      .some(id => answer?.has(id));
  const answers = candidates.filter(({ id }) => answer?.has(id));
  const baseline = (name: Baseline) => {
    const list = entry.baselines[name];
    return list && right(list);
  };
  return {
    repository,
    folder,
    newcomer: answer === undefined,
    covered: answers.length > 0,
    laden:
      answers.length > 0 &&
      answers.every(({ soleKnowerOf }) => soleKnowerOf >= C.maximumLoad),
    hit: right(rankSuccessors(candidates).map(({ id }) => id)),
    hitWithoutLoad: right(
      rankSuccessors(
        candidates.map(candidate => ({ ...candidate, soleKnowerOf: 0 })),
      ).map(({ id }) => id),
    ),
    baselines: Object.fromEntries(
      BASELINES.map(name => [name, baseline(name)]),
    ) as Judged['baselines'],
  };
}

/** `groups`: what is drawn as a whole for the intervals. */
function row(
  repository: string,
  groups: ReadonlyArray<readonly Judged[]>,
): SuccessorRow {
  const cases = groups.flat();
  const seen = groups.map(group => group.filter(({ newcomer }) => !newcomer));
  const counted = seen.flat();
  return {
    repository,
    cases: cases.length,
    newcomers: cases.length - counted.length,
    covered: counted.filter(({ covered }) => covered).length,
    laden: counted.filter(({ laden }) => laden).length,
    hits: counted.filter(({ hit }) => hit).length,
    hitsWithoutLoad: counted.filter(({ hitWithoutLoad }) => hitWithoutLoad)
      .length,
    baselines: BASELINES.map(baseline => compare(baseline, seen)),
  };
}

function compare(
  baseline: Baseline,
  groups: ReadonlyArray<readonly Judged[]>,
): BaselineRow {
  const known = groups
    .map(group =>
      group.filter(({ baselines }) => baselines[baseline] !== undefined),
    )
    .filter(group => group.length > 0);
  const cases = known.flat();
  const difference = bootstrap(known, drawn => {
    const all = drawn.flat();
    const sum = all.reduce(
      (total, { hit, baselines }) =>
        total + Number(hit) - Number(baselines[baseline]),
      0,
    );
    return sum / all.length;
  });
  return {
    baseline,
    cases: cases.length,
    hits: cases.filter(({ baselines }) => baselines[baseline]).length,
    ours: cases.filter(({ hit }) => hit).length,
    ...(difference ? { difference } : {}),
  };
}
