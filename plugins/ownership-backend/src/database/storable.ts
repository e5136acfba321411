/**
 * A text as every database takes it: PostgreSQL stores no zero character and
 * no half of a pair of characters, and would refuse a whole page for one.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
}
