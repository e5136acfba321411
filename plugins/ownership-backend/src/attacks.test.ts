import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  addCommits,
  createRepository,
  git,
} from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, AS_OF_DAY, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { userInfoOf } from './__testUtils__/userInfoOf';
import { csvRecord } from './http/csv';
import { GitHistorySource } from './source';

jest.setTimeout(120_000);

/** What git lets a name be: it takes no angle brackets. */
const MARKED_NAME = `"onmouseover='alert(1)' x="&{{7*7}}`;
const MARKUP = '<img src=x onerror=alert(1)>"\'&{{7*7}}';
/** In two pieces, because linters take it for code of ours. */
const SCRIPT = ['javascript', 'alert(1)'].join(':');
const FORMULA = '=HYPERLINK("https://elsewhere.example","x")';
/** Patterns over which a careless matcher goes back and forth for ever. */
const BOMBS = [
  `${'a*'.repeat(60)}b`,
  `${'**/'.repeat(60)}b`,
  `${'*a'.repeat(40)}*`,
  `${'[!x]*'.repeat(40)}y`,
  '(a+)+$',
];

describe('attacks', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  beforeAll(() => {
    const hostile = createRepository(
      join(root, 'hostile.git'),
      yearOfWork([
        { name: MARKED_NAME, email: 'img@harbour.example' },
        { name: FORMULA, email: 'formula@harbour.example' },
        ada,
      ]),
    );
    addCommits(hostile, [
      {
        author: ada,
        day: AS_OF_DAY - 1,
        files: {
          // Names that are options, magic, or meant to be walked slowly.
          '--upload-pack=touch x': 'x\n',
          ':(exclude)*': 'x\n',
          [`${'a'.repeat(200)}/c`]: 'x\n',
          [`${'d/'.repeat(150)}e.ts`]: 'x\n',
        },
      },
    ]);
    // A default branch whose name is an option to git.
    git(['update-ref', 'refs/heads/-Oecho', 'refs/heads/main'], {
      cwd: hostile,
    });
    git(['symbolic-ref', 'HEAD', 'refs/heads/-Oecho'], { cwd: hostile });
    createRepository(join(root, 'calm.git'), yearOfWork([ada]));
  });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let portal: StartedOwnership;

    beforeAll(async () => {
      const calm = `file:${join(root, 'calm.git')}`;
      portal = await startOwnership({
        knex: await databases.init(databaseId),
        localRoots: [root],
        ownership: { privacy: { mode: 'named' } },
        features: [
          userInfoOf({
            'user:default/ada': ['group:default/lighthouse'],
          }),
        ],
        catalog: [
          group('lighthouse', { title: MARKUP }),
          user('ada', {
            displayName: MARKUP,
            email: ada.email,
            memberOf: ['lighthouse'],
          }),
          component('hostile', {
            owner: 'lighthouse',
            title: FORMULA,
            source: `file:${join(root, 'hostile.git')}`,
          }),
          component('marked', {
            owner: 'lighthouse',
            title: MARKUP,
            source: calm,
            annotations: { 'ownership/escalation': SCRIPT },
          }),
          ...BOMBS.map((pattern, index) =>
            component(`bomb-${index}`, {
              owner: 'lighthouse',
              source: `file:${join(root, 'hostile.git')}`,
              annotations: { 'ownership/exclude-paths': pattern },
            }),
          ),
        ],
      });
      await portal.until('/reports?limit=50', nothingWaits);
    });

    afterAll(() => portal.stop());

    it('reads what a stranger wrote, whatever names and patterns say, in bounded time', async () => {
      const { items } = (await portal.get('/reports?limit=50')).body;
      expect(
        items.map((item: Body) => [item.entityRef, item.sourceStatus]),
      ).toEqual(
        expect.arrayContaining([
          ['component:default/hostile', 'ok'],
          ...BOMBS.map((_, index) => [`component:default/bomb-${index}`, 'ok']),
        ]),
      );
    });

    it('says stored markup only as data, which no browser takes for a page', async () => {
      const entityRef = 'component:default/marked';
      const disputed = await portal.send('post', '/verifications', {
        body: { entityRef, kind: 'disputed', reason: MARKUP },
      });
      const finding = (await portal.get('/findings')).body.items[0];
      const snoozed = await portal.send(
        'put',
        `/findings/${finding.id}/snooze`,
        { body: { until: '2026-12-20T00:00:00.000Z', reason: MARKUP } },
      );
      expect([disputed.status, snoozed.status]).toEqual([201, 200]);
      for (const path of [
        `/verifications?entityRef=${entityRef}`,
        '/reports?limit=50',
        '/reports/component/default/hostile',
        '/reports/component/default/marked',
        '/rollups?by=owner',
        '/facets',
        '/findings',
        `/reports?search=${encodeURIComponent(MARKUP)}`,
        '/export/reports?format=json',
      ]) {
        const { headers, text, status } = await portal.get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(headers['content-type']).toMatch(/^application\/json/);
        // It is text within JSON, with its quotes escaped.
        expect(() => JSON.parse(text)).not.toThrow();
        expect(text).not.toContain(`onerror=alert(1)>"'`);
      }
      const { body } = await portal.get('/reports/component/default/marked');
      expect(body.title).toBe(MARKUP);
      // What a page would make a link is an address.
      expect(body.escalation?.url).not.toBe(SCRIPT);
      const error = await portal.get(
        `/reports?state=${encodeURIComponent(MARKUP)}`,
      );
      expect(error.status).toBe(400);
      expect(error.headers['content-type']).toMatch(/^application\/json/);
    });

    it('writes no cell that a spreadsheet would run', async () => {
      for (const path of [
        '/export/reports?format=csv',
        '/export/findings?format=csv',
      ]) {
        const { headers, text } = await portal.get(path);
        expect(headers['content-type']).toMatch(/^text\/csv/);
        expect(headers['content-disposition']).toMatch(/^attachment/);
        expect(text).not.toMatch(/(^|,)"?\s*[=+@\t]/m);
      }
      const { text } = await portal.get('/export/reports?format=csv');
      expect(text).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    });

    it.each([
      ['hundreds of owners', `/reports?${many('owner', 500)}`],
      [
        'hundreds of domains and teams',
        `/facets?${many('domain', 250)}&${many('team', 250)}`,
      ],
      ['nested parameters', `/reports?owner${'[a]'.repeat(200)}=x`],
      ['the words of a pattern', `/reports?search=${'%25_'.repeat(60)}`],
      ['the words of a regular expression', '/reports?search=(a%2B)%2B%24'],
      ['a very long path', `/reports/component/default/${'x'.repeat(5000)}`],
      ['SQL', "/reports?owner=group:default/x'%20or%20'1'='1"],
    ])('answers %s soon, and never with a failure', async (_what, path) => {
      const startedAt = Date.now();
      const { status, body } = await portal.get(path);
      expect(Date.now() - startedAt).toBeLessThan(10_000);
      expect([200, 400, 404, 414, 431]).toContain(status);
      expect(body.items ?? []).toEqual([]);
    });

    it.each([
      '/reports?__proto__[polluted]=1',
      '/reports?constructor[prototype][polluted]=1',
    ])('takes nothing from %s', async path => {
      const { status } = await portal.get(path);
      expect([200, 400]).toContain(status);
      expect(({} as Body).polluted).toBeUndefined();
    });
  });

  describe('a host that sends elsewhere', () => {
    let inner: Server;
    let outer: Server;
    const asked: string[] = [];
    const addressOf = (server: Server) =>
      `127.0.0.1:${(server.address() as AddressInfo).port}`;

    beforeAll(async () => {
      inner = createServer((req, res) => {
        asked.push(`${req.url} ${req.headers.authorization ?? ''}`);
        res.end('secret of the inner network');
      });
      await new Promise<void>(done => inner.listen(0, '127.0.0.1', done));
      outer = createServer((req, res) => {
        const to = `http://${addressOf(inner)}`;
        if (req.url!.startsWith('/advertised')) {
          // Not by a redirect, but by what the protocol offers.
          res.setHeader(
            'content-type',
            'application/x-git-upload-pack-advertisement',
          );
          res.end(
            packetLines([
              '# service=git-upload-pack\n',
              '',
              'version 2\n',
              'bundle-uri\n',
              `bundle.a.uri=${to}/bundle\n`,
              '',
            ]),
          );
          return;
        }
        const status = Number(req.url!.slice(1, 4));
        res.writeHead(status, { location: `${to}${req.url}` }).end();
      });
      await new Promise<void>(done => outer.listen(0, '127.0.0.1', done));
    });

    afterAll(() => {
      for (const server of [inner, outer]) {
        server.closeAllConnections();
        server.close();
      }
    });

    it.each(['301', '302', '303', '307', '308', 'advertised'])(
      'is not followed (%s), and gives no credentials away',
      async how => {
        const host = addressOf(outer);
        const source = new GitHistorySource({
          integrations: ScmIntegrations.fromConfig(
            new ConfigReader({
              integrations: {
                gitea: [{ host, username: 'x', password: 'canary' }],
              },
            }),
          ),
          cacheDir: join(root, 'mirrors'),
          localRoots: [],
          protocols: ['http'],
        });
        const { signal } = new AbortController();
        const target = `http://${host}/${how}/a.git`;
        for (const read of ['head', 'open'] as const) {
          await expect(
            source[read]({ kind: 'url', target }, { signal }),
          ).rejects.toMatchObject({
            status: expect.stringMatching(/^(not-found|error|empty)$/),
            remedy: expect.stringMatching(/\w/),
          });
        }
        expect(asked).toEqual([]);
      },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['a,"b"\n=1', '"a,""b""\n=1"'],
  ])('writes %j as a cell that is text', (text, cell) => {
    expect(csvRecord([text])).toBe(`${cell}\r\n`);
  });
});

function many(name: string, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `${name}=x:y/${index}`,
  ).join('&');
}

/** As git's protocol frames lines; an empty one ends a section. */
function packetLines(lines: readonly string[]): string {
  return lines
    .map(line =>
      line === ''
        ? '0000'
        : `${(line.length + 4).toString(16).padStart(4, '0')}${line}`,
    )
    .join('');
}
