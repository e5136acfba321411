import {
  MODEL_VERSION,
  type LearnItem,
  type MyKnowledgeItem,
  type OwnershipReport,
  type Portfolio,
  type Successor,
  type Successors,
} from '@stewardship/backstage-plugin-ownership-common';
import type { SuccessorCandidate } from '@stewardship/bus-factor/measures';
import type { QuarterPlan } from '../foresight';
import type { Alone, Succession, Wanted } from '../succession';
import { formatUtcDay } from '../time';
import { hideOwner } from './hideEntities';
import { maySeeHelpers, type Viewer } from './Viewer';
import { mustWithhold, withoutGain } from './withholdFigures';

/** Folders that are told of, of one entity. */
const MOST_AREAS = 20;

interface Context {
  viewer: Viewer;
  /** Of a user, as the catalog has it. */
  userName: (ref: string) => string | undefined;
}

/** Who could be next, with whom to ask in any case, as the report has it. */
export function presentSuccessors(
  { known, wanted, candidates }: Succession,
  context: Context & { report: OwnershipReport },
): Successors {
  const { report, viewer } = context;
  const { team, escalation } = report.whoCanHelp;
  const suppressed = wanted !== undefined && withholds(wanted, viewer);
  return {
    entityRef: report.entityRef,
    state: known.state,
    ...(wanted ? { candidates: presentCandidates(candidates, context) } : {}),
    ...(wanted && !suppressed ? { areas: wanted.areas } : {}),
    suppressed,
    ...(team ? { team } : {}),
    ...(escalation ? { escalation } : {}),
  };
}

/**
 * Names as under "who can help": where mode and permission allow, and everybody
 * finds themselves. Undefined where they are withheld.
 */
function presentCandidates(
  candidates: readonly SuccessorCandidate[],
  { viewer, userName }: Context,
): Successor[] | undefined {
  const shown = candidates.flatMap(({ id: userRef, reasons }) => {
    const you = userRef === viewer.userRef;
    const title = userName(userRef);
    const isShown =
      you || (maySeeHelpers(viewer) && viewer.visible.has(userRef));
    return title !== undefined && isShown
      ? [{ userRef, title, reasons, ...(you ? { you } : {}) }]
      : [];
  });
  return maySeeHelpers(viewer) || shown.length > 0 ? shown : undefined;
}

export function presentWanted(wanted: Wanted, viewer: Viewer): LearnItem {
  const { entityRef, title, tier, why, areas } = wanted;
  const suppressed = withholds(wanted, viewer);
  return {
    entityRef,
    title,
    ...(tier === undefined ? {} : { tier }),
    // That somebody left is told by a figure that is withheld.
    why: suppressed && why === 'last-knower-left' ? 'nobody' : why,
    ...(suppressed ? {} : { areas }),
    suppressed,
  };
}

/** What one alone knows is theirs to see, whatever else is withheld. */
export function presentAlone(alone: Alone, context: Context): MyKnowledgeItem {
  const { owner, areas, candidates, ...item } = alone;
  const successors = candidates && presentCandidates(candidates, context);
  return {
    ...item,
    owner: hideOwner(owner, context.viewer.visible),
    areas: areas.slice(0, MOST_AREAS),
    ...(successors ? { successors } : {}),
  };
}

/**
 * Gains of a component go as a whole where its figures are withheld: the score
 * after a later step would tell what one before it brought.
 */
export function presentQuarter(
  plan: QuarterPlan,
  context: { viewer: Viewer; owner: Portfolio['owner'] },
): Portfolio {
  const { viewer, owner } = context;
  return {
    owner,
    asOf: formatUtcDay(plan.asOf),
    modelVersion: MODEL_VERSION,
    components: plan.components.size,
    more: plan.more,
    singleKnower: plan.singleKnower,
    steps: plan.steps.map(({ id, action, removesRisk, singleKnowerAfter }) => {
      const component = plan.components.get(id)!;
      const suppressed = withholds(component, viewer);
      return {
        entityRef: id,
        title: component.title,
        action: suppressed ? withoutGain(action) : action,
        removesRisk,
        singleKnowerAfter,
        suppressed,
      };
    }),
    effort: plan.effort,
  };
}

function withholds(
  { knowledge, owner }: Pick<Wanted, 'knowledge' | 'owner'>,
  viewer: Viewer,
): boolean {
  return mustWithhold(knowledge, { owner, viewer });
}
