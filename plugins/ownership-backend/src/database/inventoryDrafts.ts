import type { Knex } from 'knex';
import type { Draft, DraftTarget } from '../inventory';
import { insertRows } from './jsonRows';

/** What a walk through the catalog found to differ from what is stored. */
export interface DraftRow {
  entity_ref: string;
  target: DraftTarget;
  /**
   * `save`: it says something new. `touch`: only its etag is new. `remove`: the
   * catalog has it no more.
   */
  action: 'save' | 'touch' | 'remove';
  etag: string | null;
  uid: string | null;
  repository_id: string | null;
  /** JSON of the draft's content; for `save` only. */
  content: string | null;
}

/** Content of the drafts of one table. */
export type DraftContent<T extends DraftTarget> = Extract<
  Draft,
  { target: T }
>['content'];

const PAGE = 500;

const COLUMNS = {
  run: 'text',
  entity_ref: 'text',
  target: 'text',
  action: 'text',
  etag: 'text',
  uid: 'text',
  repository_id: 'text',
  content: 'text',
} as const;

/**
 * Puts aside what a page of the catalog changes, so that an incomplete walk
 * changes nothing and no walk is held in memory. Said twice, the first counts.
 */
export async function putAsideDrafts(
  knex: Knex,
  options: { run: string; rows: readonly DraftRow[] },
): Promise<void> {
  const { run, rows } = options;
  await insertRows(knex, {
    table: 'inventory_draft',
    columns: COLUMNS,
    rows: rows.map(row => ({ run, ...row })),
    ignore: true,
  });
}

/** Pages of what was put aside for one table. */
export async function* readDrafts(
  tx: Knex,
  options: {
    run: string;
    target: DraftTarget;
    action?: DraftRow['action'];
  },
): AsyncGenerator<DraftRow[]> {
  for (let last = ''; ; ) {
    const page: DraftRow[] = await tx('inventory_draft')
      .where(options)
      .andWhere('entity_ref', '>', last)
      .orderBy('entity_ref')
      .limit(PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page[page.length - 1].entity_ref;
  }
}

/** How much was put aside, by table. */
export async function countDrafts(
  tx: Knex,
  { run }: { run: string },
): Promise<Map<DraftTarget, number>> {
  const rows: Array<{ target: DraftTarget; count: number | string }> = await tx(
    'inventory_draft',
  )
    .where({ run })
    .groupBy('target')
    .select('target')
    .count({ count: '*' });
  return new Map(rows.map(row => [row.target, Number(row.count)]));
}

/** Drops what this and earlier walks put aside: only one walks at a time. */
export async function dropDrafts(knex: Knex): Promise<void> {
  await knex('inventory_draft').delete();
}
