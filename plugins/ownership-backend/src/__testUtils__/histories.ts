import type { TestCommit } from './createRepository';

/** Day for which reports of the tests hold. */
export const AS_OF = '2026-11-20';
export const AS_OF_DAY = 20_777;

export const ada = { name: 'Ada Example', email: 'ada@harbour.example' };
export const bo = { name: 'Bo Sample', email: 'bo@harbour.example' };
export const cy = { name: 'Cy Specimen', email: 'cy@harbour.example' };
export const di = { name: 'Di Outsider', email: 'di@elsewhere.example' };

/** A year of work: `authors` take turns, a commit each third day. */
export function yearOfWork(
  authors: ReadonlyArray<TestCommit['author']>,
  options: { folder?: string; commits?: number; until?: number } = {},
): TestCommit[] {
  const { folder = '', commits = 60, until = AS_OF_DAY - 2 } = options;
  return Array.from({ length: commits }, (_, index) => ({
    author: authors[index % authors.length],
    day: until - 3 * (commits - 1 - index),
    files: {
      [`${folder}src/file${index % 12}.ts`]: `export const x = ${index};\n`,
      ...(index === 0 ? { [`${folder}README.md`]: 'Read me\n' } : {}),
    },
  }));
}
