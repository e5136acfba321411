import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { PAGES, readSite } from './readSite.ts';
import { asHtml, render } from './render.ts';

const types: Record<string, string> = {
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Shows the site, read anew at every request. */
export function createPreview(root: string): Server {
  return createServer((request, response) => {
    answer(root, request.url ?? '/', response).catch(error => {
      reply(response, 500, 'text/plain', String(error));
    });
  });
}

async function answer(
  root: string,
  url: string,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(url);
  if (path === 'health') {
    reply(response, 200, 'application/json', '{"status":"ok"}');
    return;
  }
  const site = await readSite(root);
  const page = site.pages.find(each => asHtml(each.path) === path);
  if (page) {
    reply(response, 200, 'text/html', render(site, page));
    return;
  }
  // Only what the folder listed: no name from outside reaches the disk.
  const other = site.others.find(each => each === path);
  if (other) {
    response.writeHead(200, {
      'content-type': types[extname(other)] ?? 'application/octet-stream',
    });
    response.end(await readFile(join(root, PAGES, other)));
    return;
  }
  reply(response, 404, 'text/plain', 'There is no such page');
}

function pathOf(url: string): string {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '').slice(1);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return '';
  }
}

function reply(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}
