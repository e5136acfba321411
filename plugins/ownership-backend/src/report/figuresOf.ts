import type { KnowledgeFigures } from '@stewardship/backstage-plugin-ownership-common';
import type { Measured } from './assess';

/** Figures of who knows an entity, before privacy is applied. */
export function figuresOf({
  measures,
  holdings: held,
}: Measured): KnowledgeFigures {
  return {
    contributors: measures.shares.length,
    contributorAbsenceFactor: measures.contributorAbsenceFactor,
    effectiveContributors: measures.effectiveContributors,
    topShare: measures.topShare,
    secondKnower: measures.secondKnower,
    freshnessDays: measures.freshnessDays,
    truckFactor: measures.truckFactor.value,
    filesAtRisk: measures.filesAtRisk,
    alignment: held.inside,
    continuity: held.held,
    reviewers: measures.reviewers,
    teams: held.teams,
  };
}
