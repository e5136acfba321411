import type {
  Adoption,
  OwnerAdoption,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { addUpAdoption } from '../goldenPath';
import { titled } from '../privacy';
import { countComponents, countComponentsByOwner } from './countComponents';
import { pageOf, readingOf, whereRefBeyond, type Position } from './keyset';
import { readOwnerDirectory } from './readOwnerDirectory';
import { readVisiblePaths } from './readVisiblePaths';
import type { CountRow } from './tables';
import { visibleReports, type VisibleFilter } from './visibleReports';

export interface ListAdoptionOptions extends VisibleFilter {
  limit: number;
  from?: Position;
}

/**
 * One page of owners with how their components stand to golden paths, and what
 * all of them add up to. Components without an owner are under the empty ref,
 * which comes first.
 */
export async function listAdoption(
  knex: Knex,
  options: ListAdoptionOptions,
): Promise<{
  items: OwnerAdoption[];
  totals: Adoption;
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { limit, from, visible } = options;
  const filter = { ...options.filter, kinds: ['component' as const] };
  const owning = () => visibleReports(knex, { ...options, filter });
  const reading = readingOf({ order: 'asc', from });
  const owner = knex.raw("coalesce(report.owner_ref, '')");
  const query = owning()
    .select({ entity_ref: owner, value: owner })
    .groupBy('report.owner_ref')
    .orderByRaw(`? ${reading.refOrder}`, [owner])
    .limit(limit + 1);
  if (from) whereRefBeyond(query, { ref: owner, from, reading });
  const found: Array<{ entity_ref: string; value: string }> = await query;
  const [{ count }]: CountRow[] = await owning().select({
    count: knex.raw('count(distinct ?)', [owner]),
  });
  const { rows, next, prev } = pageOf(found, { limit, from, reading });
  const refs = rows.map(row => row.entity_ref);
  const paths = await readVisiblePaths(knex, { visible });
  const counts = await countComponentsByOwner(knex, {
    ...options,
    owners: refs,
  });
  const directory = await readOwnerDirectory(knex, {
    refs: refs.filter(ref => ref !== '' && visible.has(ref)),
    placeholders: [],
  });
  return {
    items: refs.map(ref => ({
      ...(ref === '' ? {} : { owner: titled(ref, directory.find(ref)?.title) }),
      ...addUpAdoption(counts.get(ref) ?? [], paths),
    })),
    totals: addUpAdoption(
      await countComponents(knex, { ...options, versions: true }),
      paths,
    ),
    totalItems: Number(count),
    next,
    prev,
  };
}
