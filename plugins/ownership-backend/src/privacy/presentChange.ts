import type {
  Change,
  FindingKind,
  FindingSeverity,
  OwnershipState,
} from '@stewardship/backstage-plugin-ownership-common';
import type { ListedChange } from '../database/listChanges';
import { formatUtcDay, utcDayOf } from '../time';
import type { Viewer } from './Viewer';

/** Kinds of which only the day is known. */
const BY_DAY: ReadonlyArray<Change['kind']> = ['owner', 'state'];

/**
 * A change as one caller may see it. Who owned an entity once is no fact of the
 * entity any more: an owner other than today's is told to who may see them.
 */
export function presentChange(
  change: ListedChange,
  { viewer, titles }: { viewer: Viewer; titles: ReadonlyMap<string, string> },
): Change {
  const { id, kind, atMs, entityRef, title, before, after } = change;
  const { findingKind, severity } = change;
  const { visible } = viewer;
  const side = (ref: string | undefined) => {
    if (ref === undefined || (ref !== change.ownerRef && !visible.has(ref))) {
      return undefined;
    }
    const name = visible.has(ref) ? titles.get(ref) : undefined;
    return { ref, ...(name ? { title: name } : {}) };
  };
  const isState = kind === 'state';
  return defined({
    id,
    kind,
    day: formatUtcDay(utcDayOf(atMs)),
    at: BY_DAY.includes(kind) ? undefined : new Date(atMs).toISOString(),
    entityRef,
    title,
    fromOwner: isState ? undefined : side(before),
    toOwner: isState ? undefined : side(after),
    fromState: isState ? (before as OwnershipState) : undefined,
    toState: isState ? (after as OwnershipState) : undefined,
    findingKind: findingKind as FindingKind | undefined,
    severity: severity as FindingSeverity | undefined,
  });
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as T;
}
