import { createServer, type Server, type ServerResponse } from 'node:http';
import { logRequest } from './logRequest.ts';

type Handler = (response: ServerResponse) => void;

/** Method and path → what answers it. */
const routes: Record<string, Handler> = {
  'GET /health': response => reply(response, 200, { status: 'ok' }),
  'GET /': response => reply(response, 200, { name: '${{ values.name }}' }),
};

export function createApp(): Server {
  return createServer((request, response) => {
    logRequest(request, response);
    const path = (request.url ?? '/').split('?')[0];
    const handler = routes[`${request.method} ${path}`];
    if (!handler) {
      reply(response, 404, { error: `Nothing answers ${request.method} ${path}` });
      return;
    }
    handler(response);
  });
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
