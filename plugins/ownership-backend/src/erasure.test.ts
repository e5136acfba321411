import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ownershipHistorySourceExtensionPoint } from '@stewardship/backstage-plugin-ownership-node';
import type { Knex } from 'knex';
import { addCommits, createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { ada, AS_OF_DAY, bo, cy, yearOfWork } from './__testUtils__/histories';
import { startGitServer } from './__testUtils__/startGitServer';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
} from './__testUtils__/startOwnership';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { isPostgres } from './database/clock';
import { erasePerson } from './database/erasePerson';
import { openEmailHash } from './database/openEmailHash';
import { GitHistorySource } from './source';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';

/** Every text in every table, as somebody with the database would read it. */
async function dump(knex: Knex): Promise<string> {
  const tables: string[] = isPostgres(knex)
    ? await knex('pg_tables')
        .where('schemaname', knex.raw('current_schema()'))
        .pluck('tablename')
    : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  expect(tables).toEqual(expect.arrayContaining(['person', 'report_document']));
  const rows = [];
  for (const table of tables) {
    rows.push(`${table} ${JSON.stringify(await knex(table))}`);
  }
  return rows.join('\n');
}

describe('erasing a person', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  const setup = async (
    databaseId: Parameters<typeof databases.init>[0],
    folder: string,
  ) => {
    const source = join(root, databaseId, folder);
    createRepository(
      source,
      yearOfWork([ada, bo, cy, { ...ada, email: 'ada@old.example' }]),
    );
    const knex = await databases.init(databaseId);
    const catalog = new TestCatalog([
      group('lighthouse', { title: 'Lighthouse' }),
      user('ada', {
        displayName: 'Ada Example',
        email: ada.email,
        memberOf: ['lighthouse'],
      }),
      user('bo', { displayName: 'Bo Sample', email: bo.email }),
      component('duo', { owner: 'lighthouse', source: `file:${source}` }),
    ]);
    const start = (key?: string) =>
      startOwnership({
        knex,
        catalog,
        localRoots: [root],
        ownership: {
          inventory: { refreshInterval: '1s' },
          scan: { interval: '1s' },
          people: {
            aliases: [{ user: ADA, emails: ['ada@old.example'] }],
          },
          privacy: { mode: 'named', ...(key ? { hashKey: key } : {}) },
        },
      });
    /** What comes after the next commit was read and scored. */
    const rescan = async (
      portal: Awaited<ReturnType<typeof start>>,
      author = bo,
    ) => {
      addCommits(source, [
        { author, day: AS_OF_DAY - 1, files: { 'new.ts': `${Math.random()}` } },
      ]);
      const before = await knex('repository').first();
      for (let tries = 0; ; tries += 1) {
        const { scanned_commit: commit } = await knex('repository').first();
        const due = await knex('entity').whereNotNull('score_due_at');
        if (commit !== before.scanned_commit && due.length === 0) break;
        if (tries > 200) throw new Error('it was not read again');
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      return portal;
    };
    return { knex, catalog, start, rescan };
  };

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('leaves an unnamed person, also after the history is read again', async () => {
      const { knex, start, rescan } = await setup(databaseId, 'a.git');
      const portal = await start();
      await portal.until('/reports', nothingWaits);
      const path = '/reports/component/default/duo';
      const before = (await portal.get(path, BO)).body;
      expect(await dump(knex)).toContain('Ada Example');
      // The search finds what it is to find.
      expect(await dump(knex)).toContain('ada@old.example');

      const hash = await openEmailHash(knex, { configured: undefined });
      expect(await erasePerson(knex, { userRef: ADA, hash })).toEqual({
        people: 1,
        emails: 2,
      });
      for (const round of ['at once', 'after a scan']) {
        if (round === 'after a scan') await rescan(portal);
        const text = await dump(knex);
        expect(text).not.toMatch(/Ada Example|ada@/i);
        const names = (body: Body) =>
          (body.whoCanHelp.people ?? []).map((p: Body) => p.name);
        const after = (await portal.get(path, BO)).body;
        expect(names(after)).not.toContain('Ada Example');
        expect(names(before)).toContain('Ada Example');
        // One person, not two: both addresses stay one in the measures.
        expect(after.knowledge.contributors).toBe(
          before.knowledge.contributors,
        );
      }
      expect(await knex('person').whereNotNull('erased_at')).toHaveLength(1);
      await portal.stop();
    });

    it('leaves an unnamed person, also when mirror and knowledge are made anew', async () => {
      const served = join(root, databaseId, 'served');
      const mirrors = join(root, databaseId, 'mirrors');
      createRepository(
        join(served, 'duo.git'),
        yearOfWork([ada, bo, cy, { ...ada, email: 'ada@old.example' }]),
      );
      const host = await startGitServer(served);
      const knex = await databases.init(databaseId);
      const catalog = new TestCatalog([
        user('ada', { email: ada.email }),
        user('bo', { displayName: 'Bo Sample', email: bo.email }),
        component('duo', { source: 'url:https://github.com/harbour/duo' }),
      ]);
      const start = () =>
        startOwnership({
          knex,
          catalog,
          ownership: {
            inventory: { refreshInterval: '1s' },
            people: {
              aliases: [{ user: ADA, emails: ['ada@old.example'] }],
            },
            privacy: { mode: 'named' },
          },
          features: [
            mirroring({ url: `http://${host.host}/duo.git`, mirrors }),
          ],
        });
      const path = '/reports/component/default/duo';
      const first = await start();
      await first.until('/reports', nothingWaits);
      const before = (await first.get(path, BO)).body;
      expect(await dump(knex)).toMatch(/Ada Example/);
      expect(readdirSync(mirrors)).not.toEqual([]);
      const hash = await openEmailHash(knex, { configured: undefined });
      expect(await erasePerson(knex, { userRef: ADA, hash })).toEqual({
        people: 1,
        emails: 2,
      });
      await first.stop();

      // All that is read of the history is lost, and the history still names her.
      rmSync(mirrors, { recursive: true });
      await knex('knowledge').delete();
      await knex('repository').update({ scanned_commit: null, due_at: 0 });
      const second = await start();
      const { commit } = before.evidence;
      const read = () => knex('repository').where({ scanned_commit: commit });
      const due = () => knex('entity').whereNotNull('score_due_at');
      for (let tries = 0; ; tries += 1) {
        const isRead = (await read()).length === 1;
        if (isRead && (await due()).length === 0) break;
        if (tries > 200) throw new Error('it was not read again');
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      expect(await knex('knowledge')).not.toEqual([]);
      expect(existsSync(mirrors) && readdirSync(mirrors)).not.toEqual([]);
      const text = await dump(knex);
      expect(text).not.toMatch(/Ada Example|ada@/i);
      expect(text).toContain('Bo Sample');
      const after = (await second.get(path, BO)).body;
      expect(JSON.stringify(after)).not.toMatch(/Ada Example|ada@/i);
      expect(after.knowledge.contributors).toBe(before.knowledge.contributors);
      await second.stop();
      await host.stop();
    });

    it('leaves no author and no link in any table', async () => {
      const { knex, start } = await setup(databaseId, 'b.git');
      const portal = await start();
      await portal.until('/reports', nothingWaits);
      const entity = { entity_ref: 'component:default/duo' };
      await knex('verification').insert([
        {
          id: 'v1',
          ...entity,
          owner_ref: 'x',
          kind: 'confirmed',
          by_ref: ADA,
          at: 1,
        },
        {
          id: 'v2',
          ...entity,
          owner_ref: 'x',
          kind: 'disputed',
          by_ref: BO,
          answered_by: ADA,
          at: 2,
        },
      ]);
      await knex('transfer').insert([
        {
          id: 't1',
          ...entity,
          to_ref: 'x',
          state: 'proposed',
          proposed_by: ADA,
          proposed_at: 1,
          expires_at: 2,
        },
        {
          id: 't2',
          ...entity,
          to_ref: 'x',
          state: 'declined',
          proposed_by: BO,
          decided_by: ADA,
          proposed_at: 1,
          expires_at: 2,
        },
      ]);
      await knex('repository').update({ requested_by: ADA });
      const hash = await openEmailHash(knex, { configured: undefined });
      await erasePerson(knex, { userRef: ADA, hash });
      expect(await knex('verification').orderBy('id')).toMatchObject([
        { by_ref: null },
        { by_ref: BO, answered_by: null },
      ]);
      expect(await knex('transfer').orderBy('id')).toMatchObject([
        { proposed_by: null },
        { proposed_by: BO, decided_by: null },
      ]);
      expect(await knex('repository').first()).toMatchObject({
        requested_by: null,
      });
      await portal.stop();
    });

    it('erases by address alone, and nobody who only shares a name', async () => {
      const { knex, start, rescan } = await setup(databaseId, 'c.git');
      const portal = await start();
      await portal.until('/reports', nothingWaits);
      const hash = await openEmailHash(knex, { configured: undefined });
      await erasePerson(knex, { emails: [' CY@harbour.example'], hash });
      await rescan(portal, { ...cy, email: 'cy@later.example' });
      const text = await dump(knex);
      expect(text).not.toContain('cy@harbour.example');
      // Another address is somebody else until somebody says otherwise.
      expect(text).toContain('cy@later.example');
      await portal.stop();
    });

    it('refuses another key once somebody was erased', async () => {
      const { knex, start } = await setup(databaseId, 'd.git');
      const portal = await start('the first of all keys');
      await portal.until('/reports', nothingWaits);
      expect(await knex('person').where('person_key', 'like', '%@%')).toEqual(
        [],
      );
      await openEmailHash(knex, { configured: 'another secret key' });
      const hash = await openEmailHash(knex, {
        configured: 'the first of all keys',
      });
      await erasePerson(knex, { emails: [cy.email], hash });
      await expect(
        openEmailHash(knex, { configured: 'another secret key' }),
      ).rejects.toThrow('ownership.privacy.hashKey must stay what it was');
      await portal.stop();
    });
  });
});

/** Reads every repository from one of a host that speaks http. */
function mirroring(options: { url: string; mirrors: string }) {
  const target = options.url;
  const git = new GitHistorySource({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { gitea: [{ host: new URL(target).host }] },
      }),
    ),
    cacheDir: options.mirrors,
    localRoots: [],
    protocols: ['http'],
  });
  const location = { kind: 'url', target } as const;
  return createBackendModule({
    pluginId: 'ownership',
    moduleId: 'mirroring',
    register(env) {
      env.registerInit({
        deps: { history: ownershipHistorySourceExtensionPoint },
        async init({ history }) {
          history.addHistorySource({
            canRead: ({ kind }) => kind === 'url',
            head: (_, asked) => git.head(location, asked),
            open: (_, asked) => git.open(location, asked),
          });
        },
      });
    },
  });
}
