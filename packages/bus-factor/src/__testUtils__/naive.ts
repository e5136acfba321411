/*
 * A second implementation of both readings, as plain as the definitions and as
 * slow as it may be, from what was built and not from what git says. It shares
 * no code with the engine.
 */
import type { CommitSpec } from './buildRepository';

/** One entry of a file's history. */
interface Entry {
  commit: number;
  kind: 'created' | 'changed';
  path: string;
  from?: string;
}

/** What the naive implementation says of a history. */
export interface NaiveReading {
  /** Authors by tracked path, e-mails, sorted. */
  authors: Map<string, string[]>;
  /** Days with work by e-mail, sorted. */
  days: Map<string, number[]>;
  /** Qualifying commits by day. */
  commits: Map<number, number>;
}

/** Reads a linear history of specs; e-mails are people, everybody is one. */
export function readNaively(specs: readonly CommitSpec[]): NaiveReading {
  const entries: Entry[] = [];
  const tracked = new Set<string>();
  const days = new Map<string, Set<number>>();
  const commits = new Map<number, number>();
  specs.forEach((spec, commit) => {
    for (const [from, path] of Object.entries(spec.moves ?? {})) {
      tracked.delete(from);
      tracked.add(path);
      entries.push({ commit, kind: 'changed', path, from });
    }
    for (const [path, content] of Object.entries(spec.files ?? {})) {
      if (content === undefined) {
        tracked.delete(path);
      } else {
        const kind = tracked.has(path) ? 'changed' : 'created';
        entries.push({ commit, kind, path });
        tracked.add(path);
      }
    }
    const touched =
      Object.keys(spec.files ?? {}).length +
      Object.keys(spec.moves ?? {}).length;
    if (touched === 0 || touched > 50) return;
    commits.set(spec.day, (commits.get(spec.day) ?? 0) + 1);
    const email = emailOf(spec);
    days.set(email, (days.get(email) ?? new Set()).add(spec.day));
  });

  const authors = new Map<string, string[]>();
  for (const path of tracked) {
    authors.set(path, authorsOf(historyOf(path, entries), specs));
  }
  return {
    authors,
    commits,
    days: new Map(
      [...days].map(([email, set]) => [email, [...set].sort((a, b) => a - b)]),
    ),
  };
}

/**
 * Fewest of the biggest authors without whom under half has an author: one
 * value for every order in which people with equally many files may go.
 */
export function truckFactorsNaively(
  authorsByFile: ReadonlyArray<readonly string[]>,
): number[] {
  const filesOf = (person: string) =>
    authorsByFile.filter(authors => authors.includes(person)).length;
  const falling = permutations([...new Set(authorsByFile.flat())]).filter(
    order =>
      order.every(
        (person, index) =>
          index === 0 || filesOf(order[index - 1]) >= filesOf(person),
      ),
  );
  return falling.map(order => {
    for (let gone = 0; gone <= order.length; gone += 1) {
      const left = order.slice(gone);
      const covered = authorsByFile.filter(authors =>
        authors.some(author => left.includes(author)),
      ).length;
      if (authorsByFile.length === 0 || covered < authorsByFile.length / 2) {
        return gone;
      }
    }
    return order.length;
  });
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map(rest => [
      item,
      ...rest,
    ]),
  );
}

/** The e-mail of a spec's author. */
export function emailOf({ author }: CommitSpec): string {
  return /<(.*)>/.exec(String(author))![1].toLowerCase();
}

function historyOf(path: string, entries: readonly Entry[]): Entry[] {
  const paths = [path];
  for (let i = 0; i < paths.length; i += 1) {
    for (const entry of entries) {
      const isNew = entry.from !== undefined && !paths.includes(entry.from);
      if (entry.path === paths[i] && isNew) paths.push(entry.from!);
    }
  }
  return entries.filter(entry => paths.includes(entry.path));
}

function authorsOf(
  history: readonly Entry[],
  specs: readonly CommitSpec[],
): string[] {
  const by = (entry: Entry) => emailOf(specs[entry.commit]);
  const changes = history.filter(({ kind }) => kind === 'changed');
  const people = [...new Set(history.map(by))].map(email => {
    const created = history.some(
      entry => entry.kind === 'created' && by(entry) === email,
    );
    const own = changes.filter(entry => by(entry) === email).length;
    const others = changes.length - own;
    const degree =
      3.293 +
      1.098 * Number(created) +
      0.164 * own -
      0.321 * Math.log1p(others);
    return { email, created, degree };
  });
  const best = Math.max(...people.map(({ degree }) => degree));
  return people
    .filter(
      ({ created, degree }) =>
        degree / best > 0.75 && (created || degree >= 3.293 - 1e-6),
    )
    .map(({ email }) => email)
    .sort();
}
