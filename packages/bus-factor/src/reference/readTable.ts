import { readFile } from 'node:fs/promises';

/** A line of a tab-separated table, by column. */
export type Row = Readonly<Record<string, string>>;

/** Reads a tab-separated table with a header; undefined where there is none. */
export async function readTable(path: string): Promise<Row[] | undefined> {
  const text = await readFile(path, 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (text === undefined) return undefined;
  const [header, ...lines] = text.split('\n').filter(line => line !== '');
  const columns = header.split('\t');
  return lines.map(line => {
    const cells = line.split('\t');
    return Object.fromEntries(
      columns.map((column, index) => [column, cells[index] ?? '']),
    );
  });
}
