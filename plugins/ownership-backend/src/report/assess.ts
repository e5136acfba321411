import {
  ownershipState,
  scoreOwnership,
  type DeclaredOwner,
  type OwnershipState,
  type OwnershipWarning,
  type Score,
  type ScoreInput,
  type StateReason,
} from '@stewardship/backstage-plugin-ownership-common';
import { measure, type Measures } from '@stewardship/bus-factor/measures';
import {
  verificationStanding,
  type VerificationStanding,
} from '../verification';
import { holdings, type Holdings } from './holdings';
import { hasValidOwner, scoreInput } from './scoreInput';
import type { ReportInput } from './types';
import { warningOf } from './warning';

export interface Measured {
  measures: Measures;
  holdings: Holdings;
}

/** What everything else in a report is told from. */
export interface Assessment {
  /** Missing where no history was read. */
  measured?: Measured;
  standing: VerificationStanding;
  forScore: ScoreInput;
  score: Score;
  warning?: OwnershipWarning;
  state: OwnershipState;
  reasons: StateReason[];
  owner: DeclaredOwner;
}

/** An entity's input with what follows from it. */
export interface Assessed {
  input: ReportInput;
  assessment: Assessment;
}

/**
 * Score, state and owner of one entity, which is as much of its report as a
 * what-if needs, twice. Pure.
 */
export function assess(input: ReportInput): Assessment {
  const { facts, knowledge, asOf } = input;
  const measured = knowledge && measureAll(input);
  const standing = verificationStanding(input.verifications, {
    ownerRef: facts.owner.ref,
    asOf,
  });
  const forScore = scoreInput(input, measured, standing);
  const score = scoreOwnership(forScore);
  const warning = warningOf(input, measured?.measures);
  const { state, reasons } = stateOf(input, {
    warning: warning !== undefined,
    score: score.value,
    missing: missingReasons(input, measured?.measures),
  });
  const { kind: _kind, ...declared } = facts.owner;
  const owner = hasValidOwner(input)
    ? { ...declared, members: input.ownerPeople.length }
    : declared;
  return {
    measured,
    standing,
    forScore,
    score,
    warning,
    state,
    reasons,
    owner,
  };
}

/** Indexes of the people who have left. */
export function leftPeople({
  people,
}: Pick<ReportInput, 'people'>): ReadonlySet<number> {
  return new Set(
    people.flatMap(({ state }, index) => (state === 'left' ? [index] : [])),
  );
}

/**
 * Whether enough of the knowledge is linked to people is decided on the whole
 * of it, as authorship is: who is away takes away nothing that is known of the
 * others. Where nobody of those who are linked is left, nothing is held.
 */
function measureAll(input: ReportInput): Measured {
  const { asOf, without } = input;
  const options = { asOf, left: leftPeople(input) };
  const whole = measure(input.knowledge!, options);
  const held = holdings(input, whole);
  if (!without?.size) {
    return { measures: whole, holdings: held };
  }
  const measures = measure(input.knowledge!, { ...options, without });
  const rest = holdings(input, measures);
  return {
    measures,
    holdings: {
      ...rest,
      linked: held.linked,
      inside: rest.inside ?? 0,
      held: rest.held ?? 0,
    },
  };
}

function stateOf(
  input: ReportInput,
  found: { warning: boolean; score?: number; missing: StateReason[] },
) {
  const { facts, source } = input;
  if (facts.exempt !== undefined) {
    return ownershipState({
      warning: false,
      validOwner: true,
      missing: ['exempt'],
      applicable: false,
    });
  }
  return ownershipState({
    ...found,
    validOwner: hasValidOwner(input),
    applicable: source.status !== 'none' || callsForSource(facts.entityRef),
  });
}

/** A component is code; of the other kinds many are none. */
function callsForSource(entityRef: string): boolean {
  return entityRef.startsWith('component:');
}

function missingReasons(
  { source, knowledge }: ReportInput,
  measures: Measures | undefined,
): StateReason[] {
  if (knowledge && measures) return [...measures.evidence.reasons];
  if (source.status === 'none') return ['no-source'];
  return source.status === 'waiting' ? ['not-scanned'] : ['source-error'];
}
