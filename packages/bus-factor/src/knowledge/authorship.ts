import {
  authorsOfFile,
  degreeOfAuthorship,
  type FileContribution,
} from '../measures/degreeOfAuthorship';
import { int32s, withRoomFor } from '../log/growing';
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

/** What people did to the file at hand. */
class ContributionSums {
  readonly #found: Contribution[] = [];
  /** By person: where their contribution is, plus 1. */
  #places = int32s(0);

  add(person: number, created: boolean, deliveries: number): void {
    this.#places = withRoomFor(this.#places, person + 1, int32s);
    const place = this.#places[person];
    if (place === 0) {
      this.#places[person] = this.#found.push({
        person,
        firstAuthor: created,
        deliveries,
        acceptances: 0,
      });
      return;
    }
    const known = this.#found[place - 1];
    known.firstAuthor ||= created;
    known.deliveries += deliveries;
  }

  /** All of them, ascending by person, of a file with so many changes; none are left. */
  take(changes: number): Contribution[] {
    const found = this.#found.splice(0);
    for (const contribution of found) {
      this.#places[contribution.person] = 0;
      contribution.acceptances = changes - contribution.deliveries;
    }
    return found.length < 2 ? found : found.sort((a, b) => a.person - b.person);
  }
}

/** One for all: there are many files, and hardly anybody touched most of them. */
const SUMS = new ContributionSums();

/**
 * Everybody's contribution to the file that is at a path now, over all paths
 * it was moved from; ascending by person. Empty when nobody ever touched it.
 */
export function contributionsTo(options: ContributionsOptions): Contribution[] {
  const { path, followed, tallies, moves, personOf } = options;
  // What nobody touched at its present path is no file to the tool either.
  if (!tallies.has(path)) return [];
  let changes = 0;
  for (const at of moves.historyOf(path, followed)) {
    changes += tallies.changesAt(at);
    tallies.addTo(SUMS, at, personOf);
  }
  return SUMS.take(changes);
}

/** The people who author a file, ascending. */
export function authorsAmong(contributions: readonly Contribution[]): number[] {
  const flags = authorsOfFile(contributions);
  const authors: number[] = [];
  for (let i = 0; i < flags.length; i += 1) {
    if (flags[i]) authors.push(contributions[i].person);
  }
  return authors;
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
