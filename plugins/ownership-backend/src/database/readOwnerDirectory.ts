import type { Knex } from 'knex';
import type { OwnerDirectory } from '../inventory';
import { isAmongTexts } from './isAmongTexts';

interface OwnerRow {
  entity_ref: string;
  title: string | null;
  facts_json: string | null;
}

/**
 * What the catalog says now about those who own something: whether they are
 * there, what they are called and where to turn to. Read for a page of entities
 * at a time; the names of all groups only where an owner is not found, to say
 * which one was meant.
 */
export async function readOwnerDirectory(
  knex: Knex,
  options: {
    /** Refs of declared owners; others are not looked for. */
    refs: Iterable<string | undefined>;
    /** Names that stand for nobody, lower case. */
    placeholders: readonly string[];
  },
): Promise<OwnerDirectory> {
  const { placeholders } = options;
  const refs = [...new Set(options.refs)].filter(ref => ref !== undefined);
  const groups: OwnerRow[] = await knex('catalog_group')
    .where(isAmongTexts(knex, 'entity_ref', refs))
    .select('entity_ref', 'title', 'facts_json');
  const users: OwnerRow[] = await knex('catalog_user')
    .where(isAmongTexts(knex, 'entity_ref', refs))
    .whereNull('absent_since_at')
    .select('entity_ref', 'name as title', 'facts_json');
  const found = new Map([
    ...users.map(row => [row.entity_ref, ownerOf('user', row)] as const),
    ...groups.map(row => [row.entity_ref, ownerOf('group', row)] as const),
  ]);
  const dangling = refs.some(
    ref => ref.startsWith('group:') && !found.has(ref),
  );
  return {
    find: ref => found.get(ref),
    groups: dangling ? await readGroupNames(knex) : [],
    placeholders,
  };
}

function ownerOf(kind: 'group' | 'user', { title, facts_json }: OwnerRow) {
  const { escalation } = JSON.parse(facts_json ?? '{}');
  return { kind, title: title ?? undefined, escalation };
}

/** Refs and names of all groups, by ref, and nothing else of them. */
export async function readGroupNames(
  knex: Knex,
): Promise<OwnerDirectory['groups']> {
  const rows: Array<Pick<OwnerRow, 'entity_ref' | 'title'>> = await knex(
    'catalog_group',
  )
    .orderBy('entity_ref')
    .select('entity_ref', 'title');
  return rows.map(({ entity_ref: ref, title }) => ({
    ref,
    name: ref.split('/')[1],
    title: title ?? undefined,
  }));
}
