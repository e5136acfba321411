import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';

/** A secret as it may be written: plain, or as git sends it to a host. */
export function writtenForms(secret: string): string[] {
  // Three alignments, because a name and a colon stand before it.
  const encoded = [0, 1, 2].map(before =>
    Buffer.from(`${'x'.repeat(before)}${secret}`)
      .toString('base64')
      .slice(before === 0 ? 0 : 4)
      .slice(0, -4)
      .replace(/=+$/, ''),
  );
  return [secret, encodeURIComponent(secret), ...encoded];
}

/** Where a text says one of the forms; the text itself is not repeated. */
export function searchText(forms: readonly string[], text: string): boolean {
  return forms.some(form => text.includes(form));
}

/** Columns of the database that hold it, as `table.column`. */
export async function searchDatabase(
  forms: readonly string[],
  knex: Knex,
): Promise<string[]> {
  const { rows } = await knex.raw(`
    select table_schema, table_name, column_name
    from information_schema.columns
    where table_schema in ('public', 'audit')
      and data_type in
        ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea')`);
  const found: string[] = [];
  for (const { table_schema: schema, table_name: table, column_name } of rows) {
    const hit = await knex
      .withSchema(schema)
      .from(table)
      .where(where => {
        for (const form of forms) {
          where.orWhereRaw('position(? in ??::text) > 0', [form, column_name]);
        }
      })
      .first();
    if (hit) found.push(`${table}.${column_name}`);
  }
  return found;
}

/** Files below folders that hold it; a folder that is gone holds nothing. */
export function searchFiles(
  forms: readonly string[],
  folders: readonly string[],
): string[] {
  return folders.flatMap(folder =>
    entriesOf(folder).filter(path => {
      const content = readIf(path);
      return content !== undefined && searchText(forms, `${path}\n${content}`);
    }),
  );
}

/**
 * Reads the command lines of everything below a process, again and again,
 * until stopped. Says how many command lines it saw and which held the secret.
 */
export function watchCommandLines(
  forms: readonly string[],
  pid: number,
): { stop(): { seen: Set<string>; found: string[] } } {
  const seen = new Set<string>();
  const timer = setInterval(() => {
    for (const child of below(pid)) {
      const line = readIf(`/proc/${child}/cmdline`)?.replaceAll('\0', ' ');
      if (line) seen.add(line);
    }
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return { seen, found: [...seen].filter(line => searchText(forms, line)) };
    },
  };
}

/** Descendants by what the threads of a process started, which is quick. */
function below(pid: number): number[] {
  return namesIn(`/proc/${pid}/task`).flatMap(thread => {
    const list = readIf(`/proc/${pid}/task/${thread}/children`) ?? '';
    return list
      .split(' ')
      .filter(Boolean)
      .map(Number)
      .flatMap(child => [child, ...below(child)]);
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The process has ended meanwhile.
    return [];
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      entry => join(entry.parentPath, entry.name),
    );
  } catch {
    // A cache may go at any time.
    return [];
  }
}

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    try {
      return readlinkSync(path);
    } catch {
      // A folder, or it has gone meanwhile.
      return undefined;
    }
  }
}
