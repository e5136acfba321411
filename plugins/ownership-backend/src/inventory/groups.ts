import {
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { escalationIn, type EscalationConfig } from './escalation';
import type { GroupFacts } from './Inventory';
import { relatedRefs, specRefs } from './relatedRefs';

/** What the column takes. */
const LONGEST_TYPE = 255;

/** What a Group says; whether what it names exists is looked up later. */
export function groupFacts(
  group: Entity,
  config: EscalationConfig,
): GroupFacts {
  const escalation = escalationIn(group, config);
  const refs = (relation: string, field: string, kind: string) =>
    [
      ...new Set([
        ...relatedRefs(group, relation),
        ...specRefs(group, field, kind),
      ]),
    ].sort();
  return {
    ref: stringifyEntityRef(group),
    title: group.metadata.title ?? profileName(group),
    type:
      typeof group.spec?.type === 'string'
        ? group.spec.type.slice(0, LONGEST_TYPE)
        : undefined,
    members: refs(RELATION_HAS_MEMBER, 'members', 'user'),
    children: refs(RELATION_PARENT_OF, 'children', 'group'),
    parents: refs(RELATION_CHILD_OF, 'parent', 'group'),
    ...(escalation ? { escalation } : {}),
  };
}

function profileName(group: Entity): string | undefined {
  const profile = group.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string'
    ? profile.displayName
    : undefined;
}
