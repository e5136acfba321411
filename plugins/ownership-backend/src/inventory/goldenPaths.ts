import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import { repositoryId } from '../database/repositoryId';
import type { GoldenPathFacts, InventoryComponent } from './Inventory';
import { declaredOwner } from './owner';
import { templateVersion } from './templateVersion';

/** Pickers for who will own what comes out: ours and the scaffolder's. */
const OWNER_FIELDS: readonly unknown[] = [
  'OwnershipOwnerPicker',
  'OwnerPicker',
];
const LONGEST_NAME = 100;

/** What a Template says, and what a report of its folder is made from. */
export function goldenPathFacts(
  entity: Entity,
  own: InventoryComponent,
): GoldenPathFacts {
  const { metadata, spec } = entity;
  const { source } = own;
  const { ref } = declaredOwner(entity);
  return {
    entityRef: stringifyEntityRef(entity),
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    type: typeof spec?.type === 'string' ? spec.type : undefined,
    tags: metadata.tags ?? [],
    owner: ref ? { ref } : undefined,
    version: templateVersion(entity),
    own,
    ownerParameter: ownerParameter(spec?.parameters),
    ...('problem' in source
      ? {}
      : {
          source: {
            repositoryId: repositoryId(source.repository),
            path: source.path,
          },
        }),
  };
}

/** The first parameter, of one step or of several, that asks for an owner. */
function ownerParameter(parameters: JsonValue | undefined): string | undefined {
  const steps = Array.isArray(parameters) ? parameters : [parameters];
  return steps
    .flatMap(step => Object.entries(objectOf(objectOf(step).properties)))
    .find(
      ([name, field]) =>
        name.length <= LONGEST_NAME &&
        OWNER_FIELDS.includes(objectOf(field)['ui:field']),
    )?.[0];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}
