import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { isAmongTexts } from '../database/isAmongTexts';
import type { Viewer } from '../privacy';

/**
 * Everybody finds themselves, whatever is hidden from them.
 *
 * @throws NotFoundError, the same for what is hidden and what is not there.
 */
export async function demandKnown(
  kind: 'user' | 'group',
  refs: readonly string[],
  { viewer, options }: { viewer: Viewer; options: { knex: Knex } },
): Promise<void> {
  const { knex } = options;
  const isOneself = (ref: string) => ref === viewer.userRef;
  const known: string[] = await knex(
    kind === 'user' ? 'catalog_user' : 'catalog_group',
  )
    .where(isAmongTexts(knex, 'entity_ref', refs))
    .pluck('entity_ref');
  const missing = refs.some(
    ref => !known.includes(ref) || !(viewer.visible.has(ref) || isOneself(ref)),
  );
  if (missing) {
    throw new NotFoundError(
      kind === 'user' ? 'There is no such user' : 'There is no such group',
    );
  }
}
