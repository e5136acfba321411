import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { OwnershipConfig } from '../config';
import { parseUtcDay } from '../time';
import type { InventoryUser } from './Inventory';

/** What the column takes. */
const LONGEST_PROVIDER = 255;
/** Of an address, by RFC 5321. */
const LONGEST_EMAIL = 320;

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/** Users of the catalog and from when on, where known, they have left. */
export function usersOf(
  entities: readonly Entity[],
  config: Pick<OwnershipConfig, 'people' | 'annotations'>,
): InventoryUser[] {
  const left = new Set(config.people.left);
  return entities
    .filter(({ kind }) => kind === 'User')
    .map(entity => {
      const ref = stringifyEntityRef(entity);
      const annotations = entity.metadata.annotations ?? {};
      const leftOn = annotations[config.annotations.leftOn];
      const gone =
        left.has(ref) ||
        left.has(emailOf(entity) ?? '') ||
        annotations[ORPHAN_ANNOTATION] === 'true';
      const leftDay = gone ? 0 : leftOn && parseUtcDay(leftOn.trim());
      return {
        ref,
        name: nameOf(entity),
        provider:
          annotations[ANNOTATION_ORIGIN_LOCATION]?.split(':', 1)[0].slice(
            0,
            LONGEST_PROVIDER,
          ) ?? '',
        ...(typeof leftDay === 'number' ? { leftDay } : {}),
      };
    });
}

/** The address in a user's profile, lower case. */
export function emailOf(entity: Entity): string | undefined {
  const profile = entity.spec?.profile as { email?: unknown } | undefined;
  return typeof profile?.email === 'string' &&
    profile.email.includes('@') &&
    profile.email.length <= LONGEST_EMAIL
    ? profile.email.trim().toLocaleLowerCase('en-US')
    : undefined;
}

function nameOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string' && profile.displayName.trim()
    ? profile.displayName
    : entity.metadata.title ?? entity.metadata.name;
}
