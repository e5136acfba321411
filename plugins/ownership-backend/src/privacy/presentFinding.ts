import type { NextAction } from '@stewardship/backstage-plugin-ownership-common';
import type { ListedFinding } from '../database/listFindings';
import type { FindingKind } from '../finding';
import type { StoredReport } from '../report';
import { hideInActions, hideInSummary } from './hideEntities';
import { maySeePersons, type Viewer } from './Viewer';
import { withholdFigures } from './withholdFigures';
import { titled } from './titled';

/** The step that answers each kind of finding. */
const STEPS: Partial<Record<FindingKind, NextAction['id']>> = {
  'owner-mismatch': 'transfer',
  'owner-missing': 'name-owner',
  'owner-dangling': 'name-owner',
  'owner-placeholder': 'name-owner',
  'one-person-team': 'grow-team',
  'verification-stale': 'verify',
};

/** A finding as one caller may see it. Every finding leaves through here. */
export function presentFinding(
  { finding, state, report }: ListedFinding,
  context: { viewer: Viewer; userName?: (ref: string) => string | undefined },
) {
  const { viewer } = context;
  const { summary } = report;
  const owner = hideInSummary(summary, viewer.visible).owner;
  const action = stepFor(finding.kind, report, viewer);
  return {
    id: finding.id,
    entityRef: finding.entityRef,
    title: summary.title,
    ...(owner.ref
      ? {
          owner: titled(owner.ref, owner.title),
        }
      : {}),
    kind: finding.kind,
    severity: finding.severity,
    confidence: finding.confidence,
    ...(summary.tier === undefined ? {} : { tier: summary.tier }),
    state,
    openedAt: iso(finding.openedAtMs),
    lastSeenAt: iso(finding.lastSeenAtMs),
    ...(finding.resolvedAtMs === undefined
      ? {}
      : { resolvedAt: iso(finding.resolvedAtMs) }),
    reopened: finding.reopened,
    ...(state === 'snoozed' && finding.snooze
      ? { snooze: snoozeFor(finding.snooze, context) }
      : {}),
    facts: visibleFacts(finding.facts, { viewer, report }),
    ...(action ? { action } : {}),
  };
}

function snoozeFor(
  snooze: NonNullable<ListedFinding['finding']['snooze']>,
  {
    viewer,
    userName,
  }: { viewer: Viewer; userName?: (ref: string) => string | undefined },
) {
  const { byRef, reason, untilMs } = snooze;
  const byYou = byRef !== undefined && byRef === viewer.userRef;
  const name = byRef === undefined ? undefined : userName?.(byRef);
  const isShown =
    byYou ||
    (maySeePersons(viewer) && byRef !== undefined && viewer.visible.has(byRef));
  return {
    until: iso(untilMs),
    reason,
    ...(isShown && name ? { by: name } : {}),
    byYou,
  };
}

/** Facts that come from when somebody was last active. */
const ACTIVITY_FACTS = ['inDays'];
/** Facts of the owner, and no business of who may not see the owner. */
const OWNER_FACTS = ['members'];

/**
 * Refs that the caller may not see are left out, but for the declared owner,
 * and so is what a report withholds.
 */
function visibleFacts(
  facts: ListedFinding['finding']['facts'],
  { viewer, report }: { viewer: Viewer; report: StoredReport },
): Record<string, string | number | boolean> {
  const { visible } = viewer;
  const { ref: ownerRef } = report.summary.owner;
  const hidden = [
    ...(figuresFor(report, viewer).suppressed ? ACTIVITY_FACTS : []),
    ...(visible.has(ownerRef ?? '') ? [] : OWNER_FACTS),
  ];
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name, value]) =>
        !hidden.includes(name) &&
        (typeof value !== 'string' ||
          !/^[a-z]+:[^/\s]+\/[^/\s]+$/i.test(value) ||
          value === ownerRef ||
          visible.has(value)),
    ),
  );
}

function figuresFor({ summary, detail }: StoredReport, viewer: Viewer) {
  return withholdFigures(
    {
      scoreDetail: detail.scoreDetail,
      nextActions: hideInActions(detail.nextActions, viewer.visible),
      warningAction: detail.warningAction,
      knowledge: detail.knowledge,
    },
    { owner: summary.owner, viewer },
  );
}

function stepFor(
  kind: FindingKind,
  report: StoredReport,
  viewer: Viewer,
): NextAction | undefined {
  const figures = figuresFor(report, viewer);
  return kind === 'single-knower'
    ? figures.warningAction
    : figures.nextActions.find(({ id }) => id === STEPS[kind]);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
