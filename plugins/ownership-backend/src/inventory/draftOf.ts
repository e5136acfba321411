import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { goldenPathFacts } from './goldenPaths';
import { groupFacts } from './groups';
import { OWNED_KINDS, type Draft, type DraftTarget } from './Inventory';
import { ownedEntity, type EntityOptions } from './ownedEntity';
import { userFacts } from './users';

const OWNED: readonly string[] = OWNED_KINDS;

/** The table that an entity belongs in; undefined when it is none of ours. */
export function targetOf({
  kind,
}: Pick<Entity, 'kind'>): DraftTarget | undefined {
  const name = kind.toLocaleLowerCase('en-US');
  if (OWNED.includes(name)) return 'entity';
  if (name === 'group') return 'catalog_group';
  if (name === 'user') return 'catalog_user';
  return name === 'template' ? 'golden_path' : undefined;
}

/** Turns an entity of the catalog into what is stored of it. */
export async function draftOf(
  entity: Entity,
  options: EntityOptions,
): Promise<Draft | undefined> {
  const target = targetOf(entity);
  const ref = stringifyEntityRef(entity);
  switch (target) {
    case 'entity':
      return { target, ref, content: await ownedEntity(entity, options) };
    case 'catalog_group':
      return { target, ref, content: groupFacts(entity, options.config) };
    case 'catalog_user':
      return { target, ref, content: userFacts(entity, options.config) };
    case 'golden_path':
      return {
        target,
        ref,
        content: goldenPathFacts(entity, await ownedEntity(entity, options)),
      };
    default:
      return undefined;
  }
}
