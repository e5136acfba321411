import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { listQuerySchema, textOf } from './queries';

/** Sorts by text; all others are by whole numbers. */
const TEXT_SORTS: ReadonlyArray<string | undefined> = ['title', 'owner'];

const cursorSchema = z
  .strictObject({
    query: listQuerySchema,
    from: z.strictObject({
      value: z.union([textOf(1000), z.int32()]),
      entityRef: textOf(1000),
      direction: z.enum(['next', 'prev']),
    }),
  })
  .refine(
    ({ query, from }) =>
      TEXT_SORTS.includes(query.sort) === (typeof from.value === 'string'),
  );

/** A place in a list, with the filter and sort that made the list. */
export type Cursor = z.infer<typeof cursorSchema>;

/**
 * A cursor is opaque to callers but no secret: it holds nothing that they
 * could not ask for, and what they may see is decided anew for each page.
 */
export function encodeCursor(cursor: Cursor): string {
  const text = JSON.stringify(cursor);
  return Buffer.from(`${checksum(text)}${text}`).toString('base64url');
}

/** @throws InputError when it is not a cursor that was given out. */
export function decodeCursor(cursor: string): Cursor {
  const decoded = Buffer.from(cursor, 'base64url').toString('utf8');
  const text = decoded.slice(16);
  if (checksum(text) !== decoded.slice(0, 16)) {
    throw malformed();
  }
  const parsed = cursorSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw malformed();
  }
  return parsed.data;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function malformed(): InputError {
  return new InputError(
    "Invalid query: 'cursor' must be the nextCursor or prevCursor of a former answer",
  );
}
