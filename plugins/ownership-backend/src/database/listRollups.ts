import type {
  Rollup,
  RollupBy,
  RollupSortField,
} from '@stewardship/backstage-plugin-ownership-common';
import type { Knex } from 'knex';
import { kindOfRow, pageOfRows, rollUp, Totals } from '../rollup';
import type { Position } from './keyset';
import { readAncestors } from './readAncestors';
import { readTitles } from './readTitles';
import { readTotals } from './readTotals';
import type { VisibleFilter } from './visibleReports';

export interface ListRollupsOptions extends VisibleFilter {
  by: RollupBy;
  /** Whether child groups, or sub-domains, count as well. */
  children: boolean;
  sort: RollupSortField;
  order: 'asc' | 'desc';
  limit: number;
  from?: Position;
}

/**
 * One page of what owners, systems or domains add up to. The database counts
 * once, by what reports directly belong to; the sums of trees are made of these
 * counts, so that a tree of any depth costs a row per group and not per report.
 */
export async function listRollups(
  knex: Knex,
  options: ListRollupsOptions,
): Promise<{
  items: Rollup[];
  totalItems: number;
  next?: Position;
  prev?: Position;
}> {
  const { by, children, visible, sort } = options;
  const [counts, ancestors] = await Promise.all([
    readTotals(knex, options),
    children && by !== 'system' ? readAncestors(knex, { of: by }) : undefined,
  ]);
  const totals = rollUp(counts, { ancestors, visible });
  const refs = [...totals.keys()].filter(ref => ref !== '');
  const all =
    sort === 'title' ? await readTitles(knex, refs) : new Map<string, string>();
  const { rows, ...page } = pageOfRows(
    [...totals].map(([ref, sum]) => ({
      ...(ref === '' ? {} : { ref }),
      totals: sum,
      title: all.get(ref),
    })),
    options,
  );
  const titles =
    sort === 'title'
      ? all
      : await readTitles(
          knex,
          rows.flatMap(({ ref }) => ref ?? []),
        );
  return {
    ...page,
    items: rows.map(({ ref, totals: sum }) =>
      sum.toRollup({
        ...describe(by, ref, titles),
        ...(ancestors && ref ? { children: true } : {}),
      }),
    ),
  };
}

/**
 * What one owner, system or domain adds up to; undefined when there is none
 * that the caller may see.
 */
export async function readRollup(
  knex: Knex,
  options: VisibleFilter & { ref: string; children: boolean },
): Promise<Rollup | undefined> {
  const { ref, visible, filter } = options;
  const by = rollupByOf(ref);
  if (!by || !visible.has(ref) || !(await exists(knex, ref))) {
    return undefined;
  }
  const narrowed = {
    owner: options.children ? { teams: [ref] } : { owners: [ref] },
    system: { systems: [ref] },
    domain: { domains: [ref] },
  };
  const [counts, ancestors] = await Promise.all([
    readTotals(knex, {
      ...options,
      by,
      filter: { ...filter, ...narrowed[by] },
    }),
    options.children && by !== 'system'
      ? readAncestors(knex, { of: by, below: ref })
      : undefined,
  ]);
  const totals = rollUp(counts, { ancestors, visible });
  const titles = await readTitles(knex, [ref]);
  return (totals.get(ref) ?? new Totals()).toRollup({
    ...describe(by, ref, titles),
    ...(ancestors ? { children: true } : {}),
  });
}

function describe(
  by: RollupBy,
  ref: string | undefined,
  titles: ReadonlyMap<string, string>,
): Pick<Rollup, 'ref' | 'title' | 'kind'> {
  const title = ref && titles.get(ref);
  return {
    ...(ref ? { ref } : {}),
    ...(title ? { title } : {}),
    kind: kindOfRow(by, ref),
  };
}

function rollupByOf(ref: string): RollupBy | undefined {
  switch (ref.split(':', 1)[0]) {
    case 'group':
    case 'user':
      return 'owner';
    case 'system':
      return 'system';
    case 'domain':
      return 'domain';
    default:
      return undefined;
  }
}

async function exists(knex: Knex, ref: string): Promise<boolean> {
  const tables: Readonly<Record<string, string>> = {
    group: 'catalog_group',
    user: 'catalog_user',
  };
  const table = tables[ref.split(':', 1)[0]];
  const query = table ? knex(table) : knex('entity').whereNull('vanished_at');
  return (
    (await query.where({ entity_ref: ref }).first('entity_ref')) !== undefined
  );
}
