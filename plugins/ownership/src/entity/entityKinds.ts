import type { Entity } from '@backstage/catalog-model';

/** The kinds that have an owner and a report of their own. */
export const REPORTED_KINDS = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
];

/** The kinds on which the tab "Ownership" has something to show. */
export const TAB_KINDS = [...REPORTED_KINDS, 'group', 'user', 'template'];

/**
 * Whether the tab has something to show for an entity: for `EntitySwitch` and
 * `EntityLayout.Route` of the classic system.
 *
 * @public
 */
export function isOwnershipAvailable(entity: Entity): boolean {
  return TAB_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
