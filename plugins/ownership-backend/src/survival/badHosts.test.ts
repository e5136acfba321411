import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../__testUtils__/startOwnership';
import { addWork } from './__testUtils__/harbour';
import { descendants } from './__testUtils__/loadReplica';
import { mayMount } from './__testUtils__/smallDisk';
import {
  startHarbour,
  type Body,
  type Harbour,
} from './__testUtils__/startHarbour';
import type { Misbehaviour } from './__testUtils__/startSecureGitHost';

jest.setTimeout(600_000);

const status =
  (code: number): Misbehaviour =>
  (_req, res) => {
    res.writeHead(code, { 'www-authenticate': 'Basic' }).end();
    return true;
  };

/** One byte per second, for ever. */
const drip: Misbehaviour = async (_req, res) => {
  res.writeHead(200, {
    'content-type': 'application/x-git-upload-pack-advertisement',
  });
  for (const byte of '001e# service=git-upload-pack\n0000') {
    if (res.destroyed) break;
    res.write(byte);
    await sleep(1000);
  }
  return true;
};

const garbage = Buffer.from('0004\0\xff\xfePACK'.repeat(5000), 'latin1');

// 429 makes the whole host wait: it has a test of its own.
const MISBEHAVIOUR: Record<string, Misbehaviour> = {
  'says-401': status(401),
  'says-403': status(403),
  'says-404': status(404),
  'says-500': status(500),
  hangs: () => true,
  drips: drip,
  // Answers like a page to sign in.
  'sends-a-page': (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end('<html><body onload="alert(1)">Sign in</body></html>');
    return true;
  },
  'sends-garbage': (_req, res) => {
    res
      .writeHead(200, {
        'content-type': 'application/x-git-upload-pack-advertisement',
      })
      .end(garbage);
    return true;
  },
  // Names its branch, and sends something else than the objects.
  'sends-a-broken-pack': (_req, res, body) => {
    if (!body.includes('command=fetch')) return false;
    res
      .writeHead(200, {
        'content-type': 'application/x-git-upload-pack-result',
      })
      .end(garbage);
    return true;
  },
};

const EXPECTED: Array<[string, string, RegExp]> = [
  ['says-401', 'unauthorized', /integrations/],
  ['says-403', 'unauthorized', /integrations/],
  ['says-404', 'not-found', /source-location/],
  ['says-500', 'error', /tried again/],
  ['hangs', 'error', /ownership\.scan\.timeout|network/],
  ['drips', 'error', /ownership\.scan\.timeout|network/],
  // To git it looks like a host of files that has no branch.
  ['sends-a-page', 'empty', /page to sign in/],
  ['sends-garbage', 'error', /git ls-remote|tried again/],
  ['sends-a-broken-pack', 'error', /git ls-remote|tried again/],
];

describe('a host of repositories that misbehaves', () => {
  const folder = temporaryFolder();
  const names = ['good', 'moves', ...Object.keys(MISBEHAVIOUR)];
  let harbour: Harbour;

  beforeAll(async () => {
    harbour = await startHarbour({ folder, names });
  });

  // One that was left running would do the work of the next test.
  afterEach(() => harbour.stopReplicas());

  afterAll(() => harbour.stop());

  async function databaseNow(): Promise<number> {
    const { rows } = await harbour.database.knex.raw(
      'select audit.now_ms() as now',
    );
    return Number(rows[0].now);
  }

  it('gets a typed outcome with a remedy and a backoff, and holds nobody else up', async () => {
    let moves = 0;
    harbour.host.misbehave = (req, res, body) => {
      const name = /\/harbour\/([^/]+?)\.git\//.exec(req.url!)?.[1] ?? '';
      if (name === 'moves' && moves < 4) {
        // Between each two requests of the same reading.
        moves += 1;
        addWork(harbour.served, name, moves);
      }
      return MISBEHAVIOUR[name]?.(req, res, body) ?? false;
    };
    const replica = await harbour.start('patient', {
      scan: { timeout: '60s', concurrency: 4, hostConcurrency: 20 },
    });
    // Each as it was when it was first done: it is tried again soon.
    const queue = new Map<string, Body>();
    await harbour.until(
      async () => {
        const now = await databaseNow();
        for (const [name, row] of await harbour.queue()) {
          if (row.status === 'waiting' || row.lease_ticket) continue;
          if (!queue.has(name)) queue.set(name, { ...row, now });
        }
        return [...queue.keys()];
      },
      done => done.length === names.length,
    );
    const outcomes = EXPECTED.map(([name, state, remedy]) => {
      const row: Body = queue.get(name);
      return {
        name,
        state: row.status,
        expected: state,
        remedy: remedy.test(row.remedy) || row.remedy,
        attempts: row.attempts,
        waits: Number(row.due_at) > row.now + 10_000,
      };
    });
    expect(outcomes).toEqual(
      EXPECTED.map(([name, state]) => ({
        name,
        state,
        expected: state,
        remedy: true,
        attempts: 1,
        waits: true,
      })),
    );
    for (const name of ['good', 'moves']) {
      expect(queue.get(name)).toMatchObject({ status: 'ok', attempts: 0 });
    }
    // What it read is one commit that the branch once was at.
    const commits = execFileSync('git', ['rev-list', 'HEAD'], {
      cwd: join(harbour.served, 'harbour/moves.git'),
      encoding: 'utf8',
    });
    const moved = queue.get('moves') as Body;
    expect(commits).toContain(moved.scanned_commit);
    const knowledge = await harbour.database
      .knex('knowledge')
      .where({ repository_id: moved.id });
    expect(knowledge.map(row => row.commit)).toEqual([moved.scanned_commit]);
    await harbour.until(
      async () => descendants(replica.pid),
      found => found.length === 0,
    );
    expect(replica.log()).not.toContain('alert(1)');
  });

  it('is left alone, with all its repositories, when it says that it is asked too often', async () => {
    const { knex } = harbour.database;
    harbour.host.misbehave = (req, res, body) => status(429)(req, res, body);
    await knex('repository').update({
      due_at: knex.raw('audit.now_ms() + 5000'),
    });
    await knex('repository')
      .where('target', 'like', '%moves%')
      .update({ due_at: 0, status: 'waiting', scanned_commit: null });
    await harbour.start('polite', {
      scan: { concurrency: 1 },
    });
    const queue = await harbour.until(
      harbour.queue,
      rows => (rows.get('moves') as Body).status !== 'waiting',
    );
    expect(queue.get('moves')).toMatchObject({
      status: 'error',
      message: expect.stringContaining('asked too often'),
      remedy: expect.stringContaining('hostConcurrency'),
      attempts: 1,
      lease_ticket: null,
    });
    const asked = harbour.host.requests.length;
    const { rows: late } = await knex.raw(
      `select target, (due_at - audit.now_ms()) / 1000 as seconds
       from repository where lease_ticket is null
         and due_at < audit.now_ms() + 240000`,
    );
    expect(late).toEqual([]);
    await sleep(8_000);
    expect(harbour.host.requests).toHaveLength(asked);
  });

  it('says when the disk for mirrors is full, and reads again when there is room', async () => {
    const cacheDir = join(folder, 'small-disk');
    mkdirSync(cacheDir);
    if (!mayMount(cacheDir)) {
      // Green without having run would be worse than red.
      if (process.env.CI && process.getuid?.() === 0) {
        throw new Error(
          'This machine lets not even root mount a tmpfs in a mount namespace of its own: give CI the capability SYS_ADMIN, or run as another user to leave this test out',
        );
      }
      process.stdout.write('Not run: only root may mount a small disk\n');
      return;
    }
    const { knex } = harbour.database;
    harbour.host.misbehave = undefined;
    await knex('repository')
      .whereNot('target', 'like', '%good%')
      .update({ due_at: knex.raw('audit.now_ms() + 3600000') });
    await knex('repository')
      .where('target', 'like', '%good%')
      .update({ due_at: 0, status: 'waiting', scanned_commit: null });
    const replica = await harbour.start('cramped', {
      cacheDir,
      smallDisk: { folder: cacheDir, size: '32k' },
    });
    const good = async () => (await harbour.queue()).get('good') as Body;
    const failed = await harbour.until(
      good,
      row => row && row.status !== 'waiting',
    );
    expect(failed).toMatchObject({
      status: 'error',
      message: expect.stringContaining('full'),
      remedy: expect.stringContaining('ownership.scan.cacheDir'),
      attempts: 1,
      lease_ticket: null,
    });
    expect(replica.isAlive()).toBe(true);
    replica.resizeDisk('64m');
    await knex('repository').where({ id: failed.id }).update({ due_at: 0 });
    await harbour.until(good, row => row?.status === 'ok');
  });
});
