import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  HistorySourceError,
  type HistorySource,
} from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import { nowMs, toNumber } from '../database/clock';
import { scoreDueComponents } from '../database/scoreDueComponents';
import { EmailHash } from '../erasure';
import { KnowledgeReader } from '../reading';
import { GitHistorySource } from '../source';
import { createRepository } from '../__testUtils__/createRepository';
import { initDatabase } from '../__testUtils__/databases';
import { component, group, user } from '../__testUtils__/entities';
import { ada, AS_OF_DAY, bo, yearOfWork } from '../__testUtils__/histories';
import { temporaryFolder } from '../__testUtils__/temporaryFolder';
import { takeInventory } from '../__testUtils__/takeInventory';
import { backoffMs, scanBackoff } from './backoff';
import type { LeaseTimes } from './holdLease';
import { scanNext } from './scanNext';

jest.setTimeout(60_000);

const HOME = 'ada@home.example';

describe('scanning', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();
  const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
  const git = new GitHistorySource({
    integrations,
    cacheDir: join(root, 'mirrors'),
    localRoots: [root],
  });

  const reader = new KnowledgeReader({ memoryBytes: 1e9 });
  afterAll(() => reader.close());

  beforeAll(() => {
    createRepository(
      join(root, 'tide.git'),
      yearOfWork([ada, { ...ada, email: HOME }, bo]),
    );
  });

  const save = async (knex: Knex, aliases: string[] = [], left = false) => {
    const people = [
      user('ada', {
        email: ada.email,
        memberOf: ['lighthouse'],
        annotations: left ? { 'ownership/left-on': '2026-11-01' } : {},
      }),
      user('bo', { email: bo.email, memberOf: ['lighthouse'] }),
    ];
    return takeInventory(knex, {
      catalog: [
        ...people,
        group('lighthouse'),
        component('tide', {
          owner: 'lighthouse',
          source: `file:${root}/tide.git`,
        }),
      ],
      ownership: {
        sources: { localRoots: [root] },
        people: { aliases: [{ user: 'ada', emails: aliases }] },
      },
    });
  };

  const scan = (
    knex: Knex,
    options: {
      source?: HistorySource;
      timeoutMs?: number;
      stopping?: AbortSignal;
      leaseTimes?: LeaseTimes;
    } = {},
  ) =>
    scanNext({
      knex,
      logger: mockServices.logger.mock(),
      sources: [options.source ?? git],
      reader,
      emailHash: new EmailHash({ key: 'a key for this test' }),
      hostConcurrency: 4,
      bots: [],
      intervalMs: 60_000,
      timeoutMs: options.timeoutMs ?? 60_000,
      stopping: options.stopping ?? new AbortController().signal,
      leaseTimes: options.leaseTimes,
    });

  const score = async (knex: Knex) => {
    await scoreDueComponents(knex, { asOf: AS_OF_DAY, left: [] });
    return JSON.parse((await knex('report_document').first()).detail);
  };

  const makeDue = (knex: Knex) => knex('repository').update({ due_at: 0 });

  /** Waits for ever, until it is told to stop. */
  const hanging: HistorySource = {
    canRead: () => true,
    head: (_location, { signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      ),
    open: () => Promise.reject(new Error('never')),
  };

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('reads once, and an unchanged repository not again', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      expect(await scan(knex)).toBe('read');
      expect(await scan(knex)).toBeUndefined();
      await makeDue(knex);
      expect(await scan(knex)).toBe('unchanged');
      expect((await knex('repository').first()).lease_ticket).toBeNull();
    });

    it('reads again when an address in it gets an owner, and joins the two', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      await scan(knex);
      expect((await score(knex)).knowledge.contributors).toBe(3);

      // Somebody who never worked here changes nothing here.
      await save(knex, ['elsewhere@home.example']);
      expect(await scan(knex)).toBeUndefined();
      await save(knex, [HOME]);
      expect(await scan(knex)).toBe('read');
      expect((await score(knex)).knowledge).toMatchObject({
        contributors: 2,
        teams: [{ kind: 'owning', share: expect.closeTo(1) }],
      });
      await makeDue(knex);
      expect(await scan(knex)).toBe('unchanged');
    });

    it('scores anew without git when somebody leaves', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex, [HOME]);
      await scan(knex);
      expect((await score(knex)).knowledge.continuity).toBeCloseTo(1);
      expect(await save(knex, [HOME], true)).toBe(true);
      const after = await score(knex);
      expect(after.knowledge.continuity).toBeLessThan(0.5);
      expect(after.helpers).toHaveLength(1);
      expect(await save(knex, [HOME], true)).toBe(false);
      expect(await scan(knex)).toBeUndefined();
    });

    it('tells who has left from who is only absent for some days', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex, [HOME]);
      await scan(knex);
      const continuityWhenAbsentFor = async (days: number) => {
        await knex('catalog_user')
          .where({ entity_ref: 'user:default/ada' })
          .update({ absent_since_at: (AS_OF_DAY - days) * 86_400_000 });
        await knex('entity').update({ score_due_at: 0 });
        return (await score(knex)).knowledge.continuity;
      };
      expect(await continuityWhenAbsentFor(6)).toBeCloseTo(1);
      expect(await continuityWhenAbsentFor(7)).toBeLessThan(0.5);
      // Nobody is delivered any more: the source of users is in trouble.
      await knex('catalog_user').update({ absent_since_at: 0 });
      expect(await continuityWhenAbsentFor(700)).toBeCloseTo(1);
    });

    it('gives the lease back at once when the backend stops', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      const stopping = new AbortController();
      setTimeout(() => stopping.abort(), 100);
      const outcome = scan(knex, {
        source: hanging,
        stopping: stopping.signal,
      });
      expect(await outcome).toBe('released');
      expect(await scan(knex)).toBe('read');
    });

    it('ends what takes too long, says so, and tries again later', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      expect(await scan(knex, { source: hanging, timeoutMs: 50 })).toBe(
        'failed',
      );
      const row = await knex('repository').first();
      expect(row).toMatchObject({
        status: 'error',
        attempts: 1,
        remedy: expect.stringContaining('ownership.scan.timeout'),
        lease_ticket: null,
      });
      const [{ now }] = await knex.select({ now: nowMs(knex) });
      const waitMs = toNumber(row.due_at)! - toNumber(now)!;
      expect(waitMs).toBeGreaterThan(20_000);
      expect(waitMs).toBeLessThan(40_000);
    });

    it('throws the result of a lost lease away', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      const slow: HistorySource = {
        canRead: () => true,
        head: (...args) => git.head(...args),
        open: async (...args) => {
          // Meanwhile the lease ends and another replica takes the row.
          await knex('repository').update({ lease_ticket: 'other' });
          return git.open(...args);
        },
      };
      expect(await scan(knex, { source: slow })).toBe('lost');
      expect(await knex('knowledge').select('*')).toEqual([]);
      expect((await knex('repository').first()).lease_ticket).toBe('other');
    });

    it('renews its lease while it works, and stops working when it lost it', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      const leaseTimes = { leaseMs: 1_000, heartbeatMs: 100 };
      let ended = false;
      const working: HistorySource = {
        ...hanging,
        head: async (location, options) => {
          try {
            return await hanging.head(location, options);
          } finally {
            ended = true;
          }
        },
      };
      const outcome = scan(knex, { source: working, leaseTimes });
      await new Promise(resolve => setTimeout(resolve, 2_000));
      // Its lease would have ended by now.
      expect(await scan(knex)).toBeUndefined();
      expect(ended).toBe(false);
      await knex('repository').update({ lease_ticket: 'other' });
      expect(await outcome).toBe('lost');
      expect(ended).toBe(true);
      expect((await knex('repository').first()).lease_ticket).toBe('other');
    });

    it('costs two statements when nothing is new', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      await scan(knex);
      await makeDue(knex);
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      expect(await scan(knex)).toBe('unchanged');
      expect(statements).toHaveLength(2);
    });

    it('makes a damaged cache anew within the same scan', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      const closed: boolean[] = [];
      const caching: HistorySource = {
        canRead: () => true,
        head: (...args) => git.head(...args),
        open: async (...args) => ({
          ...(await git.open(...args)),
          ...(closed.length === 0 ? { commit: 'f'.repeat(40) } : {}),
          close: async ({ damaged }) => {
            closed.push(damaged);
          },
        }),
      };
      expect(await scan(knex, { source: caching })).toBe('read');
      expect(closed).toEqual([true, false]);
    });

    it('lets a host rest that says it is asked too often', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      await knex('repository').update({ host: 'git.example' });
      const others = ['git.example', 'other.example'].map(host => ({
        id: host,
        kind: 'url',
        target: `https://${host}/harbour/other.git`,
        host,
        wanted: '[]',
        wanted_hash: 'w',
        due_at: nowMs(knex, 1_000),
      }));
      await knex('repository').insert(others);
      const limited: HistorySource = {
        ...hanging,
        head: async () => {
          throw new HistorySourceError({
            status: 'error',
            problem: 'Too often.',
            remedy: 'Wait.',
            retryAfterMs: 3_600_000,
          });
        },
      };
      expect(await scan(knex, { source: limited })).toBe('failed');
      const rows = await knex('repository')
        .orderBy(['host', 'id'])
        .select('host', 'due_at', { now: nowMs(knex) });
      const rests = rows.map(
        row => toNumber(row.due_at)! - toNumber(row.now)! > 3_500_000,
      );
      expect(rests).toEqual([true, true, false]);
    });

    it('stores what a history source of an adopter says', async () => {
      const knex = await initDatabase(databases, databaseId);
      await save(knex);
      const source: HistorySource = {
        ...hanging,
        head: async () => {
          throw new HistorySourceError({
            status: 'unauthorized',
            problem: 'The vault is closed.',
            remedy: 'Open it.',
          });
        },
      };
      expect(await scan(knex, { source })).toBe('failed');
      expect(await score(knex)).toMatchObject({
        source: {
          status: 'unauthorized',
          message: 'The vault is closed.',
          remedy: 'Open it.',
        },
      });
    });
  });

  it('gives the same report on both databases, but for the time of the scan', async () => {
    const details = [];
    for (const databaseId of databases.eachSupportedId().flat()) {
      const knex = await initDatabase(databases, databaseId);
      await save(knex, [HOME]);
      await scan(knex);
      const { evidence, ...detail } = await score(knex);
      details.push({ ...detail, evidence: { ...evidence, scannedAt: '' } });
    }
    expect(details[1]).toEqual(details[0]);
  });
});

describe('backoffMs', () => {
  it('doubles up to the cap, and spreads either way', () => {
    const middle = (attempts: number) =>
      backoffMs(scanBackoff, attempts, () => 0.5);
    expect([1, 2, 3].map(middle)).toEqual([30_000, 60_000, 120_000]);
    expect(middle(1000)).toBe(scanBackoff.capMs);
    expect(backoffMs(scanBackoff, 1, () => 0)).toBe(24_000);
    expect(backoffMs(scanBackoff, 1, () => 1)).toBe(36_000);
  });
});
