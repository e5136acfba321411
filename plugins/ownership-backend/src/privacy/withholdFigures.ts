import type {
  NextAction,
  OwnershipReport,
  Score,
  ScorePartId,
} from '@stewardship/backstage-plugin-ownership-common';
import { maySeePersons, type Viewer } from './Viewer';

/** Below this, a figure about all is a figure about somebody. */
const FEWEST_CONTRIBUTORS = 3;

const WITHHELD_PARTS: readonly ScorePartId[] = [
  'redundancy',
  'alignment',
  'continuity',
];

/** Steps whose gain would tell how knowledge is spread. */
const WITHHELD_ACTIONS: ReadonlyArray<NextAction['id']> = [
  'review-by-learner',
  'pair-three-days',
  'second-maintainer',
  'transfer',
  'name-owner',
];

type Figures = Pick<
  OwnershipReport,
  'scoreDetail' | 'nextActions' | 'warningAction' | 'knowledge' | 'suppressed'
>;

/**
 * Leaves out what could point at one person where fewer than three contribute.
 * Score, band, state, warning and the steps themselves stay: they are facts
 * about a component.
 */
export function withholdFigures(
  report: Omit<Figures, 'suppressed'>,
  viewer: Viewer,
): Figures {
  const contributors = report.knowledge?.contributors;
  const isFew =
    contributors !== undefined && contributors < FEWEST_CONTRIBUTORS;
  if (!isFew || maySeePersons(viewer)) {
    return { ...report, suppressed: false };
  }
  return {
    scoreDetail: withholdParts(report.scoreDetail),
    nextActions: report.nextActions.map(withholdGain),
    warningAction: report.warningAction && withholdGain(report.warningAction),
    knowledge: undefined,
    suppressed: true,
  };
}

function withholdParts(score: Score): Score {
  return {
    ...score,
    parts: score.parts.map(part =>
      WITHHELD_PARTS.includes(part.id) && part.value !== undefined
        ? { id: part.id, weight: part.weight, inputs: [], withheld: true }
        : part,
    ),
  };
}

function withholdGain(action: NextAction): NextAction {
  if (!WITHHELD_ACTIONS.includes(action.id)) {
    return action;
  }
  const { gain: _gain, newScore: _newScore, ...step } = action;
  return step;
}
