import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { goneSignal } from './goneSignal';

describe('goneSignal', () => {
  it('aborts when the caller breaks off, and says so once more when asked late', async () => {
    const app = express();
    const asked = new Promise<express.Request>(resolve => {
      app.get('/', req => resolve(req));
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const call = get({ host: '127.0.0.1', port });
    call.on('error', () => undefined);

    const req = await asked;
    const signal = goneSignal(req);
    expect(signal.aborted).toBe(false);
    call.destroy();
    await once(signal, 'abort');
    expect(signal.reason).toMatchObject({ statusCode: 499 });
    expect(goneSignal(req).aborted).toBe(true);
    await new Promise(resolve => server.close(resolve));
  });
});
