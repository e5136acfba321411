/** A target is an entity's word: it must not disturb a log. */
export function printable(target: string): string {
  return target.replace(/\p{C}/gu, '\ufffd');
}
