import { parseEntityRef } from '@backstage/catalog-model';
import type { OwnerPreflight } from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { readGroupNames } from '../database/readOwnerDirectory';
import {
  readPeopleOf,
  type PeopleOptions,
} from '../database/readPeopleContext';
import { readTeamsOf } from '../database/readTeamsOf';
import { isNamedLike } from '../inventory/nearestName';
import { ownerPreflight } from './ownerPreflight';

/**
 * The check of an owner, from what is stored of that owner alone; of the others
 * where one is to be suggested, and then of those only who may be it.
 */
export async function preflightOf(
  ownerRef: string,
  options: {
    knex: Knex;
    people: PeopleOptions;
    isVisible: (ref: string) => boolean;
  },
): Promise<OwnerPreflight> {
  const { knex, isVisible } = options;
  const among = async (refs: readonly string[]) =>
    ownerPreflight({
      ownerRef,
      isVisible,
      people: await readPeopleOf(knex, { ...options.people, refs }),
    });
  const alone = await among([ownerRef]);
  if (alone.passed) {
    return alone;
  }
  const { kind, name } = parseEntityRef(ownerRef);
  const groups = await readGroupNames(knex);
  const suggestible = [
    ...groups
      .filter(group => isVisible(group.ref) && isNamedLike(name, group.name))
      .map(({ ref }) => ref),
    // Also those that are hidden: which team somebody counts for is told of all.
    ...(kind === 'user' ? await readTeamsOf(knex, ownerRef) : []),
  ];
  return suggestible.length === 0 ? alone : among([ownerRef, ...suggestible]);
}
