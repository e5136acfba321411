import {
  candidates,
  knowledgeCandidates,
  type Candidate,
  type NextActionContext,
} from './candidates';
import { scoreOwnership } from './score';
import type { NextAction, ScoreInput } from './types';

/**
 * The steps that would raise the score, best gain for the effort first. Each
 * gain is the scorer run again with one input changed, nothing else.
 *
 * @public
 */
export function nextActions(
  input: ScoreInput,
  context: NextActionContext = {},
): NextAction[] {
  return evaluate(input, candidates(input, context))
    .filter(({ gain }) => gain === undefined || gain > 0)
    .sort(
      (a, b) =>
        (b.gain ?? 0) / b.effort - (a.gain ?? 0) / a.effort ||
        a.effort - b.effort,
    );
}

/**
 * The step that answers a single-knower warning: of those that spread
 * knowledge and fit into a week, the one that does most. It stands even where
 * its effect is too small to move the rounded score.
 *
 * @public
 */
export function warningAction(input: ScoreInput): NextAction | undefined {
  return evaluate(input, knowledgeCandidates(input))
    .filter(({ effort }) => effort <= 2)
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0))[0];
}

/** The scorer run again for each candidate. */
function evaluate(input: ScoreInput, list: Candidate[]): NextAction[] {
  const before = scoreOwnership(input).value;
  return list.map(({ changed, learnerDays: _learnerDays, ...action }) => {
    const newScore = scoreOwnership(changed).value;
    return before === undefined || newScore === undefined
      ? action
      : { ...action, gain: newScore - before, newScore };
  });
}
