import { scoreConstants } from '../constants';
import type { DropReason, ScoreInput, ScoreInputValue } from '../types';

const documentationValue = { none: 0, 'one-person': 0.5, shared: 1 } as const;

/** Half review by several people, half documentation that several touch. */
export function sharingInputs(
  input: ScoreInput['sharing'],
): ScoreInputValue[] | DropReason {
  if (typeof input === 'string') {
    return input;
  }
  return [
    input.reviewers === undefined
      ? { id: 'reviewers', weight: 0.5, dropped: 'reviews-unknown' }
      : {
          id: 'reviewers',
          raw: input.reviewers,
          value: Math.min(1, input.reviewers / scoreConstants.fullReviewers),
          weight: 0.5,
        },
    {
      id: 'documentation',
      raw: input.documentation,
      value: documentationValue[input.documentation],
      weight: 0.5,
    },
  ];
}
