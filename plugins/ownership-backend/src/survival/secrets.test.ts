import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import type { Replica } from './__testUtils__/loadReplica';
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

jest.setTimeout(600_000);

const SECRET = `canary${randomBytes(12).toString('hex')}`;
const FORMS = writtenForms(SECRET);
const AUTHORIZATION = `Basic ${Buffer.from(`harbour:${SECRET}`).toString(
  'base64',
)}`;

describe('the credentials of a host', () => {
  const folder = temporaryFolder();
  const mirrors = join(folder, 'mirrors');
  const names = ['good', 'says-401', 'hangs', 'leaks', 'dies'];
  let harbour: Harbour;

  beforeAll(async () => {
    harbour = await startHarbour({ folder, names });
  });

  afterAll(() => harbour.stop());

  it('would be found in each place that is searched', async () => {
    const { knex } = harbour.database;
    for (const planted of [SECRET, AUTHORIZATION]) {
      // Logs, errors and answers are texts.
      expect(searchText(FORMS, `fetching https://x:${planted}@host/`)).toBe(
        true,
      );
      await knex('repository').insert({
        id: 'planted',
        kind: 'url',
        target: `https://harbour:${planted}@host.example/a`,
        wanted: '[]',
        wanted_hash: '',
        due_at: Number.MAX_SAFE_INTEGER,
        message: planted,
      });
      expect((await searchDatabase(FORMS, knex)).sort()).toEqual([
        'repository.message',
        'repository.target',
      ]);
      await knex('repository').where({ id: 'planted' }).delete();

      mkdirSync(join(mirrors, 'planted.git'), { recursive: true });
      writeFileSync(
        join(mirrors, 'planted.git/config'),
        `[http]\n\textraHeader = Authorization: ${planted}\n`,
      );
      expect(searchFiles(FORMS, [mirrors])).toEqual([
        join(mirrors, 'planted.git/config'),
      ]);
      rmSync(mirrors, { recursive: true });

      const watch = watchCommandLines(FORMS, process.pid);
      const child = spawn('sleep', ['0.3', '0'], { argv0: `git ${planted}` });
      await once(child, 'exit');
      expect(watch.stop().found).toHaveLength(1);
    }
    expect(await searchDatabase(FORMS, knex)).toEqual([]);
    expect(searchText(FORMS, JSON.stringify(harbour.entities))).toBe(false);
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
          .end(`refused: ${req.headers.authorization} ${SECRET}\n`);
        return true;
      }
      return name === 'hangs';
    };
    harbour.host.latencyMs = () => 200;
    const options = {
      cacheDir: mirrors,
      scan: { timeout: '60s', concurrency: 4 },
      integrations: {
        gitea: [
          { host: harbour.host.host, username: 'harbour', password: SECRET },
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
    await knex('repository').update({ lease_until: 0 });
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
    ]);

    // The crash, and the git that it left behind, spoiled nothing: no attempt
    // at what the host answers failed on the way to where it is now.
    const failed = await knex('audit.finish')
      .whereIn(
        'row_id',
        ['good', 'dies'].map(name => (queue.get(name) as Body).id),
      )
      .whereNot({ status: 'ok' });
    expect(failed).toEqual([]);

    // It was really sent, and git really ran.
    expect(
      harbour.host.requests.map(({ authorization }) => authorization),
    ).toContain(AUTHORIZATION);
    const lines = watches.map(watch => watch.stop());
    const gits = lines.flatMap(({ seen }) => [...seen]);
    expect(gits.filter(line => line.startsWith('git ')).length).toBeGreaterThan(
      5,
    );
    expect(lines.flatMap(({ found }) => found)).toEqual([]);
    for (const replica of [first, second]) {
      expect(replica.log().length).toBeGreaterThan(1000);
      expect(searchText(FORMS, replica.log())).toBe(false);
    }
    expect(await searchDatabase(FORMS, knex)).toEqual([]);
    expect(searchFiles(['pack'], [mirrors])).not.toEqual([]);
    expect(searchFiles(FORMS, [mirrors])).toEqual([]);
    for (const { path, status, text } of await everyAnswer(second)) {
      expect([path, status, searchText(FORMS, text)]).toEqual([
        path,
        status,
        false,
      ]);
    }
    expect(
      harbour.host.requests.filter(({ url }) => searchText(FORMS, url)),
    ).toEqual([]);
  });

  async function everyAnswer(replica: Replica) {
    const paths = [
      '/reports?limit=100',
      '/coverage',
      '/scans',
      '/facets',
      '/treemap',
      '/rollups?by=owner',
      '/findings',
      '/me',
      '/me/data',
      '/export/reports?format=csv',
      '/export/reports?format=json',
      '/export/findings?format=json',
      ...names.map(name => `/reports/component/default/${name}`),
      `/reports?search=${SECRET.slice(0, 6)}`,
      '/nothing-here',
    ];
    const answers = [];
    for (const path of paths) {
      answers.push({ path, ...(await ask(replica, path)) });
    }
    const answered = answers.filter(({ status }) => status === 200);
    expect(answered.length).toBeGreaterThan(10);
    return answers;
  }
});
