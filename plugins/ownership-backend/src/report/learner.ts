import { createHash } from 'node:crypto';
import {
  scoreOwnership,
  withLearner,
  type RedundancyInput,
  type ScoreInput,
} from '@stewardship/backstage-plugin-ownership-common';
import {
  currentKnowledge,
  measureConstants,
} from '@stewardship/bus-factor/measures';
import type { ReportInput } from './types';

/** Active days that bringing something onto a newer version takes: judgement. */
const UPDATE_DAYS = 1;

/**
 * Who of the owner's people would learn most from an update: of those who know
 * little of it, the one with whose work the redundancy is highest, by the
 * scorer run again; of equal ones, whoever knows least. Undefined where the
 * evidence says nothing of anybody, or where all of them know it.
 *
 * @returns the ref of a user
 */
export function learner(
  input: ReportInput,
  forScore: ScoreInput,
): string | undefined {
  const { redundancy } = forScore;
  if (typeof redundancy === 'string') {
    return undefined;
  }
  const known = knowledgeByUser(input);
  const total = redundancy.weights.reduce((sum, weight) => sum + weight, 0);
  const values = new Map<number, number>();
  const valueWith = (weight: number) => {
    const value = values.get(weight) ?? redundancyAfter(forScore, weight);
    values.set(weight, value);
    return value;
  };
  const [best] = input.ownerPeople
    .map(userRef => ({ userRef, weight: known.get(userRef) ?? 0 }))
    .filter(({ weight }) => weight < measureConstants.knowerShare * total)
    .map(one => ({
      ...one,
      value: valueWith(one.weight),
      order: orderOf(one.userRef, input.facts.entityRef),
    }))
    .sort(
      (a, b) =>
        b.value - a.value ||
        a.weight - b.weight ||
        (a.order < b.order ? -1 : 1),
    );
  return best?.userRef;
}

/** Decayed person-days by user, of those who are linked to one. */
function knowledgeByUser(input: ReportInput): Map<string, number> {
  const known = new Map<string, number>();
  for (const entry of input.knowledge?.activity ?? []) {
    const { userRef } = input.people[entry.person];
    if (userRef === undefined) continue;
    const { knowledge } = currentKnowledge(entry, { asOf: input.asOf });
    known.set(userRef, (known.get(userRef) ?? 0) + knowledge);
  }
  return known;
}

/** The part of the score once somebody who knew this much has done the update. */
function redundancyAfter(forScore: ScoreInput, weight: number): number {
  const before = forScore.redundancy as RedundancyInput;
  const { parts } = scoreOwnership({
    ...forScore,
    redundancy: withLearner(before, { days: UPDATE_DAYS, weight }),
  });
  return parts.find(({ id }) => id === 'redundancy')?.value ?? 0;
}

/** The same every time, another one for each entity: nobody is always first. */
function orderOf(userRef: string, entityRef: string): string {
  return createHash('sha256').update(`${entityRef}\n${userRef}`).digest('hex');
}
