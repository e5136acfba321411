/** A number with its word: none, one, or many. */
export function countOf(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
