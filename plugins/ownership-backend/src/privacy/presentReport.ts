import type { OwnershipReport } from '@stewardship/backstage-plugin-ownership-common';
import type { StoredReport } from '../report';
import {
  hideInActions,
  hideInKnowledge,
  hideInScore,
  hideInSummary,
} from './hideEntities';
import type { Viewer } from './Viewer';
import { whoCanHelp, type Names } from './whoCanHelp';
import { withholdFigures } from './withholdFigures';

/**
 * A stored report as one caller may see it. Every report leaves the backend
 * through here.
 */
export function presentReport(
  stored: StoredReport,
  context: { viewer: Viewer; names: Names; templateTitle?: string },
): OwnershipReport {
  const { viewer, names, templateTitle } = context;
  const { visible } = viewer;
  const { detail } = stored;
  const escalation = escalationFor(stored, visible);
  const summary = hideInSummary(stored.summary, visible);
  const figures = withholdFigures(
    {
      scoreDetail: hideInScore(detail.scoreDetail, summary.owner, visible),
      nextActions: hideInActions(detail.nextActions, visible),
      warningAction: detail.warningAction,
      knowledge: detail.knowledge && hideInKnowledge(detail.knowledge, visible),
    },
    { owner: stored.summary.owner, viewer },
  );
  // It tells when the last but one was active: so it goes with the figures.
  const fall = figures.suppressed ? undefined : detail.fall;
  const templateRef = shownTemplate(detail, visible);
  const template =
    templateRef !== undefined && visible.has(templateRef) && templateTitle;
  return {
    ...summary,
    ...figures,
    escalation,
    ownerOrigin: detail.ownerOrigin,
    evidence: detail.evidence,
    source: detail.source,
    whoCanHelp: {
      ...whoCanHelp(stored, summary.owner, viewer, names),
      ...(escalation ? { escalation } : {}),
    },
    privacyMode: viewer.mode,
    ...(templateRef
      ? {
          goldenPath: {
            ref: templateRef,
            ...(template ? { title: template } : {}),
          },
        }
      : {}),
    ...(fall ? { fall } : {}),
  };
}

/**
 * What the entity says itself is no secret; what that is called now may be one.
 */
export function shownTemplate(
  {
    templateRef,
    renamedFrom,
  }: Pick<StoredReport['detail'], 'templateRef' | 'renamedFrom'>,
  visible: Viewer['visible'],
): string | undefined {
  return templateRef !== undefined && !visible.has(templateRef)
    ? renamedFrom ?? templateRef
    : templateRef;
}

/** A path that the owner brings is hidden with the owner. */
function escalationFor(
  { summary, detail }: StoredReport,
  visible: Viewer['visible'],
): OwnershipReport['escalation'] {
  const isHidden =
    detail.escalationOfOwner && !visible.has(summary.owner.ref ?? '');
  return isHidden ? undefined : detail.escalation;
}
