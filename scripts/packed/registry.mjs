import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** New portals of Backstage take no package that is younger than three days. */
const AGE_MS = 30 * 24 * 60 * 60_000;

/**
 * A registry that has our packages and no other, so that a portal installs the
 * tarballs by name and range, as it will from npm.
 *
 * @param {{ packages: { name: string, version: string, file: string, manifest: object }[] }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRegistry({ packages }) {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://localhost:${server.address().port}`;
  const entries = new Map();
  for (const item of packages) {
    const bytes = await readFile(item.file);
    const sha1 = createHash('sha1').update(bytes).digest('hex');
    // The digest is part of the address: a cache that keeps tarballs by their
    // address never takes another one of the same version for this one.
    const tarball = `/tarballs/${sha1}/${item.name}.tgz`;
    entries.set(tarball, { file: item.file });
    entries.set(`/${item.name}`, {
      packument: packumentOf(item, {
        tarball: `${url}${tarball}`,
        shasum: sha1,
        integrity: `sha512-${createHash('sha512')
          .update(bytes)
          .digest('base64')}`,
      }),
    });
  }
  server.on('request', (request, response) => {
    const path = decodeURIComponent(new URL(request.url, url).pathname);
    const entry = entries.get(path);
    if (!entry) {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"error":"there is no such package here"}');
    } else if (entry.file) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      createReadStream(entry.file).pipe(response);
    } else {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(entry.packument));
    }
  });
  return {
    url,
    stop: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function packumentOf({ name, version, manifest }, dist) {
  const published = new Date(Date.now() - AGE_MS).toISOString();
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
    time: { created: published, modified: published, [version]: published },
  };
}
