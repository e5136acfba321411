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
    if (!areTwoPresent(people, absent)) atRisk += files;
  }
  return total === 0 ? undefined : atRisk / total;
}

function areTwoPresent(
  people: readonly number[],
  absent: ReadonlySet<number> | undefined,
): boolean {
  if (people.length < 2) return false;
  let present = 0;
  for (const person of people) {
    if (!absent?.has(person)) present += 1;
    if (present === 2) return true;
  }
  return false;
}
