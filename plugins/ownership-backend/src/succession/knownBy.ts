import type { LearnReason } from '@stewardship/backstage-plugin-ownership-common';
import {
  activeKnowers,
  measureConstants,
  type KnowledgeShare,
} from '@stewardship/bus-factor/measures';
import { leftPeople, type Assessed } from '../report';
import { activityDay } from './activityDay';
import type { Known } from './types';

/**
 * Who knows an entity, and whether somebody else is wanted. Where knowledge is
 * spread over so many that nobody has 15 %, it is no knowledge of few.
 */
export function knownBy(assessed: Assessed): Known {
  const { input, assessment } = assessed;
  const { measures } = assessment.measured ?? {};
  if (!measures?.evidence.sufficient || input.facts.exempt !== undefined) {
    return { state: 'no-evidence', knowers: [] };
  }
  const { shares } = measures;
  const left = leftPeople(input);
  const knowers = activeKnowers(shares, {
    asOf: activityDay(assessed),
    left,
  });
  const first = shares[0]?.share ?? 0;
  const isSpread = first < measureConstants.knowerShare;
  if (knowers.length >= measureConstants.enoughKnowers || isSpread) {
    return { state: 'enough', knowers };
  }
  return { state: 'wanted', why: whyOf({ knowers, shares, left }), knowers };
}

function whyOf(found: {
  knowers: readonly number[];
  shares: readonly KnowledgeShare[];
  left: ReadonlySet<number>;
}): LearnReason {
  const { knowers, shares, left } = found;
  if (knowers.length > 0) {
    return 'one-knower';
  }
  const once = shares.filter(
    ({ share }) => share >= measureConstants.knowerShare,
  );
  return once.every(({ person }) => left.has(person))
    ? 'last-knower-left'
    : 'nobody';
}
