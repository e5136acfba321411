import type { Knex } from 'knex';

interface Renamed {
  from_ref: string;
  to_ref: string;
  first_seen_at: number | string;
  same_owner: boolean | number;
}

/**
 * Lets entities that were renamed keep what is known of them: when they were
 * first seen, and, where the owner is the same, their history, findings,
 * verifications and transfers. Called after new entities are stored and before
 * vanished ones are marked.
 *
 * @remarks
 * An entity was renamed when one vanishes and one that was never seen before
 * appears in the same walk, and both have the same uid, or both are of one kind
 * and are the only such two in the same folder of the same repository. The
 * catalog itself gives a renamed entity a new uid; sources that keep theirs are
 * served by the first rule.
 */
export async function carryOverRenamed(
  tx: Knex.Transaction,
  options: { run: string; startedAt: number },
): Promise<void> {
  const byUid = unambiguous(
    await pairs(tx, options).whereRaw('?? = ??', ['old.uid', 'new.uid']),
  );
  const done = new Set(
    byUid.flatMap(({ from_ref, to_ref }) => [from_ref, to_ref]),
  );
  const byPlace = unambiguous(
    await pairs(tx, options)
      .whereNotNull('old.repository_id')
      .whereRaw('?? = ??', ['old.repository_id', 'new.repository_id'])
      .whereRaw('?? = ??', ['old.path', 'new.path']),
  ).filter(({ from_ref, to_ref }) => !done.has(from_ref) && !done.has(to_ref));
  for (const renamed of [...byUid, ...byPlace]) {
    await carryOver(tx, renamed);
  }
}

function pairs(
  tx: Knex,
  { run, startedAt }: { run: string; startedAt: number },
): Knex.QueryBuilder {
  return tx('inventory_draft as gone')
    .join('entity as old', 'old.entity_ref', 'gone.entity_ref')
    .join('entity as new', 'new.kind', 'old.kind')
    .where({
      'gone.run': run,
      'gone.target': 'entity',
      'gone.action': 'remove',
    })
    .where('new.first_seen_at', '>=', startedAt)
    .select(
      'old.entity_ref as from_ref',
      'new.entity_ref as to_ref',
      'old.first_seen_at',
      tx.raw('coalesce(?? = ??, false) as same_owner', [
        'old.owner_ref',
        'new.owner_ref',
      ]),
    );
}

/** Where two could be the other's new name, none is. */
function unambiguous(found: Renamed[]): Renamed[] {
  const times = new Map<string, number>();
  for (const { from_ref, to_ref } of found) {
    times.set(from_ref, (times.get(from_ref) ?? 0) + 1);
    times.set(to_ref, (times.get(to_ref) ?? 0) + 1);
  }
  return found.filter(
    ({ from_ref, to_ref }) =>
      times.get(from_ref) === 1 && times.get(to_ref) === 1,
  );
}

async function carryOver(tx: Knex, renamed: Renamed): Promise<void> {
  const { from_ref, to_ref, first_seen_at, same_owner } = renamed;
  await tx('entity').where({ entity_ref: to_ref }).update({ first_seen_at });
  if (!same_owner) {
    return;
  }
  for (const table of [
    'report_history',
    'finding',
    'verification',
    'transfer',
  ]) {
    await tx(table)
      .where({ entity_ref: from_ref })
      .update({ entity_ref: to_ref });
  }
}
