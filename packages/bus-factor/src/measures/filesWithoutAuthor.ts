import type { AuthoredFiles } from './truckFactor';

/**
 * How many files have no author once the people named are taken out. What
 * nobody ever authored counts as well.
 *
 * Source: METHOD, what if; authorship as in Avelino et al. 2016.
 *
 * @public
 */
export function filesWithoutAuthor(
  whoSets: readonly AuthoredFiles[],
  absent?: ReadonlySet<number>,
): number {
  return whoSets.reduce(
    (sum, { people, files }) =>
      people.every(person => absent?.has(person)) ? sum + files : sum,
    0,
  );
}
