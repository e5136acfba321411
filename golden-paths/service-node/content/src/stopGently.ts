import type { Server } from 'node:http';

const longestMs = 10_000;

/** Takes no new requests, ends those under way, and gives up after ten seconds. */
export function stopGently(server: Server): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(1), longestMs).unref();
}
