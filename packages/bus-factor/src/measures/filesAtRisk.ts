import type { AuthoredFiles } from './truckFactor';

/**
 * Share (0–1) of files whose authors, without the people named, are none or
 * one. Undefined without files.
 *
 * Source: METHOD; authorship as in Avelino et al. 2016.
 *
 * @public
 */
export function filesAtRisk(
  whoSets: readonly AuthoredFiles[],
  absent?: ReadonlySet<number>,
): number | undefined {
  let total = 0;
  let atRisk = 0;
  for (const { people, files } of whoSets) {
    total += files;
    const present = people.filter(person => !absent?.has(person)).length;
    if (present <= 1) atRisk += files;
  }
  return total === 0 ? undefined : atRisk / total;
}
