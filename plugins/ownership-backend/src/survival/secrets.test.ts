import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import { component, group, template, user } from '../__testUtils__/entities';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { everyAnswer, unanswered } from './__testUtils__/everyAnswer';
import {
  searchDatabase,
  searchFiles,
  searchText,
  watchCommandLines,
  writtenForms,
} from './__testUtils__/searchSecret';
import {
  ask,
  startHarbour,
  type Body,
  type Harbour,
} from './__testUtils__/startHarbour';
import {
  startSecureGitHost,
  type SecureGitHost,
} from './__testUtils__/startSecureGitHost';

jest.setTimeout(600_000);

const canary = () => `canary${randomBytes(12).toString('hex')}`;

const DESCRIPTOR = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: reviewed
spec:
  type: service
  lifecycle: production
  owner: lighthouse
`;

/** With it git fetches, and nobody else does anything. */
const PASSWORD = canary();
/** With it git fetches, reviews are read and pull requests opened. */
const TOKEN = canary();
/** Under it addresses are kept. */
const HASH_KEY = canary();
/** One that somebody set later, which does not fit. */
const OTHER_KEY = canary();
const FORMS = [PASSWORD, TOKEN, HASH_KEY, OTHER_KEY].flatMap(writtenForms);

const basic = (name: string, secret: string) =>
  `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;

describe('the credentials of hosts, and the key of addresses', () => {
  const folder = temporaryFolder();
  const mirrors = join(folder, 'mirrors');
  const names = ['good', 'says-401', 'hangs', 'leaks', 'dies', 'reviewed'];
  let harbour: Harbour;
  /** Has an API beside its repositories, and a token for both. */
  let forge: SecureGitHost;

  beforeAll(async () => {
    harbour = await startHarbour({ folder, names });
    const scratch = join(folder, 'forge');
    mkdirSync(scratch);
    forge = await startSecureGitHost({ folder: harbour.served, scratch });
  });

  afterAll(async () => {
    await harbour.stop();
    await forge.stop();
  });

  it('would be found in each file, column and command line that is searched', async () => {
    const { knex } = harbour.database;
    const planted = [
      ...[PASSWORD, TOKEN, HASH_KEY, OTHER_KEY],
      ...[basic('harbour', PASSWORD), basic('x-access-token', TOKEN)],
    ];
    for (const secret of planted) {
      await knex('repository').insert({
        id: 'planted',
        kind: 'url',
        target: `https://harbour:${secret}@host.example/a`,
        wanted: '[]',
        wanted_hash: '',
        due_at: Number.MAX_SAFE_INTEGER,
        message: secret,
      });
      expect((await searchDatabase(FORMS, knex)).sort()).toEqual([
        'repository.message',
        'repository.target',
      ]);
      await knex('repository').where({ id: 'planted' }).delete();

      mkdirSync(join(mirrors, 'planted.git'), { recursive: true });
      writeFileSync(
        join(mirrors, 'planted.git/config'),
        `[http]\n\textraHeader = Authorization: ${secret}\n`,
      );
      expect(searchFiles(FORMS, [mirrors])).toEqual([
        join(mirrors, 'planted.git/config'),
      ]);
      rmSync(mirrors, { recursive: true });

      const watch = watchCommandLines(FORMS, process.pid);
      const child = spawn('sleep', ['0.3', '0'], { argv0: `git ${secret}` });
      await once(child, 'exit');
      expect(watch.stop().found).toHaveLength(1);
    }
    expect(await searchDatabase(FORMS, knex)).toEqual([]);
    expect(searchText(FORMS, JSON.stringify(harbour.entities))).toBe(false);
  });

  it('would be found where a backend itself writes: log, error, command line, address and answer', async () => {
    // A repository, and with it a component, that are called like the secret.
    const planted = canary();
    const forms = writtenForms(planted);
    const water = await startHarbour({
      folder: join(folder, 'planted'),
      names: ['good'],
    });
    try {
      const { knex } = water.database;
      const { host } = water.host;
      const replica = await water.start('planted', {
        entities: [
          ...water.entities,
          component(planted, {
            owner: 'lighthouse',
            source: `url:https://${host}/harbour/${planted}`,
          }),
        ],
        scan: { interval: '1h' },
      });
      const watch = watchCommandLines(forms, replica.pid);
      const isRead = (row?: Body) =>
        row !== undefined && row.status !== 'waiting';
      await water.until(
        water.queue,
        rows => isRead(rows.get(planted)) && isRead(rows.get('good')),
      );
      expect(watch.stop().found).not.toEqual([]);
      expect(searchText(forms, replica.log())).toBe(true);
      expect(
        water.host.requests.some(({ url }) => searchText(forms, url)),
      ).toBe(true);
      expect(await searchDatabase(forms, knex)).toEqual(
        expect.arrayContaining(['repository.target', 'report_document.detail']),
      );
      const hits = async (searched: string[]) => {
        const answers = await everyAnswer(replica, {
          components: [planted, 'good'],
        });
        const found = answers.filter(({ text }) => searchText(searched, text));
        return found.map(({ route, status }) => `${route} ${status}`);
      };
      const due = () => knex('entity').whereNotNull('score_due_at');
      await water.until(due, rows => rows.length === 0);
      expect(await hits(forms)).toEqual(
        expect.arrayContaining([
          'GET /reports 200',
          'GET /reports/{kind}/{namespace}/{name} 200',
          'GET /export/reports 200',
          'GET /coverage 200',
          'GET /scans 200',
          // Errors repeat what was asked for.
          'GET missing 404',
        ]),
      );

      // What git said of a failure is shown to who operates the portal.
      const said = canary();
      await knex('repository')
        .where('target', 'like', `%${planted}%`)
        .update({ message: `fatal: refused ${basic('harbour', said)}` });
      expect(await searchDatabase(writtenForms(said), knex)).toEqual([
        'repository.message',
      ]);
      expect(await hits(writtenForms(said))).toContain('GET /scans 200');
    } finally {
      await water.stop();
    }
  });

  it('are in no log, error, command line, database column, file or answer after real failures', async () => {
    const { knex } = harbour.database;
    harbour.host.misbehave = async (req, res) => {
      const name = /\/harbour\/([^/]+?)\.git\//.exec(req.url!)?.[1];
      if (name === 'says-401') {
        res.writeHead(401, { 'www-authenticate': 'Basic' }).end();
        return true;
      }
      if (name === 'leaks') {
        // A host that repeats what it was sent, where git shows it.
        res
          .writeHead(500, { 'content-type': 'text/plain' })
          .end(`refused: ${req.headers.authorization} ${PASSWORD}\n`);
        return true;
      }
      return name === 'hangs';
    };
    forge.misbehave = async (req, res) => {
      if (!req.url!.startsWith('/api/')) return false;
      if (req.url!.includes('/contents/catalog-info.yaml')) {
        res.writeHead(200, { 'content-type': 'text/plain' }).end(DESCRIPTOR);
        return true;
      }
      // Its API repeats what it was sent, whatever it is asked.
      res
        .writeHead(500, {
          'content-type': 'application/json',
          'x-refused': String(req.headers.authorization),
        })
        .end(
          JSON.stringify({
            message: `refused: ${req.headers.authorization} ${TOKEN}`,
          }),
        );
      return true;
    };
    harbour.host.latencyMs = () => 200;
    const certificates = join(folder, 'certificates.pem');
    writeFileSync(
      certificates,
      [harbour.host, forge]
        .map(host => readFileSync(host.certificateFile, 'utf8'))
        .join(''),
    );
    const options = {
      cacheDir: mirrors,
      entities: [
        ...harbour.entities.filter(
          ({ metadata }) => metadata.name !== 'reviewed',
        ),
        component('reviewed', {
          owner: 'lighthouse',
          source: `url:https://${forge.host}/harbour/reviewed`,
          annotations: {
            'backstage.io/managed-by-location': `url:https://${forge.host}/harbour/reviewed/blob/main/catalog-info.yaml`,
          },
        }),
        group('crane'),
        user('cy', { memberOf: ['crane'] }),
        template('hull', 'A hull'),
      ],
      env: { GIT_SSL_CAINFO: certificates, NODE_EXTRA_CA_CERTS: certificates },
      scan: { timeout: '60s', concurrency: 4 },
      ownership: {
        inventory: { refreshInterval: '1s' },
        privacy: {
          mode: 'named',
          hashKey: HASH_KEY,
          officers: ['user:default/ada'],
        },
        reviews: { providers: ['github'] },
      },
      integrations: {
        gitea: [
          { host: harbour.host.host, username: 'harbour', password: PASSWORD },
        ],
        github: [
          {
            host: forge.host,
            apiBaseUrl: `https://${forge.host}/api/v3`,
            token: TOKEN,
          },
        ],
      },
    };
    const first = await harbour.start('first', options);
    const watches = [watchCommandLines(FORMS, first.pid)];
    await harbour.until(
      async () => harbour.host.requests,
      requests => requests.some(({ url }) => url.includes('/dies.git/')),
    );
    // A crash in the middle leaves what there is at that moment.
    await sleep(250);
    await first.kill();
    for (const table of ['repository', 'job', 'review_host']) {
      await knex(table).update({ lease_until: 0 });
    }
    const second = await harbour.start('second', options);
    watches.push(watchCommandLines(FORMS, second.pid));
    const queue = await harbour.until(
      harbour.queue,
      rows =>
        rows.size === names.length &&
        [...rows.values()].every(row => row.status !== 'waiting'),
    );
    const outcomes = names.map(name => {
      const { status, message } = queue.get(name) as Body;
      return [name, status, message];
    });
    expect(outcomes).toEqual([
      ['good', 'ok', null],
      ['says-401', 'unauthorized', expect.any(String)],
      ['hangs', 'error', expect.any(String)],
      ['leaks', 'error', expect.any(String)],
      ['dies', 'ok', null],
      ['reviewed', 'ok', null],
    ]);

    // The crash, and the git that it left behind, spoiled nothing: no attempt
    // at what the host answers failed on the way to where it is now.
    const failed = await knex('audit.finish')
      .whereIn(
        'row_id',
        ['good', 'dies', 'reviewed'].map(name => (queue.get(name) as Body).id),
      )
      .whereNot({ status: 'ok' });
    expect(failed).toEqual([]);

    // Reviews are asked for, and refused with the token in the answer.
    const asked = (part: string) =>
      forge.requests.filter(({ url }) => url.includes(part));
    await harbour.until(
      async () => asked('/graphql'),
      requests => requests.length > 0,
    );
    await harbour.until(
      async () => second.log(),
      log => /Reviews of \S+ could not be read/.test(log),
    );

    // So is a pull request.
    const due = () => knex('entity').whereNotNull('score_due_at');
    await harbour.until(due, rows => rows.length === 0);
    const send = (path: string, as: string, body: object = {}) =>
      ask(second, path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          authorization: mockCredentials.user.header(`user:default/${as}`),
        },
      });
    const proposed = await send('/transfers', 'ada', {
      entityRef: 'component:default/reviewed',
      to: 'group:default/crane',
    });
    expect([proposed.status, proposed.text]).toEqual([201, expect.anything()]);
    const transfer: string = proposed.body.id;
    const accepted = await send(`/transfers/${transfer}/accept`, 'cy');
    expect([accepted.status, accepted.body.state]).toEqual([200, 'accepted']);
    const refused = await send(`/transfers/${transfer}/pull-request`, 'cy');
    expect(refused.status).toBe(409);
    expect(searchText(FORMS, refused.text)).toBe(false);
    expect(asked('/pulls')).not.toEqual([]);

    const foreseen = await send('/scenarios', 'ada', {
      change: { kind: 'dissolve', team: 'group:default/crane' },
    });
    const scenario: string = foreseen.body.scenario.id;

    // It was really sent, and git really ran.
    expect(
      harbour.host.requests.map(({ authorization }) => authorization),
    ).toContain(basic('harbour', PASSWORD));
    for (const part of ['/graphql', '/pulls', '/contents/', '.git/']) {
      const sent = asked(part).map(({ authorization }) => authorization);
      expect([part, searchText(writtenForms(TOKEN), sent.join())]).toEqual([
        part,
        true,
      ]);
    }
    const lines = watches.map(watch => watch.stop());
    const gits = lines.flatMap(({ seen }) => [...seen]);
    expect(gits.filter(line => line.startsWith('git ')).length).toBeGreaterThan(
      5,
    );
    expect(lines.flatMap(({ found }) => found)).toEqual([]);

    const answers = await everyAnswer(second, {
      components: names,
      transfer,
      scenario,
    });
    expect(unanswered(answers)).toEqual([]);
    expect(
      answers
        .filter(({ text }) => searchText(FORMS, text))
        .map(({ route, status }) => `${route} ${status}`),
    ).toEqual([]);

    // Somebody was erased by now, so that the key must stay what it is.
    const denied = await harbour
      .start('under-another-key', {
        ...options,
        ownership: { ...options.ownership, privacy: { hashKey: OTHER_KEY } },
      })
      .then(
        () => 'It started',
        error => String(error),
      );
    expect(denied).toContain('ownership.privacy.hashKey must stay what it was');
    expect(searchText(FORMS, denied)).toBe(false);

    for (const replica of [first, second]) {
      expect(replica.log().length).toBeGreaterThan(1000);
      expect(searchText(FORMS, replica.log())).toBe(false);
    }
    expect(await searchDatabase(FORMS, knex)).toEqual([]);
    expect(searchFiles(['pack'], [mirrors])).not.toEqual([]);
    expect(searchFiles(FORMS, [mirrors])).toEqual([]);
    for (const host of [harbour.host, forge]) {
      expect(host.requests.filter(({ url }) => searchText(FORMS, url))).toEqual(
        [],
      );
    }
  });
});
