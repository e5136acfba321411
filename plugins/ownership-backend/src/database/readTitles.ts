import type { Knex } from 'knex';
import { chunks } from './chunks';

/** Where the title of an entity stands, by its kind. */
const TITLES: Readonly<Record<string, [table: string, column: string]>> = {
  group: ['catalog_group', 'title'],
  user: ['catalog_user', 'name'],
  template: ['golden_path', 'facts'],
};

/** Titles of entities of any kind by ref, of those that have one. */
export async function readTitles(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const byKind = new Map<string, string[]>();
  for (const ref of new Set(refs)) {
    const kind = ref.split(':', 1)[0];
    byKind.set(kind, [...(byKind.get(kind) ?? []), ref]);
  }
  const titles = new Map<string, string>();
  for (const [kind, ofKind] of byKind) {
    const [table, column] = TITLES[kind] ?? ['report_document', 'summary'];
    for (const part of chunks(ofKind, 1)) {
      const rows: Array<{ entity_ref: string; text: string | null }> =
        await knex(table)
          .whereIn('entity_ref', part)
          .select('entity_ref', { text: column });
      for (const { entity_ref: ref, text } of rows) {
        const isJson = column === 'facts' || column === 'summary';
        const title = isJson && text ? JSON.parse(text).title : text;
        if (title) titles.set(ref, title);
      }
    }
  }
  return titles;
}
