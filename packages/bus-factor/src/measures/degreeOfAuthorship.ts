import { measureConstants as C } from './constants';

/** In single precision as the published tool holds it, a hair below. */
const ENOUGH = Math.fround(C.authorDegree);

/** What one person did to one file. @public */
export interface FileContribution {
  /** Whether the person created the file. */
  firstAuthor: boolean;
  /** Later changes by the person. */
  deliveries: number;
  /** Later changes by others. */
  acceptances: number;
}

/**
 * Degree of authorship of a person in a file, a plain number without unit:
 * `3.293 + 1.098·FA + 0.164·DL − 0.321·ln(1 + AC)`.
 *
 * Source: Avelino et al. 2016, section III-A (weights of Fritz et al. 2010).
 *
 * @public
 */
export function degreeOfAuthorship(contribution: FileContribution): number {
  const { firstAuthor, deliveries, acceptances } = contribution;
  return degreeOf(firstAuthor ? 1 : 0, deliveries, acceptances);
}

/** The same of numbers; `firstAuthor` is 1 or 0. */
export function degreeOf(
  firstAuthor: number,
  deliveries: number,
  acceptances: number,
): number {
  return (
    C.degreeIntercept +
    C.degreeFirstAuthorship * firstAuthor +
    C.degreeDeliveries * deliveries -
    C.degreeAcceptances * Math.log(1 + acceptances)
  );
}

/**
 * Whether somebody is an author of a file, where `maximum` is its highest
 * degree: theirs is above 0.75 of that (strictly) and (at least 3.293, or they
 * created the file).
 *
 * Source: Avelino et al. 2016, section III-A; the exception for creators is the
 * published tool's.
 */
export function isAuthor(
  degree: number,
  maximum: number,
  firstAuthor: boolean,
): boolean {
  return (
    // After tens of thousands of changes by others a degree can be negative.
    maximum > 0 &&
    degree / maximum > C.authorNormalizedDegree &&
    (degree >= ENOUGH || firstAuthor)
  );
}

/**
 * Which of a file's contributors are its authors, as `isAuthor` says. Returns
 * one flag per contribution, in the order given.
 *
 * @public
 */
export function authorsOfFile(
  contributions: readonly FileContribution[],
): boolean[] {
  const degrees = contributions.map(degreeOfAuthorship);
  const maximum = degrees.reduce((most, one) => Math.max(most, one), 0);
  return contributions.map(({ firstAuthor }, index) =>
    isAuthor(degrees[index], maximum, firstAuthor),
  );
}
