import type { IncomingMessage, ServerResponse } from 'node:http';

/** One line per request once it is answered. The query may hold secrets. */
export function logRequest(
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const started = performance.now();
  const path = (request.url ?? '/').split('?')[0];
  response.once('finish', () => {
    const took = Math.round(performance.now() - started);
    console.log(`${request.method} ${path} ${response.statusCode} ${took} ms`);
  });
}
