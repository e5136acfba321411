/*
 * A second implementation, as plain as the definitions and as slow as it may
 * be, from what a history was made of and not from git or the database: whose a
 * file is is decided on all of it, then people are removed. It shares no code
 * with engine, report or scorer. Of what those can do it has what the histories
 * of the test have: no reviews, no documentation, a group as owner.
 */
import type { TestCommit } from '../../__testUtils__/createRepository';

export interface SlowStanding {
  state: string;
  score: number;
  /** Fewest people with more than half; 0 for nobody. */
  factor: number;
}

export interface SlowConsequence {
  before: SlowStanding;
  after: SlowStanding;
  filesLost: number;
  lastKnower: boolean;
  peopleGone: boolean;
}

interface Setting {
  commits: readonly TestCommit[];
  /** Of the component, `''` for the whole. */
  folder: string;
  asOf: number;
  /** Whom the catalog knows, by e-mail. */
  linked: ReadonlySet<string>;
  left: ReadonlySet<string>;
  /** E-mails of the owning group's people, without those who left. */
  owners: ReadonlySet<string>;
}

export function slowForesight(
  setting: Setting,
  gone: ReadonlySet<string>,
): SlowConsequence {
  const authors = authorsByFile(setting);
  const held = knowledgeByPerson(setting);
  const isThere = (person: string) => !setting.left.has(person);
  const lost = authors.filter(
    people =>
      people.some(isThere) &&
      !people.some(person => isThere(person) && !gone.has(person)),
  );
  const total = sum([...held.values()].map(({ amount }) => amount));
  const knowers = [...held].filter(
    ([person, { amount, last }]) =>
      isThere(person) && amount / total >= 0.15 && setting.asOf - last <= 180,
  );
  return {
    before: standing(setting, { authors, held, gone: new Set() }),
    after: standing(setting, { authors, held, gone }),
    filesLost: lost.length,
    lastKnower:
      knowers.length > 0 && knowers.every(([person]) => gone.has(person)),
    peopleGone: [...setting.owners].every(person => gone.has(person)),
  };
}

interface Held {
  amount: number;
  last: number;
}

function standing(
  setting: Setting,
  found: {
    authors: string[][];
    held: ReadonlyMap<string, Held>;
    gone: ReadonlySet<string>;
  },
): SlowStanding {
  const { asOf, linked, left, owners } = setting;
  const { authors, held, gone } = found;
  const rest = [...held]
    .filter(([person]) => !gone.has(person))
    .sort(([, a], [, b]) => b.amount - a.amount);
  const all = sum(rest.map(([, { amount }]) => amount));
  const shares = rest.map(([person, { amount, last }]) => ({
    person,
    share: amount / all,
    last,
  }));
  const factor = absenceFactor(shares.map(({ share }) => share));
  const core = shares.filter(({ share }) => share >= 0.05);
  const coreSum = sum(core.map(({ share }) => share));
  const effective =
    core.length === 0
      ? factor
      : 1 / sum(core.map(({ share }) => (share / coreSum) ** 2));
  const second = shares.slice(1).some(({ share }) => share >= 0.15);
  const spread = shares.length > 0 && shares[0].share < 0.15 && !second;
  const people = Math.min(
    1,
    Math.max(0, (Math.max(effective, factor) - 1) / 3),
  );
  const redundancy = spread ? people : 0.7 * people + 0.3 * (second ? 1 : 0);

  const wholeTotal = sum([...held.values()].map(({ amount }) => amount));
  const linkedOfAll =
    sum(
      [...held].map(([person, { amount }]) =>
        linked.has(person) || left.has(person) ? amount : 0,
      ),
    ) / wholeTotal;
  const ofLinked = (belongs: (person: string) => boolean) => {
    const known = shares.filter(
      ({ person }) => linked.has(person) || left.has(person),
    );
    const base = sum(known.map(({ share }) => share));
    const part = sum(
      known.map(({ person, share }) => (belongs(person) ? share : 0)),
    );
    return base === 0 ? 0 : part / base;
  };
  const inside = ofLinked(person => owners.has(person));
  const here = ofLinked(person => !left.has(person));
  const fresh = freshness(shares, asOf);

  const ownersLeft = [...owners].filter(person => !gone.has(person)).length;
  const accountability = (1 + 1 + (ownersLeft >= 2 ? 1 : 0) + 0) / 4;
  const parts: Array<[weight: number, value: number]> = [
    [25, accountability],
    [35, redundancy],
    ...(linkedOfAll >= 0.5
      ? ([
          [15, Math.min(1, inside / 0.5)],
          [15, here * fresh],
        ] as Array<[number, number]>)
      : []),
    // No reviews are known, and there is no documentation.
    [10, 0],
  ];
  const weight = sum(parts.map(([one]) => one));
  const score = Math.round(
    (100 * sum(parts.map(([one, value]) => one * value))) / weight,
  );
  const warns =
    truckFactor(authors, gone, tieBreak(setting)) === 1 &&
    (shares[0]?.share ?? 0) > 0.5;
  return { state: warns || score < 50 ? 'at-risk' : 'healthy', score, factor };
}

function freshness(
  shares: ReadonlyArray<{ share: number; last: number }>,
  asOf: number,
): number {
  const knowing = shares.filter(({ share }) => share >= 0.15);
  const counted = knowing.length > 0 ? knowing : shares;
  const days = asOf - Math.max(0, ...counted.map(({ last }) => last));
  return Math.min(1, Math.max(0, (365 - days) / 275));
}

function absenceFactor(shares: readonly number[]): number {
  let held = 0;
  for (const [index, share] of shares.entries()) {
    held += share;
    if (held > 0.5 + 1e-9) return index + 1;
  }
  return shares.length;
}

function truckFactor(
  authors: ReadonlyArray<readonly string[]>,
  gone: ReadonlySet<string>,
  isBefore: (a: string, b: string) => number,
): number {
  const files = authors.map(people =>
    people.filter(person => !gone.has(person)),
  );
  const counts = new Map<string, number>();
  files
    .flat()
    .forEach(person => counts.set(person, (counts.get(person) ?? 0) + 1));
  const order = [...counts].sort(([a, x], [b, y]) => y - x || isBefore(a, b));
  const removed = new Set<string>();
  for (const [person] of order) {
    const covered = files.filter(people =>
      people.some(one => !removed.has(one)),
    );
    if (covered.length < files.length / 2) break;
    removed.add(person);
  }
  return removed.size;
}

/** Who changed more files goes first, then by what the database calls them. */
function tieBreak(setting: Setting) {
  const { linked, left } = setting;
  const changes = (person: string) =>
    sum(
      setting.commits.map(commit =>
        commit.author.email === person ? placesIn(commit, setting) : 0,
      ),
    );
  // Whom the catalog does not know has a hash for a name.
  const key = (person: string) =>
    linked.has(person) || left.has(person) ? `user:${person}` : 'hash';
  return (a: string, b: string) =>
    changes(b) - changes(a) || (key(a) < key(b) ? -1 : 1);
}

function knowledgeByPerson(setting: Setting): Map<string, Held> {
  const { commits, asOf } = setting;
  const days = new Map<string, Set<number>>();
  for (const commit of commits) {
    if (placesIn(commit, setting) === 0) continue;
    const { author, day } = commit;
    days.set(author.email, (days.get(author.email) ?? new Set()).add(day));
  }
  return new Map(
    [...days].flatMap(([person, set]) => {
      const inWindow = [...set].filter(day => day <= asOf && asOf - day < 730);
      return inWindow.length === 0
        ? []
        : [
            [
              person,
              {
                amount: sum(inWindow.map(day => 0.5 ** ((asOf - day) / 180))),
                last: Math.max(...inWindow),
              },
            ] as const,
          ];
    }),
  );
}

function authorsByFile({ commits, folder }: Setting): string[][] {
  const touches = new Map<string, string[]>();
  for (const { author, files, moves = {} } of commits) {
    for (const [from, to] of Object.entries(moves)) {
      touches.set(to, [...touches.get(from)!, author.email]);
      touches.delete(from);
    }
    for (const path of Object.keys(files)) {
      touches.set(path, [...(touches.get(path) ?? []), author.email]);
    }
  }
  return [...touches]
    .filter(([path]) => isIn(path, folder))
    .map(([, by]) => authorsOf(by));
}

/** The first of them created the file. */
function authorsOf([creator, ...changes]: readonly string[]): string[] {
  const degrees = [...new Set([creator, ...changes])].map(person => {
    const own = changes.filter(one => one === person).length;
    const first = person === creator;
    return {
      person,
      first,
      degree:
        3.293 +
        (first ? 1.098 : 0) +
        0.164 * own -
        0.321 * Math.log(1 + changes.length - own),
    };
  });
  const best = Math.max(...degrees.map(({ degree }) => degree));
  return degrees
    .filter(
      ({ first, degree }) =>
        degree / best > 0.75 && (first || degree >= 3.293 - 1e-6),
    )
    .map(({ person }) => person);
}

/** Files of a commit that are in the folder, then or once they were moved. */
function placesIn(
  { files, moves = {} }: TestCommit,
  { commits, folder }: Setting,
): number {
  const moved = new Map(
    commits.flatMap(commit => Object.entries(commit.moves ?? {})),
  );
  return [...Object.keys(files), ...Object.values(moves)].filter(
    path => isIn(path, folder) || isIn(moved.get(path) ?? path, folder),
  ).length;
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
