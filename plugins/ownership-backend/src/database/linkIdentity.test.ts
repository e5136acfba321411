import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import type { OwnershipConfig } from '../config';
import { EmailHash } from '../erasure';
import { erasePerson } from './erasePerson';
import { linkIdentity } from './linkIdentity';
import { saveAliases } from './saveAliases';
import { lockSelfLinks } from './selfLinks';
import { unlinkIdentity } from './unlinkIdentity';

jest.setTimeout(60_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const email = 'ada.example@users.noreply.github.com';
const emailHash = new EmailHash({ key: 'a key for tests only' });
const people: OwnershipConfig['people'] = {
  aliases: [],
  left: [],
  bots: [],
  selfLinking: 'suggested',
};

const link = (knex: Knex, userRef = ADA) =>
  linkIdentity(knex, {
    userRef,
    email,
    basis: 'resembles',
    emailHash,
    people,
    most: 20,
  });

const repository = (id: string) => ({
  id,
  kind: 'url',
  target: `https://git.example/${id}`,
  host: 'git.example',
  wanted: '[]',
  wanted_hash: 'x',
  due_at: Date.now() + 1e9,
});

const rereads = (knex: Knex): Promise<string[]> =>
  knex('repository').whereNotNull('reread_ticket').orderBy('id').pluck('id');

describe('linkIdentity', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('has the repositories read again that know the address, and no others', async () => {
      const knex = await initDatabase(databases, databaseId);
      await knex('repository').insert(
        ['written', 'reviewed', 'other'].map(repository),
      );
      await knex('person').insert({ id: 1, person_key: 'hash:1', name: 'Ada' });
      await knex('person_link').insert({ person_id: 1, email });
      await knex('knowledge').insert({
        id: 1,
        repository_id: 'written',
        path: '',
        excludes: '',
        commit: 'c',
        engine_version: '1',
        files: 1,
        commit_days: '',
        reviews_known: false,
        documentation_files: 0,
        documentation_people: 0,
        agent_assisted_share: 0,
      });
      await knex('component_person').insert({
        knowledge_id: 1,
        person_id: 1,
        authored: '',
        reviewed: '',
        changes: 0,
      });
      await knex('review').insert({
        repository_id: 'reviewed',
        change_no: 1,
        email_hash: emailHash.of(email),
        day: 1,
        paths: '[]',
      });
      expect(await link(knex)).toBe('linked');
      expect(await rereads(knex)).toEqual(['reviewed', 'written']);
    });

    it('waits for an inventory that works out whose addresses are whose', async () => {
      const knex = await initDatabase(databases, databaseId);
      const users = [{ ref: ADA }];
      const order: string[] = [];
      let linking: Promise<unknown> | undefined;
      await knex.transaction(async tx => {
        const linked = await lockSelfLinks(tx, people);
        linking = link(knex).then(() => order.push('linked'));
        await new Promise(resolve => setTimeout(resolve, 300));
        await saveAliases(tx, {
          users,
          aliases: linked.map(entry => ({ ...entry, origin: 'linked' })),
        });
        order.push('inventory');
      });
      await linking;
      expect(order).toEqual(['inventory', 'linked']);
      expect(await knex('identity_alias')).toMatchObject([
        { email, user_ref: ADA, origin: 'linked' },
      ]);
    });

    it('leaves nothing of itself when it is taken back', async () => {
      const knex = await initDatabase(databases, databaseId);
      await link(knex);
      await knex('person').insert({ id: 1, person_key: ADA, user_ref: ADA });
      await knex('person_link').insert([
        { person_id: 1, email },
        { person_id: 1, email: 'ada@harbour.example' },
      ]);
      const { id } = await knex('identity_link').first();
      const options = { id, emailHash };
      expect(await unlinkIdentity(knex, { ...options, userRef: BO })).toBe(
        undefined,
      );
      expect(await unlinkIdentity(knex, { ...options, userRef: ADA })).toBe(
        email,
      );
      expect(await knex('identity_alias')).toEqual([]);
      expect(await knex('person_link').pluck('email')).toEqual([
        'ada@harbour.example',
      ]);
      // And it is nobody's again.
      expect(await link(knex, BO)).toBe('linked');
    });

    it('keeps what the catalog says as well when it is taken back', async () => {
      const knex = await initDatabase(databases, databaseId);
      await link(knex);
      await knex.transaction(tx =>
        saveAliases(tx, {
          users: [{ ref: ADA }],
          aliases: [{ email, userRef: ADA, origin: 'annotation' }],
        }),
      );
      const { id } = await knex('identity_link').first();
      await unlinkIdentity(knex, { id, userRef: ADA, emailHash });
      expect(await knex('identity_alias')).toMatchObject([{ email }]);
    });

    it('is refused for what was erased, also at the same moment', async () => {
      const knex = await initDatabase(databases, databaseId);
      const [outcome] = await Promise.all([
        link(knex),
        erasePerson(knex, { emails: [email], hash: emailHash }),
      ]);
      expect(['linked', 'taken']).toContain(outcome);
      // Whoever was first: nothing is left of it.
      expect(await knex('identity_link')).toEqual([]);
      expect(await knex('identity_alias')).toEqual([]);
      expect(await link(knex)).toBe('taken');
    });

    it('does not erase who linked an address with the address', async () => {
      const knex = await initDatabase(databases, databaseId);
      await link(knex);
      await knex('identity_alias').insert({
        email: 'ada@harbour.example',
        user_ref: ADA,
        origin: 'catalog',
      });
      await erasePerson(knex, { emails: [email], hash: emailHash });
      expect(await knex('identity_alias').pluck('email')).toEqual([
        'ada@harbour.example',
      ]);
      expect(await knex('erased_email').pluck('hash')).toEqual([
        emailHash.of(email),
      ]);
    });

    it('lets an address go when the catalog gives it to nobody any more', async () => {
      const knex = await initDatabase(databases, databaseId);
      const save = (aliases: Parameters<typeof saveAliases>[1]['aliases']) =>
        knex.transaction(tx =>
          saveAliases(tx, { users: [{ ref: BO }], aliases }),
        );
      await save([{ email, userRef: BO, origin: 'catalog' }]);
      await knex('person').insert({ id: 1, person_key: BO, user_ref: BO });
      await knex('person_link').insert({ person_id: 1, email });
      expect(await link(knex)).toBe('taken');
      await save([]);
      expect(await link(knex)).toBe('linked');
    });
  });
});
