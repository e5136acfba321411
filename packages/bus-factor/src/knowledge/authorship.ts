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

/** Of the file at hand: where a person's contribution is, plus 1. Else all 0. */
let places = int32s(0);

/**
 * Everybody's contribution to the file that is at a path now, over all paths
 * it was moved from; ascending by person. Empty when nobody ever touched it.
 */
export function contributionsTo(options: ContributionsOptions): Contribution[] {
  const { path, followed, tallies, moves, personOf } = options;
  // What nobody touched at its present path is no file to the tool either.
  if (!tallies.has(path)) return [];
  const found: Contribution[] = [];
  let changes = 0;
  for (const at of moves.historyOf(path, followed)) {
    changes += tallies.changesAt(at);
    tallies.forEachAt(at, (index, created, deliveries) => {
      const person = personOf(index);
      const known = found[placeOf(person, found.length)];
      if (known) {
        known.firstAuthor ||= created;
        known.deliveries += deliveries;
      } else {
        found.push({
          person,
          firstAuthor: created,
          deliveries,
          acceptances: 0,
        });
      }
    });
  }
  for (const contribution of found) {
    places[contribution.person] = 0;
    contribution.acceptances = changes - contribution.deliveries;
  }
  return found.sort((a, b) => a.person - b.person);
}

/** Where a person's contribution is, which may be the next one. */
function placeOf(person: number, next: number): number {
  places = withRoomFor(places, person + 1, int32s);
  if (places[person] === 0) places[person] = next + 1;
  return places[person] - 1;
}

/** The people who author a file, ascending. */
export function authorsAmong(contributions: readonly Contribution[]): number[] {
  const flags = authorsOfFile(contributions);
  const authors: number[] = [];
  flags.forEach((isAuthor, index) => {
    if (isAuthor) authors.push(contributions[index].person);
  });
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
