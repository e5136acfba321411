import { toError } from '@backstage/errors';
import type { Response } from 'express';

/** A line at most every so often: whoever waits needs no more. */
const EVERY_MS = 250;

/**
 * Answers with lines of JSON: how far it has come, then the result. The status
 * is sent with the first line; what is refused before is an ordinary error, what
 * fails later is the last line.
 *
 * @throws what `run` throws before it has told of anything.
 */
export async function sendLines<P, R>(
  res: Response,
  options: {
    status: number;
    run: (onProgress: (progress: P) => void) => Promise<R>;
  },
): Promise<void> {
  const { status, run } = options;
  let toldAt = -Infinity;
  const tell = (line: object) => {
    if (!res.headersSent) {
      res.status(status);
      res.set('Content-Type', 'application/x-ndjson; charset=utf-8');
      res.set('X-Content-Type-Options', 'nosniff');
      // Proxies that gather answers would hold the progress back.
      res.set('X-Accel-Buffering', 'no');
      res.set('Cache-Control', 'private, no-cache, no-transform');
    }
    res.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const result = await run(progress => {
      if (performance.now() - toldAt < EVERY_MS) return;
      toldAt = performance.now();
      tell({ progress });
    });
    tell({ result });
  } catch (error) {
    if (!res.headersSent) throw error;
    const { name, message } = toError(error);
    tell({ error: { name, message } });
  }
  res.end();
}
