import type { Knex } from 'knex';
import { insertRows } from './jsonRows';

const PAGE = 5_000;

/**
 * Makes a closure table equal to the pairs, writing only what differs. True
 * when anything did.
 */
export async function saveClosure(
  tx: Knex.Transaction,
  options: {
    table: 'group_closure' | 'domain_closure';
    closure: ReadonlyMap<string, ReadonlySet<string>>;
  },
): Promise<boolean> {
  const { table, closure } = options;
  const stored: Pair[] = await tx(table).select(
    'ancestor_ref',
    'descendant_ref',
  );
  const kept = new Map<string, Set<string>>();
  const gone: Pair[] = [];
  for (const pair of stored) {
    const { ancestor_ref: above, descendant_ref: below } = pair;
    if (closure.get(above)?.has(below)) {
      kept.set(above, (kept.get(above) ?? new Set()).add(below));
    } else {
      gone.push(pair);
    }
  }
  const added: Pair[] = [];
  for (const [above, all] of closure) {
    for (const below of all) {
      if (!kept.get(above)?.has(below)) {
        added.push({ ancestor_ref: above, descendant_ref: below });
      }
    }
  }
  for (const part of pagesOf(gone)) {
    await tx(table)
      .whereIn(
        ['ancestor_ref', 'descendant_ref'],
        part.map(pair => [pair.ancestor_ref, pair.descendant_ref]),
      )
      .delete();
  }
  for (const part of pagesOf(added)) {
    await insertRows(tx, {
      table,
      columns: { ancestor_ref: 'text', descendant_ref: 'text' },
      rows: part,
      ignore: true,
    });
  }
  return gone.length + added.length > 0;
}

interface Pair {
  ancestor_ref: string;
  descendant_ref: string;
}

function pagesOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, page) =>
    rows.slice(page * PAGE, (page + 1) * PAGE),
  );
}
