import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { AS_OF_DAY } from '../__testUtils__/histories';
import {
  HOST_TOKEN,
  startHost,
  type HostChange,
  type StandInHost,
} from '../__testUtils__/startHost';
import { decodeDays, encodeDays } from '../database/days';
import { EmailHash } from '../erasure';
import { HostClient } from '../host';
import { syncReviews } from './syncReviews';

jest.setTimeout(120_000);

const emailHash = new EmailHash({ key: 'a key for this test' });
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const cases = databases
  .eachSupportedId()
  .flatMap(([id]) =>
    (['github', 'gitlab'] as const).map(type => [id, type] as const),
  );

const at = (daysAgo: number, hour = 12) =>
  new Date(((AS_OF_DAY - daysAgo) * 24 + hour) * 3_600_000).toISOString();

function change(
  number: number,
  over: Partial<HostChange> & { daysAgo: number },
): HostChange {
  const { daysAgo, ...rest } = over;
  return {
    number,
    author: 'ada-hub',
    updatedAt: at(daysAgo),
    mergedAt: at(daysAgo),
    files: ['services/tide/a.ts'],
    reviews: [{ by: 'bo-hub', at: at(daysAgo) }],
    ...rest,
  };
}

describe.each(cases)('reviews on %s, from %s', (databaseId, type) => {
  let knex: Knex;
  let host: StandInHost;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    jest.clearAllMocks();
    host = await startHost(type);
    knex = await initDatabase(databases, databaseId);
    await addRepository('r1', host.repositoryUrl);
    await knex('catalog_user').insert({
      entity_ref: 'user:default/bo',
      name: 'Bo Sample',
      provider: 'x',
    });
    await knex('identity_alias').insert({
      // The only host of its kind is the one that annotations speak of.
      email: `bo-hub@users.noreply.${type}.com`,
      user_ref: 'user:default/bo',
    });
  });
  afterEach(() => host.stop());

  async function addRepository(id: string, target: string) {
    await knex('repository').insert({
      id,
      kind: 'url',
      target,
      wanted: '[]',
      wanted_hash: 'w',
      due_at: 0,
    });
    for (const path of ['services/tide', 'services/ebb']) {
      await knex('knowledge').insert({
        repository_id: id,
        path,
        excludes: 'none',
        commit: 'c0ffee',
        engine_version: '1',
        files: 3,
        commit_days: '',
        reviews_known: false,
        documentation_files: 0,
        documentation_people: 0,
        agent_assisted_share: 0,
      });
    }
  }

  const syncDue = (timeoutMs?: number) =>
    syncReviews({
      knex,
      logger,
      client: new HostClient({
        integrations: host.integrations,
        protocols: ['http'],
        timeoutMs,
      }),
      integrations: host.integrations,
      providers: [type],
      bots: ['^deploy-'],
      emailHash,
      today: () => AS_OF_DAY,
      signal: new AbortController().signal,
    });
  const makeDue = async () => {
    await knex('review_host').update({ due_at: 0 });
    await knex('review_source').update({ due_at: 0 });
  };
  const sync = async ({ timeoutMs }: { timeoutMs?: number } = {}) => {
    await makeDue();
    return syncDue(timeoutMs);
  };
  /** Days of review, as days ago, by folder and person. */
  const reviewed = async () => {
    const rows = await knex('component_person')
      .join('knowledge', 'knowledge.id', 'component_person.knowledge_id')
      .join('person', 'person.id', 'component_person.person_id')
      .select('path', 'user_ref', 'name', 'reviewed')
      .orderBy(['path', 'person_key']);
    return rows.map(row => [
      row.path,
      row.user_ref ?? row.name,
      decodeDays(row.reviewed).map(day => AS_OF_DAY - day),
    ]);
  };
  const notes = async () =>
    JSON.parse((await knex('repository').first('notes')).notes ?? 'null');

  it('reads all pages, counts days by folder, and links accounts', async () => {
    host.state.changes = [
      change(1, { daysAgo: 40 }),
      change(2, {
        daysAgo: 30,
        files: ['services/ebb/x.ts', 'services/tide/y.ts'],
        reviews: [
          { by: 'bo-hub', at: at(31, 23) },
          { by: 'Bo-Hub', at: at(31, 1) },
          { by: 'cy-hub', at: at(30) },
          // none of these is a review by somebody else
          { by: 'ada-hub', at: at(30) },
          { by: 'lint[bot]', at: at(30) },
          { by: 'di-hub', at: at(30), kind: 'note' },
          { by: 'robot', at: at(30), bot: true },
          { by: 'deploy-harbour', at: at(30) },
          { by: 'renovate', at: at(30) },
        ],
      }),
      change(3, {
        daysAgo: 20,
        files: Array.from({ length: 11 }, (_, i) => `services/tide/${i}`),
      }),
      change(4, { daysAgo: 10, mergedAt: undefined }),
      change(5, { daysAgo: 5 }),
      change(6, { daysAgo: 900 }),
    ];
    await sync();
    expect(await reviewed()).toEqual([
      ['services/ebb', null, [30]],
      ['services/ebb', 'user:default/bo', [31]],
      ['services/tide', null, [30]],
      ['services/tide', 'user:default/bo', [40, 31, 5]],
    ]);
    expect(await knex('knowledge').pluck('reviews_known')).not.toContain(0);
    const stored = JSON.stringify(await knex('review'));
    expect(stored).not.toMatch(/-hub/i);
    expect(await notes()).toBeNull();
  });

  it('counts no review of what the entity leaves out', async () => {
    await knex('repository').update({
      wanted: JSON.stringify([
        { excludesHash: 'none', excludes: ['gen/'], paths: [] },
      ]),
    });
    host.state.changes = [
      change(1, { daysAgo: 9, files: ['services/tide/gen/a.ts'] }),
      change(2, {
        daysAgo: 3,
        files: ['services/tide/gen/a.ts', 'services/tide/a.ts'],
      }),
    ];
    await sync();
    expect(await reviewed()).toEqual([
      ['services/tide', 'user:default/bo', [3]],
    ]);
  });

  it('then asks only for what is new', async () => {
    host.state.changes = Array.from({ length: 9 }, (_, i) =>
      change(i + 1, { daysAgo: 100 - i }),
    );
    await sync();
    const first = host.seen.length;
    host.seen.length = 0;
    host.state.changes.push(change(10, { daysAgo: 1 }));
    await sync();
    expect(host.seen.length).toBeLessThan(first / 2);
    expect((await reviewed())[0][2]).toContain(1);
  });

  it('goes on where it was cut short, and takes nothing until it is done', async () => {
    host.state.changes = Array.from({ length: 9 }, (_, i) =>
      change(i + 1, { daysAgo: 100 - i }),
    );
    let left = type === 'github' ? 3 : 8;
    host.state.instead = () => {
      left -= 1;
      return left < 0
        ? { status: 429, headers: { 'retry-after': '120' } }
        : undefined;
    };
    await sync();
    expect(await reviewed()).toEqual([]);
    expect((await knex('review')).length).toBeGreaterThan(0);
    expect(await notes()).toEqual([
      expect.stringMatching(/^Reviews are left out: .* wants fewer requests/),
    ]);
    host.state.instead = undefined;
    const before = host.seen.length;
    await sync();
    expect((await reviewed())[0][2]).toHaveLength(9);
    expect(await notes()).toBeNull();
    expect(host.seen.length - before).toBeGreaterThan(0);
  });

  it('leaves a host alone for as long as it wants', async () => {
    host.state.changes = [change(1, { daysAgo: 9 })];
    host.state.instead = () => ({
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 900),
      },
    });
    await sync();
    const [row] = await knex('review_host');
    expect(Number(row.due_at) - Date.now()).toBeGreaterThan(800_000);
    expect(host.seen).toHaveLength(1);
  });

  it.each<[string, number, RegExp]>([
    ['401', 401, /does not accept the credentials/],
    ['403', 403, /do not allow/],
    ['404', 404, /no such repository/],
    ['500', 500, /sound answer/],
    ['garbage', 200, /sound answer/],
    ['a redirect', 301, /elsewhere/],
  ])('says so when the host answers %s', async (_, status, words) => {
    host.state.changes = [change(1, { daysAgo: 9 })];
    host.state.instead = () => ({
      status,
      headers: { location: 'https://elsewhere.example/' },
      body: `<p>${HOST_TOKEN}`,
    });
    await sync();
    expect(await reviewed()).toEqual([]);
    expect(await notes()).toEqual([expect.stringMatching(words)]);
    const everything = JSON.stringify([
      await knex('review_source'),
      await knex('repository'),
      (logger.warn as jest.Mock).mock.calls,
    ]);
    expect(everything).not.toContain(HOST_TOKEN);
  });

  it('keeps what it knows when the host fails later', async () => {
    host.state.changes = [change(1, { daysAgo: 9 })];
    await sync();
    host.state.instead = () => 'hang';
    await sync({ timeoutMs: 300 });
    expect(await reviewed()).toEqual([
      ['services/tide', 'user:default/bo', [9]],
    ]);
    expect(await notes()).toEqual([
      expect.stringMatching(/^Reviews are known until \d{4}-\d\d-\d\d: /),
    ]);
  });

  it('adds to what git says, once', async () => {
    const [{ id: personId }] = await knex('person')
      .insert({ person_key: 'user:default/bo', user_ref: 'user:default/bo' })
      .returning('id');
    const { id } = await knex('knowledge')
      .where({ path: 'services/tide' })
      .first('id');
    await knex('component_person').insert({
      knowledge_id: id,
      person_id: personId,
      authored: encodeDays([AS_OF_DAY - 50]),
      reviewed: encodeDays([AS_OF_DAY - 40, AS_OF_DAY - 9]),
      changes: 7,
    });
    host.state.changes = [change(1, { daysAgo: 9 }), change(2, { daysAgo: 3 })];
    await sync();
    await sync();
    expect(await reviewed()).toEqual([
      ['services/tide', 'user:default/bo', [40, 9, 3]],
    ]);
    expect(await knex('component_person').first('authored', 'changes')).toEqual(
      { authored: encodeDays([AS_OF_DAY - 50]), changes: 7 },
    );
  });

  it('gives nobody back a name who was erased', async () => {
    const [{ id: personId }] = await knex('person')
      .insert({ person_key: 'erased:1' })
      .returning('id');
    await knex('erased_email').insert({
      hash: emailHash.of(`bo-hub@users.noreply.${type}.com`),
      person_id: personId,
      erased_at: 1,
    });
    host.state.changes = [change(1, { daysAgo: 9 })];
    await sync();
    expect(await reviewed()).toEqual([['services/tide', null, [9]]]);
  });

  it('lets one replica ask at a time', async () => {
    host.state.changes = [change(1, { daysAgo: 9 })];
    await sync();
    await makeDue();
    const asked = await Promise.all([syncDue(), syncDue(), syncDue()]);
    expect(asked.filter(Boolean)).toHaveLength(1);
  });

  it('asks no other hosts, and forgets repositories that are gone', async () => {
    await addRepository('r2', 'https://elsewhere.example/a/b.git');
    await addRepository('r3', 'ext::sh -c x');
    host.state.changes = [change(1, { daysAgo: 9 })];
    await sync();
    expect(await knex('review_source').pluck('id')).toEqual(['r1']);
    await knex('repository').delete();
    await sync();
    expect(await knex('review_source')).toEqual([]);
    expect(await knex('review')).toEqual([]);
  });
});
