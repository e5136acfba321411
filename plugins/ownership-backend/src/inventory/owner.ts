import {
  parseEntityRef,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';
import type { ComponentFacts } from './Inventory';
import { nearestName } from './nearestName';
import { relatedRefs, specRefs } from './relatedRefs';

/** Looks up what may own a component. */
export interface OwnerDirectory {
  /** Groups and users of the catalog by ref. */
  find(ref: string): { kind: 'group' | 'user'; title?: string } | undefined;
  /** Sorted by ref. */
  groups: ReadonlyArray<{ ref: string; name: string; title?: string }>;
  /** Names that stand for nobody, lower case. */
  placeholders: readonly string[];
}

/**
 * The declared owner of an entity and what is wrong with it. The relation
 * `ownedBy` is the truth; `spec.owner` stands in where there is none.
 */
export function ownerOf(
  entity: Entity,
  directory: OwnerDirectory,
): ComponentFacts['owner'] {
  const declared = entity.spec?.owner;
  const words = typeof declared === 'string' ? declared.trim() : '';
  const ref =
    relatedRefs(entity, RELATION_OWNED_BY)[0] ??
    specRefs(entity, 'owner', 'group')[0];
  if (ref === undefined) {
    return { problem: words ? 'dangling' : 'missing' };
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
