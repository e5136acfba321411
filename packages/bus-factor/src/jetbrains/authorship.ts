import { JETBRAINS_CONSTANTS as C } from './constants';
import type { JavaHashMap } from './javaHashMap';

const SECONDS_PER_DAY = 86_400;

/** What people changed in one file. */
export interface FileContributions {
  /** Sum of the weights of a person's changes, by person number. */
  weights: JavaHashMap<number, number>;
  /** The single heaviest change and who made it. */
  heaviest?: { person: number; weight: number };
}

/**
 * Weight of a change: e^(−days ÷ 90), days from its author's date to the
 * revision's commit time, whole (cut off toward zero; negative for the future).
 *
 * Source: bus-factor-explorer, `ContributionsByUser.getWeight`.
 */
export function changeWeight(times: {
  /** Seconds since 1970. */
  authorTime: number;
  /** Seconds since 1970. */
  endTime: number;
}): number {
  const days = Math.trunc((times.endTime - times.authorTime) / SECONDS_PER_DAY);
  return Math.exp((-1.0 * days) / C.decayDays);
}

/**
 * Authorship of one person in one file:
 * 3.0·W_own + 1.0·W + 2.4·ln(1 + W_all) − 2.4·ln(1 + W_others).
 *
 * Source: bus-factor-explorer,
 * `BusFactorCalculation.calcNewUserToFileAuthorship`, without reviews and
 * meetings, which its command does not read.
 */
export function jetbrainsAuthorship(weights: {
  /** Of the file's heaviest change, if it is the person's; else 0. */
  own: number;
  /** Of all the person's changes. */
  person: number;
  /** Of everybody's changes. */
  all: number;
}): number {
  const { own, person, all } = weights;
  return (
    C.ownershipSlope * own +
    C.changesSlope * person +
    C.othersSlope * Math.log(1 + all) -
    C.othersSlope * Math.log(1 + (all - person))
  );
}

/**
 * People whose authorship is at least 0.001 and above 0.75 of the file's
 * maximum, in Java's order.
 *
 * Source: bus-factor-explorer, `ContributionsByUser.isMajor`.
 */
export function majorContributors(file: FileContributions): number[] {
  const weights = file.weights.entries();
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const authorships = weights.map(([person, weight]) =>
    jetbrainsAuthorship({
      own: person === file.heaviest?.person ? file.heaviest.weight : 0,
      person: weight,
      all,
    }),
  );
  const most = authorships.reduce((a, b) => Math.max(a, b), -Infinity);
  return weights.flatMap(([person], index) => {
    const authorship = authorships[index];
    const major =
      authorship >= C.majorAuthorship &&
      authorship / most > C.majorNormalizedAuthorship;
    return major ? [person] : [];
  });
}
