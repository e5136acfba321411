/** An entity as answers name it: with its title, where it has one. */
export function titled(
  ref: string,
  title: string | undefined,
): { ref: string; title?: string } {
  return { ref, ...(title ? { title } : {}) };
}
