import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  HOST_TOKEN,
  startHost,
  type StandInHost,
} from '../__testUtils__/startHost';
import { HostClient } from '../host';
import type { PatchedFile } from '../patch';
import { openPullRequest } from './openPullRequest';

const BEFORE = 'kind: Component\nspec:\n  owner: harbour\n';
const AFTER = BEFORE.replace('harbour', 'pilots');

describe.each(['github', 'gitlab'] as const)('openPullRequest on %s', type => {
  let host: StandInHost;
  beforeEach(async () => {
    host = await startHost(type);
    host.state.files = { 'catalog-info.yaml': BEFORE };
  });
  afterEach(() => host.stop());

  const file = (over: Partial<PatchedFile> = {}): PatchedFile => ({
    path: 'catalog-info.yaml',
    diff: 'the diff\n',
    before: BEFORE,
    after: AFTER,
    repository: { kind: 'url', url: host.repositoryUrl },
    ...over,
  });
  const open = (
    over: {
      files?: PatchedFile[];
      protocols?: string[];
      timeoutMs?: number;
    } = {},
  ) =>
    openPullRequest({
      client: new HostClient({
        integrations: host.integrations,
        protocols: over.protocols ?? ['http'],
        timeoutMs: over.timeoutMs,
      }),
      transferId: '7f-3/../x',
      files: over.files ?? [
        file(),
        file({ path: 'new/CODEOWNERS', before: undefined, after: '* @p\n' }),
      ],
      title: 'Hand Tide over',
      body: 'Words',
    });

  it('opens one request with all files, and finds it the second time', async () => {
    const first = await open();
    expect(first).toEqual({
      url: expect.stringContaining(`http://${host.host}/harbour/tide/`),
      existed: false,
      leftOut: [],
    });
    expect(host.state.branches['ownership/transfer-7f-3x']).toEqual({
      'catalog-info.yaml': AFTER,
      'new/CODEOWNERS': '* @p\n',
    });
    expect(host.state.requests).toMatchObject([
      { title: 'Hand Tide over', body: 'Words' },
    ]);
    host.seen.length = 0;
    expect(await open()).toEqual({ ...first, existed: true });
    expect(host.state.requests).toHaveLength(1);
    expect(host.seen.map(({ method }) => method)).toEqual(['GET']);
  });

  it('moves a branch that a crash left without a request', async () => {
    host.state.branches['ownership/transfer-7f-3x'] = { stale: 'yes' };
    expect(await open()).toMatchObject({ existed: false });
    expect(host.state.branches['ownership/transfer-7f-3x']).toMatchObject({
      'catalog-info.yaml': AFTER,
    });
  });

  it('does not write over what somebody changed meanwhile', async () => {
    host.state.files['catalog-info.yaml'] = `${BEFORE}# more\n`;
    expect(await open()).toEqual({
      problem: expect.stringContaining('catalog-info.yaml was changed'),
      patch: 'the diff\nthe diff\n',
    });
    expect(host.state.branches).toEqual({});
  });

  it('says which files it leaves to other repositories', async () => {
    const other = `http://${host.host}/harbour/other.git`;
    expect(
      await open({
        files: [
          file(),
          file({
            path: 'CODEOWNERS',
            repository: { kind: 'url', url: other },
          }),
        ],
      }),
    ).toMatchObject({ leftOut: ['CODEOWNERS'] });
  });

  it.each([
    [401, {}, /does not accept the credentials/],
    [403, {}, /do not allow this.*right to write contents and pull requests/],
    [404, {}, /no such repository.*right to write/],
    [429, { 'retry-after': '7' }, /fewer requests/],
    [403, { 'x-ratelimit-remaining': '0' }, /fewer requests/],
    [500, {}, /did not give a sound answer/],
    [400, {}, /refused/],
    [302, { location: 'http://elsewhere.example/' }, /is elsewhere/],
  ])(
    'gives the patch when writing is answered %i %j',
    async (status, headers, words) => {
      host.state.instead = ({ method }) =>
        method === 'POST'
          ? { status, headers: headers as {}, body: `secret ${HOST_TOKEN}` }
          : undefined;
      const result = await open();
      expect(result).toEqual({
        problem: expect.stringMatching(words),
        patch: 'the diff\nthe diff\n',
      });
      expect(JSON.stringify(result)).not.toContain(HOST_TOKEN);
      expect(host.state.requests).toEqual([]);
    },
  );

  it.each([
    '<html>Sign in</html>',
    '[]',
    '{"html_url":1}',
    'x'.repeat(9_000_000),
  ])('survives garbage of length %#', async body => {
    host.state.instead = () => ({ status: 200, body });
    expect(await open()).toMatchObject({ problem: expect.any(String) });
  });

  it('gives no address of another host to people', async () => {
    host.state.instead = ({ method, path }) =>
      method === 'GET' && /pulls|merge_requests/.test(path)
        ? {
            status: 200,
            body: JSON.stringify([
              {
                html_url: 'data:text/html,x',
                web_url: 'https://evil.example/x',
              },
            ]),
          }
        : undefined;
    expect(await open()).toMatchObject({
      problem: expect.stringMatching(/sound answer/),
    });
  });

  it('does not wait for ever', async () => {
    host.state.instead = () => 'hang';
    const started = Date.now();
    expect(await open({ timeoutMs: 300 })).toMatchObject({
      problem: expect.stringContaining('sound answer'),
    });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('takes its credentials to no other place', async () => {
    const asked: string[] = [];
    const other = createServer((req, res) => {
      asked.push(`${req.url} ${req.headers.authorization}`);
      res.end('[]');
    });
    await new Promise<void>(done => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const elsewhere = `http://127.0.0.1:${port}/harbour/tide.git`;
    host.state.instead = () => ({
      status: 307,
      headers: { location: elsewhere },
    });
    expect(await open()).toMatchObject({
      problem: expect.stringMatching(/elsewhere/),
    });
    expect(
      await open({
        files: [file({ repository: { kind: 'url', url: elsewhere } })],
      }),
    ).toMatchObject({
      problem: expect.stringMatching(/not a host of the portal/),
    });
    // https only, where a test does not say otherwise
    host.seen.length = 0;
    expect(await open({ protocols: ['https'] })).toMatchObject({
      problem: expect.stringMatching(/over https/),
    });
    expect([asked, host.seen]).toEqual([[], []]);
    await new Promise(done => other.close(done));
  });

  it('sends nothing for folders of the machine', async () => {
    expect(
      await open({
        files: [file({ repository: { kind: 'file', folder: '/srv' } })],
      }),
    ).toMatchObject({
      problem: expect.stringMatching(/apply the patch there/),
    });
    expect(host.seen).toEqual([]);
  });
});
