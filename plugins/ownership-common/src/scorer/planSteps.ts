import { measureConstants } from '@stewardship/bus-factor/measures';
import {
  candidates,
  type Candidate,
  type NextActionContext,
} from './candidates';
import { scoreOwnership } from './score';
import type { NextAction, ScoreInput } from './types';

const DEFAULT_STEPS = 5;

/** A component as a plan looks at it. @public */
export interface PlannedComponent {
  id: string;
  input: ScoreInput;
  context?: NextActionContext;
  /**
   * Decayed person-days of those who were active lately and have not left.
   * Missing where too little is known to say who knows it.
   */
  active?: readonly number[];
}

/** @public */
export interface PlanOptions {
  /** Most steps; default 5. */
  limit?: number;
  /** Most effort of all steps together; default as much as they take. */
  effort?: number;
}

/** @public */
export interface PlannedStep {
  id: string;
  action: NextAction;
  /** Whether the component has two active knowers from then on. */
  removesRisk: boolean;
  /** Components with one active knower or none, after this and all before. */
  singleKnowerAfter: number;
}

/** @public */
export interface Plan {
  steps: PlannedStep[];
  /** Components with one active knower or none. */
  singleKnower: { before: number; after: number };
  effort: number;
}

/**
 * The few steps that help a team's components most, one after the other: first
 * those that give a component its second active knower, the least effort first,
 * then those that bring one nearer to it, then whatever raises a score most for
 * its effort. Each is the scorer run again on what the steps before it leave. A
 * step is taken once for a component, unless it brings another knower, and none
 * that would leave fewer people with 15 %.
 *
 * Greedy: how far it stays behind the best plan is in docs/method.md.
 *
 * @public
 */
export function planSteps(
  components: readonly PlannedComponent[],
  { limit = DEFAULT_STEPS, effort = Infinity }: PlanOptions = {},
): Plan {
  const states = components.map(stateOf);
  const before = states.filter(isThin).length;
  const options = states.map(optionsOf);
  const steps: PlannedStep[] = [];
  let thin = before;
  let left = effort;
  while (steps.length < limit) {
    const best = bestOf(options, { effort: left });
    if (!best) {
      break;
    }
    const { option, at } = best;
    options[at] = optionsOf(option.after);
    left -= option.action.effort;
    thin -= Number(option.removesRisk);
    steps.push({
      id: option.after.id,
      action: option.action,
      removesRisk: option.removesRisk,
      singleKnowerAfter: thin,
    });
  }
  return {
    steps,
    singleKnower: { before, after: thin },
    effort: steps.reduce((sum, { action }) => sum + action.effort, 0),
  };
}

/** The step to take next, with the index of its component. */
function bestOf(
  options: readonly (readonly PlanOption[])[],
  { effort }: { effort: number },
): { option: PlanOption; at: number } | undefined {
  let best: { option: PlanOption; at: number } | undefined;
  for (const [at, ofOne] of options.entries()) {
    for (const option of ofOne) {
      const fits = option.action.effort <= effort;
      if (fits && (!best || compare(option, best.option) < 0)) {
        best = { option, at };
      }
    }
  }
  return best;
}

/** A component after some steps. */
export interface PlanState extends PlannedComponent {
  /** Steps that were taken for it. */
  taken: ReadonlySet<NextAction['id']>;
}

/** One step that could be next. */
export interface PlanOption {
  after: PlanState;
  action: NextAction;
  removesRisk: boolean;
  /** Knowers that are no longer missing. */
  nearer: number;
}

export function stateOf(component: PlannedComponent): PlanState {
  return { ...component, taken: new Set() };
}

/** Whether one active knower is left of a component, or none. */
export function isThin(component: PlannedComponent): boolean {
  return missingKnowers(component) > 0;
}

/**
 * How many knowers a component lacks. None where knowledge is spread over so
 * many that nobody is a first knower: that is no knowledge of few.
 */
export function missingKnowers({ input, active }: PlannedComponent): number {
  const { redundancy } = input;
  if (typeof redundancy === 'string' || active === undefined) {
    return 0;
  }
  const { weights } = redundancy;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const least = measureConstants.knowerShare * total;
  if (total === 0 || weights[0] < least) {
    return 0;
  }
  const knowers = active.filter(weight => weight >= least).length;
  return Math.max(0, measureConstants.enoughKnowers - knowers);
}

/** The steps for a component that help it, each with what it leaves. */
export function optionsOf(state: PlanState): PlanOption[] {
  const { input, context } = state;
  const missing = missingKnowers(state);
  const score = scoreOwnership(input).value;
  return candidates(input, { ...context, wanted: missing }).flatMap(
    candidate => {
      const after = stateAfter(state, candidate);
      const nearer = missing - missingKnowers(after);
      const action = actionOf(candidate, score);
      const { gain = 0 } = action;
      // Whoever learns makes the shares of those who know it smaller.
      const takesAway = nearer < 0;
      const isRepeated = state.taken.has(action.id) && nearer === 0;
      return takesAway || isRepeated || (gain <= 0 && nearer === 0)
        ? []
        : [
            {
              after,
              action,
              nearer,
              removesRisk: nearer > 0 && !isThin(after),
            },
          ];
    },
  );
}

function stateAfter(
  state: PlanState,
  { id, changed, learnerDays }: Candidate,
): PlanState {
  const { active } = state;
  return {
    ...state,
    input: changed,
    active:
      active && learnerDays !== undefined ? [...active, learnerDays] : active,
    taken: new Set([...state.taken, id]),
  };
}

function actionOf(
  { id, effort, params, changed }: Candidate,
  score: number | undefined,
): NextAction {
  const newScore = scoreOwnership(changed).value;
  return score === undefined || newScore === undefined
    ? { id, effort, params }
    : { id, effort, params, gain: newScore - score, newScore };
}

function compare(a: PlanOption, b: PlanOption): number {
  const perEffort = ({ action }: PlanOption) =>
    (action.gain ?? 0) / action.effort;
  return (
    Number(b.removesRisk) - Number(a.removesRisk) ||
    b.nearer - a.nearer ||
    (a.nearer > 0 ? a.action.effort - b.action.effort : 0) ||
    perEffort(b) - perEffort(a) ||
    a.action.effort - b.action.effort
  );
}
