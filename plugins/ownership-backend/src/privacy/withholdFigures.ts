import type {
  DeclaredOwner,
  NextAction,
  OwnershipReport,
  Score,
  ScorePartId,
} from '@stewardship/backstage-plugin-ownership-common';
import { maySeePersons, type Viewer } from './Viewer';

/** Below this, a figure about all is a figure about somebody. */
export const FEWEST_CONTRIBUTORS = 3;

/** Parts that say how knowledge is spread. */
const SPREAD_PARTS: readonly ScorePartId[] = [
  'redundancy',
  'alignment',
  'continuity',
];

/** Steps whose gain is a fact of the catalog, and of no person. */
const CATALOG_ACTIONS: ReadonlyArray<NextAction['id']> = [
  'verify',
  'add-escalation',
  'grow-team',
];

type Figures = Pick<
  OwnershipReport,
  'scoreDetail' | 'nextActions' | 'warningAction' | 'knowledge' | 'suppressed'
>;

/**
 * Leaves out what could point at one person: where fewer than three contribute,
 * or where the owner is one, whose own share the owner's share would be. Score,
 * band, state, warning and the steps themselves stay: they are facts
 * about a component.
 */
export function withholdFigures(
  report: Omit<Figures, 'suppressed'>,
  context: { owner: DeclaredOwner; viewer: Viewer },
): Figures {
  if (!mustWithhold(report.knowledge, context)) {
    return { ...report, suppressed: false };
  }
  const withheld = withheldParts(report.scoreDetail);
  const gainsStay = !withheld.includes('accountability');
  const withhold = (action: NextAction) =>
    gainsStay && CATALOG_ACTIONS.includes(action.id)
      ? action
      : withoutGain(action);
  return {
    scoreDetail: withholdParts(report.scoreDetail, withheld),
    nextActions: report.nextActions.map(withhold),
    warningAction: report.warningAction && withhold(report.warningAction),
    knowledge: undefined,
    suppressed: true,
  };
}

/** Whether figures of how knowledge is spread, and of when, could point at one. */
export function mustWithhold(
  knowledge: Figures['knowledge'],
  { owner, viewer }: { owner: DeclaredOwner; viewer: Viewer },
): boolean {
  const contributors = knowledge?.contributors;
  const pointsAtOne =
    contributors !== undefined &&
    (contributors < FEWEST_CONTRIBUTORS || tellsShareOfOwner(owner, knowledge));
  return pointsAtOne && !maySeePersons(viewer);
}

/**
 * Whether to withhold on which days something was done: with the figures, and
 * where too little is known to have any, which is mostly one person's work.
 */
export function mustWithholdDays(
  knowledge: Figures['knowledge'],
  context: { owner: DeclaredOwner; viewer: Viewer },
): boolean {
  return knowledge === undefined
    ? !maySeePersons(context.viewer)
    : mustWithhold(knowledge, context);
}

/** Whether the owner is one person and a figure is that person's own share. */
function tellsShareOfOwner(
  owner: DeclaredOwner,
  knowledge: Figures['knowledge'],
): boolean {
  const isOnePerson = owner.problem === 'user' || owner.members === 1;
  return (
    isOnePerson &&
    (knowledge?.alignment !== undefined ||
      (knowledge?.teams ?? []).some(({ kind }) => kind === 'owning'))
  );
}

/**
 * The score is shown, and it is a sum: what is left when the other parts are
 * taken away is the withheld one. So `sharing`, which only the repository
 * tells, goes with them; and where that would still leave a single unknown
 * that says how knowledge is spread, all parts go.
 */
function withheldParts({ parts }: Score): ScorePartId[] {
  const valued = parts.filter(({ value }) => value !== undefined);
  const spread = valued.filter(({ id }) => SPREAD_PARTS.includes(id));
  return valued
    .filter(({ id }) => id !== 'accountability' || spread.length < 2)
    .map(({ id }) => id);
}

/** `cappedFrom` goes as well: it is the sum where the score is not. */
function withholdParts(
  { cappedFrom: _cappedFrom, ...score }: Score,
  withheld: readonly ScorePartId[],
): Score {
  return {
    ...score,
    parts: score.parts.map(part =>
      withheld.includes(part.id)
        ? { id: part.id, weight: part.weight, inputs: [], withheld: true }
        : part,
    ),
    // What an adopter's check says may be one of the withheld figures.
    ...(score.checks
      ? {
          checks: score.checks.map(({ id, title, question, weight, ...rest }) =>
            rest.value === undefined
              ? { id, title, question, weight, ...rest }
              : { id, title, question, weight, withheld: true },
          ),
        }
      : {}),
  };
}

/** A step without what it brings. */
export function withoutGain(action: NextAction): NextAction {
  const { gain: _gain, newScore: _newScore, ...step } = action;
  return step;
}
