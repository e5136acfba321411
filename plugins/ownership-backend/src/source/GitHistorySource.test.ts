import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { readKnowledge } from '@stewardship/bus-factor';
import {
  addCommits,
  createRepository,
} from '../__testUtils__/createRepository';
import { ada, AS_OF_DAY, bo, yearOfWork } from '../__testUtils__/histories';
import {
  startGitServer,
  type GitServer,
} from '../__testUtils__/startGitServer';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { authorization } from './authorization';
import { GitHistorySource } from './GitHistorySource';

jest.setTimeout(60_000);

const TOKEN = 'canary-7f3a9';
const BASIC = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString(
  'base64',
)}`;

function integrationsFor(host: string) {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [{ host, token: TOKEN, apiBaseUrl: `http://${host}` }],
      },
    }),
  );
}

describe('GitHistorySource, on a host', () => {
  const served = temporaryFolder();
  const cacheDir = join(temporaryFolder(), 'mirrors');
  let server: GitServer;
  let source: GitHistorySource;
  const never = new AbortController().signal;
  const at = (path: string) => ({
    kind: 'url' as const,
    target: `http://${server.host}/${path}`,
  });
  const problemOf = async (path: string, signal = never) =>
    source.head(at(path), { signal }).then(
      () => 'none',
      error => error,
    );

  beforeAll(async () => {
    createRepository(join(served, 'harbour/tide.git'), yearOfWork([ada]));
    createRepository(join(served, 'harbour/empty.git'), []);
    server = await startGitServer(served, { authorization: BASIC });
    source = new GitHistorySource({
      integrations: integrationsFor(server.host),
      cacheDir,
      localRoots: [],
      protocols: ['http'],
    });
  });

  afterAll(() => server.stop());

  it('mirrors the default branch, fetches what is new, and survives a lost cache', async () => {
    const location = at('harbour/tide.git');
    const open = async () => {
      const history = await source.open(location, { signal: never });
      await history.close!({ damaged: false });
      return history;
    };
    const first = await open();
    expect(first.commit).toBe(await source.head(location, { signal: never }));
    const knowledge = await readKnowledge({ repository: first.repository });
    expect(knowledge.commits).toBe(60);

    addCommits(join(served, 'harbour/tide.git'), [
      { author: bo, day: AS_OF_DAY, files: { 'src/new.ts': 'new\n' } },
    ]);
    const second = await open();
    expect(second.repository).toBe(first.repository);
    expect(second.commit).not.toBe(first.commit);

    await rm(cacheDir, { recursive: true });
    const third = await open();
    expect(third.commit).toBe(second.commit);
  });

  it('sends the credentials of the host and leaves them nowhere', async () => {
    server.seen.length = 0;
    const location = at('harbour/tide.git');
    const history = await source.open(location, { signal: never });
    await history.close!({ damaged: false });
    expect(server.seen.length).toBeGreaterThan(1);
    expect(new Set(server.seen.map(entry => entry.authorization))).toEqual(
      new Set([BASIC]),
    );
    expect(server.seen.map(entry => entry.url).join()).not.toContain(TOKEN);
    const files = readdirSync(cacheDir, {
      recursive: true,
      withFileTypes: true,
    })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const content = await readFile(file, 'latin1');
      expect(content).not.toContain(TOKEN);
      expect(content).not.toContain(BASIC);
    }
  });

  it.each([
    ['harbour/gone.git', 'not-found', /Check backstage.io\/source-location/],
    ['404/a.git', 'not-found', /Check/],
    ['401/a.git', 'unauthorized', /integrations/],
    ['403/a.git', 'unauthorized', /integrations/],
    ['500/a.git', 'error', /state of the host/],
    ['429/a.git', 'error', /scan.interval/],
    ['301/a.git', 'not-found', /new address/],
    ['200/a.git', 'error', /git ls-remote/],
    ['harbour/empty.git', 'empty', /first commit/],
  ])('says what is wrong with %s', async (path, status, remedy) => {
    const error = await problemOf(path);
    expect([path, error.status]).toEqual([path, status]);
    expect(error.remedy).toMatch(remedy);
    const text = JSON.stringify([error.message, error.remedy, error.stack]);
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(BASIC);
  });

  it('ends git when it is aborted', async () => {
    const started = Date.now();
    const reason = new Error('too long');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 300);
    expect(await problemOf('100/a.git', controller.signal)).toBe(reason);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('speaks only https, and only to hosts of the portal', async () => {
    const integrations = integrationsFor(server.host);
    const strict = new GitHistorySource({
      integrations,
      cacheDir,
      localRoots: [],
    });
    server.seen.length = 0;
    for (const target of [
      `http://${server.host}/harbour/tide.git`,
      'https://elsewhere.example/a/b.git',
      'https://127.0.0.1:1/a/b.git',
      `file://${served}/harbour/tide.git`,
      'ext::sh -c touch% /tmp/x',
      'ssh://git@github.com/a/b.git',
      'git@github.com:a/b.git',
      '--upload-pack=touch /tmp/x',
      'https://user:canary@github.com/a/b.git',
      'https://github.com/a b.git',
      'https://github.com/a/b.git#--upload-pack',
      'https://github.com\\@127.0.0.1/a/b.git',
      'HTTPS://github.com/a/b.git\n--upload-pack=x',
    ]) {
      await expect(
        strict.head({ kind: 'url', target }, { signal: never }),
      ).rejects.toMatchObject({ status: 'not-allowed' });
    }
    expect(server.seen).toEqual([]);
  });
});

describe('authorization', () => {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [{ host: 'github.com', token: 'gh' }],
        gitlab: [{ host: 'gitlab.com', token: 'gl' }],
        bitbucketCloud: [{ username: 'bb', appPassword: 'pw' }],
        bitbucketServer: [{ host: 'bitbucket.example', token: 'bs' }],
        gitea: [{ host: 'gitea.example', username: 'gt', password: 'pw' }],
        azure: [
          {
            host: 'dev.azure.com',
            credentials: [{ personalAccessToken: 'az' }],
          },
        ],
      },
    }),
  );
  const basic = (pair: string) =>
    `Basic ${Buffer.from(pair).toString('base64')}`;

  it.each([
    ['https://github.com/a/b.git', basic('x-access-token:gh')],
    ['https://gitlab.com/a/b.git', basic('oauth2:gl')],
    ['https://bitbucket.org/a/b.git', basic('bb:pw')],
    ['https://bitbucket.example/scm/a/b.git', 'Bearer bs'],
    ['https://gitea.example/a/b.git', basic('gt:pw')],
    ['https://dev.azure.com/org/project/_git/b', basic(':az')],
    ['https://elsewhere.example/a/b.git', undefined],
  ])('for %s', async (url, header) => {
    expect(await authorization(integrations, url)).toBe(header);
  });
});
