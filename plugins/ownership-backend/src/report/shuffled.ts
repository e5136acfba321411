import { createHash } from 'node:crypto';

/** The same order every time, another one for each component. */
export function shuffled<T extends { key: string }>(
  list: readonly T[],
  salt: string,
): T[] {
  const order = (key: string) =>
    createHash('sha256').update(`${salt}\n${key}`).digest('hex');
  return list
    .map(item => ({ item, at: order(item.key) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
}
