import type { LearnReason } from '@stewardship/backstage-plugin-ownership-common';
import { figuresOf, type Assessed } from '../report';
import { pairingAreas } from './pairingAreas';
import type { Known, Wanted } from './types';

/** What is told of an entity that too few know; undefined for the others. */
export function wantedOf(
  { input, assessment }: Assessed,
  { why }: Known,
): Wanted | undefined {
  if (why === undefined) {
    return undefined;
  }
  const { facts, knowledge } = input;
  const { owner, measured } = assessment;
  return {
    entityRef: facts.entityRef,
    title: facts.title,
    tier: facts.tier,
    // Whatever else is equal, what is worked on goes first.
    activity: (knowledge?.activity ?? []).reduce(
      (sum, { changes }) => sum + changes,
      0,
    ),
    owner,
    why,
    areas: pairingAreas(input),
    ...(measured ? { knowledge: figuresOf(measured) } : {}),
  };
}

const URGENCY: readonly LearnReason[] = [
  'last-knower-left',
  'nobody',
  'one-knower',
];

/** What nobody knows first, then what matters most. */
export function byUrgency(a: Wanted, b: Wanted): number {
  return (
    URGENCY.indexOf(a.why) - URGENCY.indexOf(b.why) ||
    (a.tier ?? Infinity) - (b.tier ?? Infinity) ||
    b.activity - a.activity ||
    (a.entityRef < b.entityRef ? -1 : 1)
  );
}
