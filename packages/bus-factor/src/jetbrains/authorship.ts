import { JETBRAINS_CONSTANTS as C } from './constants';

const SECONDS_PER_DAY = 86_400;

/** What people changed in one file. */
export interface FileContributions {
  /** Person numbers, in Java's order. */
  people: readonly number[];
  /** Sum of the weights of each one's changes. */
  weights: readonly number[];
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
  const { people, weights, heaviest } = file;
  let all = 0;
  for (const weight of weights) all += weight;
  let most = -Infinity;
  const authorships: number[] = [];
  for (let i = 0; i < people.length; i += 1) {
    const own = people[i] === heaviest?.person ? heaviest.weight : 0;
    const authorship = jetbrainsAuthorship({ own, person: weights[i], all });
    authorships.push(authorship);
    most = Math.max(most, authorship);
  }
  return people.filter(
    (_, i) =>
      authorships[i] >= C.majorAuthorship &&
      authorships[i] / most > C.majorNormalizedAuthorship,
  );
}
