import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildSite } from './buildSite.ts';
import { createPreview } from './createPreview.ts';
import { problems } from './problems.ts';
import { readSite } from './readSite.ts';

const target = await mkdtemp(join(tmpdir(), 'site-'));
const preview = createPreview('.');
let address = '';

before(async () => {
  await new Promise<void>(done => preview.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(preview.address() as AddressInfo).port}`;
});
after(async () => {
  preview.close();
  await rm(target, { recursive: true, force: true });
});

test('nobody stumbles over these pages', async () => {
  assert.deepEqual(problems(await readSite('.')), []);
});

test('every page is built', async () => {
  const site = await readSite('.');
  assert.equal(await buildSite({ root: '.', target }), site.pages.length);
  const start = await readFile(join(target, 'index.html'), 'utf8');
  assert.match(start, /<h1 id=/);
  for (const { path } of site.nav) {
    assert.ok(start.includes(`href="${path.replace(/md$/, 'html')}"`), path);
  }
});

test('the preview shows pages and nothing beside them', async () => {
  const ask = async (path: string) => (await fetch(address + path)).status;
  assert.equal(await ask('/'), 200);
  assert.equal(await ask('/runbook.html'), 200);
  assert.equal(await ask('/nowhere.html'), 404);
  assert.equal(await ask('/..%2fpackage.json'), 404);
  assert.equal(await ask('/%'), 404);
});
