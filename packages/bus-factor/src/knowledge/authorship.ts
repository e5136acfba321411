import {
  authorsOfFile,
  degreeOfAuthorship,
  type FileContribution,
} from '../measures/degreeOfAuthorship';
import type { ChangeTallies } from './changeTallies';
import type { MoveGraph } from './moveGraph';

/** One person's contribution to one file. */
export interface Contribution extends FileContribution {
  person: number;
}

/** @public */
export interface AuthorshipSources {
  tallies: ChangeTallies;
  moves: MoveGraph;
  /** Joins what the tallies hold into people. */
  personOf: (index: number) => number;
}

/** @public */
export interface ContributionsOptions extends AuthorshipSources {
  path: number;
  /** Paths whose moves were followed for an earlier file; see `MoveGraph`. */
  followed?: Set<number>;
}

/**
 * Everybody's contribution to the file that is at a path now, over all paths
 * it was moved from; ascending by person. Empty when nobody ever touched it.
 */
export function contributionsTo(options: ContributionsOptions): Contribution[] {
  const { path, followed, tallies, moves, personOf } = options;
  // What nobody touched at its present path is no file to the tool either.
  if (!tallies.has(path)) return [];
  const history = moves.historyOf(path, followed);
  const found = new Map<number, { created: boolean; deliveries: number }>();
  let changes = 0;
  for (const at of history) {
    changes += tallies.changesAt(at);
    tallies.forEachAt(at, ({ person, created, deliveries }) => {
      const known = found.get(personOf(person));
      if (known) {
        known.created ||= created;
        known.deliveries += deliveries;
      } else {
        found.set(personOf(person), { created, deliveries });
      }
    });
  }
  return [...found]
    .map(([person, { created, deliveries }]) => ({
      person,
      firstAuthor: created,
      deliveries,
      acceptances: changes - deliveries,
    }))
    .sort((a, b) => a.person - b.person);
}

/** The people who author a file, ascending. */
export function authorsAmong(contributions: readonly Contribution[]): number[] {
  const flags = authorsOfFile(contributions);
  return contributions
    .filter((_, index) => flags[index])
    .map(({ person }) => person);
}

/** A line of a degree table. */
export interface DegreeRow extends Contribution {
  degree: number;
  author: boolean;
}

/** Degrees of everybody in a file, as `contributionsTo` orders them. */
export function degreesAmong(
  contributions: readonly Contribution[],
): DegreeRow[] {
  const flags = authorsOfFile(contributions);
  return contributions.map((contribution, index) => ({
    ...contribution,
    degree: degreeOfAuthorship(contribution),
    author: flags[index],
  }));
}
