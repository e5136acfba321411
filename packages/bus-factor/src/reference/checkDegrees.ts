import { join } from 'node:path';
import { decode } from '../identity/text';
import type { History } from '../knowledge/readHistory';
import { forEachTrackedFile } from '../knowledge/trackedFiles';
import type { CheckOptions } from './outcome';
import { readTable, type Row } from './readTable';

const TOLERANCE = 1e-5;

interface Line {
  /** Everything that is whole: must be equal. */
  exact: string;
  degree: number;
}

/**
 * Compares the degrees of everybody in every file with the repository's degree
 * table, as multisets per file; does nothing where there is no table.
 */
export async function checkDegrees(
  options: CheckOptions & { repository: string; history: History },
): Promise<void> {
  const { tables, repository, history, report } = options;
  const name = repository.slice(repository.indexOf('/') + 1);
  const table = await readTable(
    join(tables, `degree-of-authorship-${name}.tsv`),
  );
  if (!table) return;
  const wanted = sorted(table.map(lineOfRow));
  const got = sorted(linesOf(history));
  const wrong = got.filter((line, index) => !equal(line, wanted[index])).length;
  const same = wrong === 0 && got.length === wanted.length;
  report({
    row: `  degrees of ${name}`,
    result: same ? 'equal' : 'different',
    remark: same
      ? `${got.length} lines`
      : `${wrong} of ${got.length} lines differ, ${wanted.length} expected`,
  });
}

function lineOfRow(row: Row): Line {
  const { path, fa, dl, ac } = row;
  return {
    exact: [path, fa, dl, ac, row.is_author].join('\t'),
    degree: Number(row.doa),
  };
}

function linesOf(history: History): Line[] {
  const lines: Line[] = [];
  forEachTrackedFile(history, ({ path, contributions }) => {
    for (const row of contributions.degrees()) {
      const { firstAuthor, deliveries, acceptances, author, degree } = row;
      const cells = [
        decode(path),
        firstAuthor ? 1 : 0,
        deliveries,
        acceptances,
        author,
      ];
      lines.push({ exact: cells.join('\t'), degree });
    }
  });
  return lines;
}

function sorted(lines: Line[]): Line[] {
  return lines.sort((a, b) => {
    if (a.exact !== b.exact) return a.exact < b.exact ? -1 : 1;
    return a.degree - b.degree;
  });
}

function equal(a: Line, b: Line | undefined): boolean {
  return (
    b !== undefined &&
    a.exact === b.exact &&
    Math.abs(a.degree - b.degree) <= TOLERANCE
  );
}
