import { createPreview } from './createPreview.ts';

const port = Number(process.env.PORT ?? 8000);
// For who writes, on their own machine; readers have the portal.
const server = createPreview('.').listen(port, '127.0.0.1', () => {
  console.log(`look at http://localhost:${port}`);
});

function stop(): void {
  server.close();
  server.closeAllConnections();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
