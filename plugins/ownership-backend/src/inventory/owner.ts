import {
  parseEntityRef,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';
import type { EscalationPath } from '@stewardship/backstage-plugin-ownership-common';
import type { ComponentFacts, EntityFacts } from './Inventory';
import { nearestName } from './nearestName';
import { relatedRefs, specRefs } from './relatedRefs';

/** Looks up what may own an entity. */
export interface OwnerDirectory {
  /** Groups and users of the catalog by ref. */
  find(
    ref: string,
  ):
    | { kind: 'group' | 'user'; title?: string; escalation?: EscalationPath }
    | undefined;
  /** Sorted by ref. */
  groups: ReadonlyArray<{ ref: string; name: string; title?: string }>;
  /** Names that stand for nobody, lower case. */
  placeholders: readonly string[];
}

/**
 * The owner that an entity declares. The relation `ownedBy` is the truth;
 * `spec.owner` stands in where there is none.
 */
export function declaredOwner(entity: Entity): EntityFacts['owner'] {
  const ref =
    relatedRefs(entity, RELATION_OWNED_BY)[0] ??
    specRefs(entity, 'owner', 'group')[0];
  if (ref !== undefined) {
    return { ref };
  }
  const written = entity.spec?.owner;
  return typeof written === 'string' && written.trim() !== ''
    ? { unreadable: true }
    : {};
}

/** Adds to the facts of an entity what the catalog says now about its owner. */
export function withOwner(
  facts: EntityFacts,
  directory: OwnerDirectory,
): ComponentFacts {
  const owner = resolveOwner(facts.owner, directory);
  const ofOwner =
    facts.escalation === undefined && owner.ref !== undefined
      ? directory.find(owner.ref)?.escalation
      : undefined;
  return {
    ...facts,
    owner,
    ...(ofOwner ? { escalation: ofOwner, escalationOfOwner: true } : {}),
  };
}

/** What is wrong with a declared owner, and what it is called. */
function resolveOwner(
  { ref, unreadable }: EntityFacts['owner'],
  directory: OwnerDirectory,
): ComponentFacts['owner'] {
  if (ref === undefined) {
    return { problem: unreadable ? 'dangling' : 'missing' };
  }
  const { kind, name } = parseEntityRef(ref);
  if (directory.placeholders.includes(name.toLocaleLowerCase('en-US'))) {
    return { ref, problem: 'placeholder' };
  }
  const found = directory.find(ref);
  if (found?.kind === 'user') {
    return { ref, title: found.title, kind: 'user', problem: 'user' };
  }
  if (found) {
    return { ref, title: found.title, kind: 'group' };
  }
  const near =
    kind === 'group' ? nearestName(name, directory.groups) : undefined;
  return {
    ref,
    problem: 'dangling',
    ...(near
      ? { suggestion: { ref: near.ref, title: near.title ?? near.name } }
      : {}),
  };
}
