import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';

const server = createApp();
let address = '';

before(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test('says that it is up', async () => {
  const response = await fetch(`${address}/health`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('says what it does not know', async () => {
  const response = await fetch(`${address}/nowhere?token=hidden`);
  assert.equal(response.status, 404);
  assert.deepEqual(await response.json(), {
    error: 'Nothing answers GET /nowhere',
  });
});
