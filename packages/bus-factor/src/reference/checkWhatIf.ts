import { measure } from '../measures/measure';
import type { ComponentKnowledge } from '../types';
import { pseudoRandom } from './pseudoRandom';
import { slowWhatIf } from './slowWhatIf';

const SETS = 200;
/** Absences are drawn from so many of the biggest authors. */
const AMONG = 40;
const ABSENT_SHARE = 0.2;

/** How what-if compares with a slow implementation on random absences. */
export interface WhatIfCheck {
  sets: number;
  equal: number;
  /** Milliseconds that one answer took, on average. */
  averageMs: number;
}

/** Compares what-if with `slowWhatIf` for 200 random sets of people. */
export function checkWhatIf(component: ComponentKnowledge): WhatIfCheck {
  const asOf = component.lastDay ?? 0;
  const random = pseudoRandom(2);
  const people = biggestAuthors(component);
  let equal = 0;
  let spentMs = 0;
  for (let i = 0; i < SETS; i += 1) {
    const without = new Set(people.filter(() => random() < ABSENT_SHARE));
    const start = performance.now();
    const fast = measure(component, { asOf, without });
    spentMs += performance.now() - start;
    const slow = slowWhatIf({ component, asOf, without });
    const same =
      fast.truckFactor.value === slow.truckFactor &&
      fast.contributorAbsenceFactor === slow.contributorAbsenceFactor &&
      fast.filesAtRisk === slow.filesAtRisk;
    equal += same ? 1 : 0;
  }
  return { sets: SETS, equal, averageMs: spentMs / SETS };
}

function biggestAuthors({ whoSets }: ComponentKnowledge): number[] {
  const counts = new Map<number, number>();
  for (const { people, files } of whoSets) {
    people.forEach(person =>
      counts.set(person, (counts.get(person) ?? 0) + files),
    );
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, AMONG)
    .map(([person]) => person);
}
