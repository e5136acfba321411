import type {
  Change,
  ChangeFilter,
  Finding,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { dayAgo } from './chance';

/** Something of each kind, of whatever the filter leaves. */
export function changesOf(
  reports: readonly OwnershipReport[],
  findings: readonly Finding[],
  { changeKinds }: ChangeFilter,
): Change[] {
  const changes = reports.slice(0, 12).map((report, index): Change => {
    const { entityRef, title, owner, state } = report;
    const finding = findings.find(one => one.entityRef === entityRef);
    const base = {
      id: String(index),
      day: dayAgo(1 + Math.floor(index / 3)),
      entityRef,
      title,
    };
    if (index % 4 === 1 && finding) {
      const { kind: findingKind, severity } = finding;
      return { ...base, kind: 'finding-opened', findingKind, severity };
    }
    if (index % 4 === 2 && owner.ref) {
      const toOwner = { ref: owner.ref, title: owner.title };
      return { ...base, kind: 'owner', toOwner };
    }
    return index % 4 === 3
      ? { ...base, kind: 'appeared' }
      : { ...base, kind: 'state', fromState: 'healthy', toState: state };
  });
  return changes.filter(
    ({ kind }) => !changeKinds?.length || changeKinds.includes(kind),
  );
}
