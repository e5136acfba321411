import { join } from 'node:path';
import { findClone } from './findClone';
import type { CheckOptions } from './outcome';
import { readTable, type Row } from './readTable';

/** A row of a table whose clone is present. */
export interface ClonedRow {
  row: Row;
  /** Repository and commit, for people. */
  name: string;
  /** `OWNER/NAME` as in the table. */
  repository: string;
  commit: string;
  /** Where the clone is. */
  path: string;
}

/**
 * Visits, one after another, the rows of a table whose clone has the commit;
 * reports the others as not run. Visits nothing where there is no table.
 */
export async function eachClone(
  { tables, repos, report }: CheckOptions,
  table: string,
  visit: (row: ClonedRow) => Promise<void>,
): Promise<void> {
  for (const row of (await readTable(join(tables, table))) ?? []) {
    const { fetch: repository, commit } = row;
    const name = `${repository} ${commit.slice(0, 8)}`;
    const clone = await findClone({ folder: repos, repository, commit });
    if ('missing' in clone) {
      report({ row: name, result: 'not run', remark: clone.missing });
    } else {
      await visit({ row, name, repository, commit, path: clone.path });
    }
  }
}
