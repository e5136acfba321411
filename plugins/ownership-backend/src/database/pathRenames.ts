import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { GoldenPathFacts } from '../inventory';
import { isPostgres, nowMs } from './clock';
import { isAmongTexts } from './isAmongTexts';
import { insertRows } from './jsonRows';

/**
 * A template that records name and the catalog has no more, and one that the
 * catalog has in the recorded folder. Only the repository can tell whether they
 * are the same.
 */
export interface OpenRename {
  from: string;
  to: string;
  /** Of the old one, as recorded. */
  commit: string;
  /** In the repository of both, `''` for the top. */
  folder: string;
  repositoryId: string;
}

/** What the repository says. */
export type SettledRename = Pick<OpenRename, 'from' | 'to' | 'commit'> & {
  proven: boolean;
};

/** Whoever writes a hundred records has no more than these looked for at once. */
const MOST_OPEN = 50;

/** Renames that no repository was asked about yet. */
export async function readOpenRenames(
  knex: Knex,
  { repositoryId }: { repositoryId?: string } = {},
): Promise<OpenRename[]> {
  const templates: GoldenPathFacts[] = (
    await knex('golden_path')
      .modify(query => {
        // A first sieve: every reading asks.
        if (repositoryId) query.whereLike('facts', `%${repositoryId}%`);
      })
      .orderBy('entity_ref')
      .pluck('facts')
  ).map(facts => JSON.parse(facts));
  const placed = templates.flatMap(({ entityRef, source }) =>
    source &&
    (repositoryId === undefined || source.repositoryId === repositoryId)
      ? [{ to: entityRef, ...source }]
      : [],
  );
  if (placed.length === 0) {
    return [];
  }
  const records: Array<{
    template_ref: string;
    template_commit: string;
    template_path: string;
  }> = await knex('path_record as record')
    .whereNotNull('record.template_ref')
    .whereNotNull('record.template_commit')
    .where(
      isAmongTexts(
        knex,
        'record.template_path',
        placed.map(({ path }) => path),
      ),
    )
    .whereNotExists(
      knex('golden_path')
        .whereRaw('golden_path.entity_ref = record.template_ref')
        .select(knex.raw('1')),
    )
    .orderBy(['record.template_ref', 'record.template_commit'])
    .distinct(
      'record.template_ref',
      'record.template_commit',
      'record.template_path',
    );
  const settled = new Set(
    (
      await knex('path_rename')
        .where(
          isAmongTexts(
            knex,
            'to_ref',
            placed.map(({ to }) => to),
          ),
        )
        .select('from_ref', 'to_ref', 'template_commit')
    ).map(row => keyOf([row.from_ref, row.to_ref, row.template_commit])),
  );
  return records
    .flatMap(record =>
      placed
        .filter(({ path }) => path === record.template_path)
        .map(({ to, repositoryId: id }) => ({
          from: record.template_ref,
          to,
          commit: record.template_commit,
          folder: record.template_path,
          repositoryId: id,
        })),
    )
    .filter(({ from, to, commit }) => !settled.has(keyOf([from, to, commit])))
    .slice(0, MOST_OPEN);
}

/** Has the repositories that can tell of a rename read now, though nothing is new. */
export async function markRenamesDue(knex: Knex): Promise<void> {
  const open = await readOpenRenames(knex);
  if (open.length > 0) {
    await knex('repository')
      .where(
        isAmongTexts(knex, 'id', [
          ...new Set(open.map(({ repositoryId: id }) => id)),
        ]),
      )
      .where(later =>
        later.whereNull('reread_ticket').orWhere('due_at', '>', nowMs(knex)),
      )
      .update({ due_at: nowMs(knex), reread_ticket: randomUUID() });
  }
}

/** Stores what a repository said, and gives the refs of what that concerns. */
export async function saveRenames(
  tx: Knex,
  renames: readonly SettledRename[],
): Promise<string[]> {
  await insertRows(tx, {
    table: 'path_rename',
    columns: {
      from_ref: 'text',
      to_ref: 'text',
      template_commit: 'text',
      proven: 'boolean',
    },
    rows: renames.map(({ from, to, commit, proven }) => ({
      from_ref: from,
      to_ref: to,
      template_commit: commit,
      proven,
    })),
    ignore: true,
  });
  const proven = renames.filter(rename => rename.proven);
  return proven.length === 0
    ? []
    : tx('path_use')
        .where(
          isAmongTexts(
            tx,
            'template_ref',
            proven.map(({ from }) => from),
          ),
        )
        .orderBy('component_ref')
        .pluck('component_ref');
}

/** What names a template that was renamed, under its old name or its new one. */
export async function readUsersOfRenamed(knex: Knex): Promise<string[]> {
  return knex('path_use')
    .whereIn(
      'template_ref',
      knex('path_rename').where({ proven: true }).select('from_ref'),
    )
    .orWhereNotNull('renamed_from')
    .orderBy('component_ref')
    .pluck('component_ref');
}

/**
 * The present names of templates that the catalog has no more, by the old one.
 * Where two could be it, none is.
 */
export async function readRenames(knex: Knex): Promise<Map<string, string>> {
  const rows: Array<{ from_ref: string; to_ref: string }> = await knex(
    'path_rename',
  )
    .join('golden_path as present', 'present.entity_ref', 'path_rename.to_ref')
    .leftJoin('golden_path as old', 'old.entity_ref', 'path_rename.from_ref')
    .where({ 'path_rename.proven': true })
    .whereNull('old.entity_ref')
    .distinct('path_rename.from_ref', 'path_rename.to_ref');
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { from_ref: from, to_ref: to } of rows) {
    if (found.has(from)) doubtful.add(from);
    found.set(from, to);
  }
  doubtful.forEach(from => found.delete(from));
  return found;
}

/** Holds entities, in their order, until the transaction ends. */
export async function lockEntities(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<void> {
  if (isPostgres(tx)) {
    await tx('entity')
      .where(isAmongTexts(tx, 'entity_ref', entityRefs))
      .orderBy('entity_ref')
      .forUpdate()
      .select(tx.raw('1'));
  }
}

function keyOf(parts: readonly string[]): string {
  return JSON.stringify(parts);
}
