import type {
  GoldenPathConsumer,
  PathStanding,
  SuitedPath,
} from '@stewardship/backstage-plugin-ownership-common';
import { isBehind, type PathDistance } from '../goldenPath';
import type { StoredReport } from '../report';
import { hideInSummary } from './hideEntities';
import { maySeeHelpers, type Viewer } from './Viewer';
import type { Names } from './whoCanHelp';
import { titled } from './titled';

/** What is known of an entity and the template that it came from. */
export interface StoredStanding {
  templateRef: string;
  /** What the entity calls the template, where the catalog has another name. */
  renamedFrom?: string;
  /** Of the template, where the caller may see it. */
  template?: { title: string; version?: string };
  version?: string;
  templateCommit?: string;
  source?: GoldenPathConsumer['source'];
  distance: PathDistance;
}

/**
 * How an entity stands to its golden path, as one caller may see it. Who could
 * bring it up to date is named as under "who can help".
 */
export function presentPathStanding(
  report: StoredReport,
  context: {
    viewer: Viewer;
    names: Names;
    standing?: StoredStanding;
    suited?: SuitedPath;
    recordProblem?: string;
  },
): PathStanding {
  const { viewer, names, standing, suited, recordProblem } = context;
  const own = {
    ...(suited ? { suited } : {}),
    ...(recordProblem ? { recordProblem } : {}),
  };
  if (!standing) {
    return { onPath: false, ...own };
  }
  const { templateRef, template, distance } = standing;
  const { owner } = hideInSummary(report.summary, viewer.visible);
  const isTeam = owner.ref !== undefined && !owner.problem;
  const mayBeUpdated = isBehind(distance.currency);
  const candidate = mayBeUpdated
    ? candidateFor(report, { viewer, names })
    : undefined;
  return {
    onPath: true,
    templateRef,
    ...(template ? { title: template.title } : {}),
    ...(standing.renamedFrom ? { renamedFrom: standing.renamedFrom } : {}),
    ...(standing.version === undefined ? {} : { version: standing.version }),
    ...(template?.version === undefined ? {} : { newest: template.version }),
    ...(standing.templateCommit === undefined
      ? {}
      : { templateCommit: standing.templateCommit }),
    ...distance,
    ...(standing.source === undefined ? {} : { source: standing.source }),
    ...(candidate ? { candidate } : {}),
    ...(mayBeUpdated && isTeam
      ? {
          team: titled(owner.ref!, owner.title),
        }
      : {}),
    ...own,
  };
}

function candidateFor(
  { detail: { learnerRef } }: StoredReport,
  { viewer, names }: { viewer: Viewer; names: Names },
): PathStanding['candidate'] {
  const name = learnerRef === undefined ? undefined : names.user(learnerRef);
  if (learnerRef === undefined || name === undefined) {
    return undefined;
  }
  const you = learnerRef === viewer.userRef;
  if (!you && (!maySeeHelpers(viewer) || !viewer.visible.has(learnerRef))) {
    return undefined;
  }
  return {
    name,
    entityRef: learnerRef,
    reasons: ['owning-team', 'little-knowledge'],
    ...(you ? { you } : {}),
  };
}
