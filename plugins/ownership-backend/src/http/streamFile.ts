import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Sends a file piece by piece, no faster than it is taken. Nothing is sent
 * before the first piece is there, so that what fails at once is an ordinary
 * error; what fails later breaks the connection, so that half a file never
 * looks like a whole one. When the caller goes away, the pieces end.
 *
 * @throws what the pieces throw.
 */
export async function streamFile(
  res: Response,
  options: {
    pieces: AsyncGenerator<string>;
    type: string;
    filename: string;
  },
): Promise<void> {
  const { pieces, type, filename } = options;
  const first = await pieces.next();
  res.set('Content-Type', type);
  res.set('Content-Disposition', `attachment; filename="${filename}"`);
  res.set('X-Content-Type-Options', 'nosniff');
  const all = Readable.from(withFirst(first, pieces), { objectMode: true });
  try {
    await pipeline(all, res);
  } catch (error) {
    if (isGoneAway(error)) return;
    throw error;
  }
}

async function* withFirst(
  first: IteratorResult<string>,
  pieces: AsyncGenerator<string>,
): AsyncGenerator<string> {
  try {
    if (first.done) return;
    yield first.value;
    yield* pieces;
  } finally {
    await pieces.return(undefined);
  }
}

/** The caller closed the connection: nothing is wrong here. */
function isGoneAway(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET';
}
