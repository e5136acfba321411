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
  return (
    C.degreeIntercept +
    C.degreeFirstAuthorship * (firstAuthor ? 1 : 0) +
    C.degreeDeliveries * deliveries -
    C.degreeAcceptances * Math.log(1 + acceptances)
  );
}

/**
 * Which of a file's contributors are its authors: degree above 0.75 of the
 * file's maximum (strictly) and (degree at least 3.293, or created the file).
 * Returns one flag per contribution, in the order given.
 *
 * Source: Avelino et al. 2016, section III-A; the exception for creators is the
 * published tool's.
 *
 * @public
 */
export function authorsOfFile(
  contributions: readonly FileContribution[],
): boolean[] {
  const degrees: number[] = [];
  let maximum = 0;
  // Most people changed a file once, so most degrees of a file are the same.
  let last: FileContribution | undefined;
  let degree = 0;
  for (const contribution of contributions) {
    if (
      last?.deliveries !== contribution.deliveries ||
      last.acceptances !== contribution.acceptances ||
      last.firstAuthor !== contribution.firstAuthor
    ) {
      degree = degreeOfAuthorship(contribution);
      last = contribution;
    }
    degrees.push(degree);
    if (degree > maximum) maximum = degree;
  }
  const flags: boolean[] = [];
  for (let i = 0; i < degrees.length; i += 1) {
    flags.push(
      // After tens of thousands of changes by others a degree can be negative.
      maximum > 0 &&
        degrees[i] / maximum > C.authorNormalizedDegree &&
        (degrees[i] >= ENOUGH || contributions[i].firstAuthor),
    );
  }
  return flags;
}
