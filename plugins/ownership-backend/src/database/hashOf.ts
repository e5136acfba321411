import { createHash } from 'node:crypto';

/** Hash of plain data; the same for the same JSON. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 40);
}
