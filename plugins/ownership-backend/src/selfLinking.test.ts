import { join } from 'node:path';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { addCommits, createRepository } from './__testUtils__/createRepository';
import { component, group, user } from './__testUtils__/entities';
import { AS_OF_DAY, yearOfWork } from './__testUtils__/histories';
import {
  nothingWaits,
  startOwnership,
  temporaryFolder,
  type Body,
  type StartedOwnership,
} from './__testUtils__/startOwnership';
import { testPolicy } from './__testUtils__/testPolicy';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { erasePerson } from './database/erasePerson';
import { openEmailHash } from './database/openEmailHash';

jest.setTimeout(180_000);

const ADA = 'user:default/ada';
const BO = 'user:default/bo';
const GUEST = 'user:development/guest';
const DUO = '/reports/component/default/duo';

const ada = { name: 'Ada Example', email: 'ada.example@harbour.example' };
const bo = { name: 'Bo Sample', email: 'bo.sample@harbour.example' };
const cy = { name: 'Cy Specimen', email: 'cy@harbour.example' };
/** Ada's name, written otherwise, at an address that nothing links. */
const adaBefore = { name: 'Ádá  EXAMPLE', email: 'quill@before.example' };
/** Ada's name in a repository that is hidden from her. */
const adaHidden = { name: 'Ada Example', email: 'shade@hidden.example' };
/** Bo's mailbox at another host. */
const boAtHome = { name: 'bo', email: 'bo.sample@home.example' };
/** A colleague's private address. */
const somebody = { name: 'Di Outsider', email: 'di.private@home.example' };
/** Bo's mailbox, and plainly another person. */
const namesake = { name: 'Bodo Samplemann', email: 'bo.sample@else.example' };

describe('linking one’s own addresses', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const root = temporaryFolder();

  const setup = async (
    databaseId: Parameters<typeof databases.init>[0],
    folder: string,
  ) => {
    const source = join(root, databaseId, folder, 'duo.git');
    const hidden = join(root, databaseId, folder, 'vault.git');
    createRepository(
      source,
      yearOfWork([ada, adaBefore, boAtHome, somebody, namesake]),
    );
    createRepository(hidden, yearOfWork([adaHidden]));
    const knex = await databases.init(databaseId);
    const people = {
      ada: user('ada', {
        displayName: ada.name,
        email: ada.email,
        memberOf: ['lighthouse'],
      }),
      bo: user('bo', { displayName: bo.name, email: bo.email }),
      cy: user('cy', { displayName: cy.name, email: cy.email }),
    };
    const catalog = new TestCatalog([
      group('lighthouse', { title: 'Lighthouse' }),
      ...Object.values(people),
      component('duo', { owner: 'lighthouse', source: `file:${source}` }),
      component('vault', { owner: 'lighthouse', source: `file:${hidden}` }),
    ]);
    catalog.hidden[ADA] = ['component:default/vault'];
    const auditor = mockServices.auditor.mock();
    const trail: Body[] = [];
    auditor.createEvent.mockImplementation(async event => ({
      success: async result => {
        trail.push({ ...event, request: undefined, ...result, ok: true });
      },
      fail: async ({ error }) => {
        trail.push({ eventId: event.eventId, error: error.name, ok: false });
      },
    }));
    const start = async (
      settings: JsonObject = {},
      policy?: BackendFeature,
    ) => {
      const portal = await startOwnership({
        knex,
        catalog,
        localRoots: [root],
        features: [auditor.factory],
        policy,
        ownership: {
          inventory: { refreshInterval: '1s' },
          scan: { interval: '1s' },
          privacy: { mode: 'named' },
          people: settings,
        },
      });
      if (!policy) await portal.until('/reports', nothingWaits, BO);
      return portal;
    };
    return { knex, catalog, people, source, start, trail };
  };

  const link = (portal: StartedOwnership, body: object, as = ADA) =>
    portal.send('post', '/me/identities', { body, as });
  const identities = async (portal: StartedOwnership, as = ADA) =>
    (await portal.get('/me/identities', as)).body;
  const emails = (body: Body) =>
    Object.fromEntries(
      body.items.map((item: Body) => [item.email, [item.origin, item.state]]),
    );
  const isCounted = (email: string) => (body: Body) =>
    body.items.some((i: Body) => i.email === email && i.state === 'counted');

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    it('suggests what looks alike, counts it for the team, and takes it back', async () => {
      const { start, trail } = await setup(databaseId, 'whole');
      const portal = await start();
      const before = (await portal.get(DUO, BO)).body.knowledge;
      expect(before.contributors).toBe(5);

      const offered = await identities(portal);
      expect(offered).toMatchObject({
        linking: 'suggested',
        inCatalog: true,
        most: 20,
        activity: { days: 12, entities: 1 },
      });
      expect(emails(offered)).toEqual({
        'ada.example@harbour.example': ['catalog', 'counted'],
      });
      expect(offered.suggestions).toEqual([
        {
          id: expect.any(String),
          address: 'q…@before.example',
          because: 'same-name',
        },
      ]);
      // Who may see the other repository is offered what is in it.
      expect((await identities(portal, BO)).suggestions).toMatchObject([
        { address: boAtHome.email, because: 'same-mailbox' },
      ]);

      const [{ id: suggestion }] = offered.suggestions;
      const linked = await link(portal, { suggestion });
      expect(linked.status).toBe(201);
      expect(linked.body).toMatchObject({
        email: adaBefore.email,
        origin: 'linked',
        link: { id: expect.any(String) },
      });
      const after = await portal.until(
        '/me/identities',
        isCounted(adaBefore.email),
      );
      expect(after.suggestions).toEqual([]);
      expect(after.activity).toEqual({ days: 24, entities: 1 });
      const joined = await portal.until(
        DUO,
        ({ knowledge }) => knowledge.contributors === 4,
        BO,
      );
      const shareOf = (knowledge: Body) =>
        knowledge.teams.find((t: Body) => t.ref === 'group:default/lighthouse')
          .share;
      expect(shareOf(joined.knowledge)).toBeGreaterThan(shareOf(before) * 1.9);

      const again = await link(portal, { email: ` ${adaBefore.email} ` });
      expect(again.status).toBe(200);

      const undone = await portal.send(
        'delete',
        `/me/identities/${linked.body.link.id}`,
      );
      expect(undone.status).toBe(200);
      expect(Object.keys(emails(undone.body))).toEqual([ada.email]);
      const apart = await portal.until(
        DUO,
        ({ knowledge }) => knowledge.contributors === 5,
        BO,
      );
      expect(apart.knowledge).toEqual(before);
      await portal.until(
        '/me/identities',
        ({ suggestions }) => suggestions.length === 1,
      );
      const own = trail.filter(({ eventId }) => /identity/.test(eventId));
      expect(own).toMatchObject([
        { eventId: 'identity-link', ok: true, meta: { isNew: true } },
        { eventId: 'identity-link', ok: true, meta: { isNew: false } },
        { eventId: 'identity-unlink', ok: true },
      ]);
      expect(JSON.stringify(own)).not.toContain('@');
      expect(new Set(own.map(({ meta }) => meta.addressHash)).size).toBe(1);
      await portal.stop();
    });

    it('suggests nothing to who may read no report, and tells them what is theirs', async () => {
      const { start } = await setup(databaseId, 'denied');
      const portal = await start(
        {},
        testPolicy({ denied: ['ownership.report.read'] }),
      );
      const list = await portal.until(
        '/me/identities',
        isCounted(ada.email),
        ADA,
      );
      expect(list.suggestions).toEqual([]);
      expect((await link(portal, { email: adaBefore.email })).status).toBe(409);
      await portal.stop();
    });

    it('takes an address that is in no history yet, and counts it once it is', async () => {
      const { start, source } = await setup(databaseId, 'later');
      const portal = await start();
      const email = 'Bo.Sample@new.example';
      const { status, body } = await link(portal, { email }, BO);
      expect([status, body.state]).toEqual([201, 'unseen']);
      addCommits(source, [
        {
          author: { name: 'B. Sample', email },
          day: AS_OF_DAY - 1,
          files: { 'later.ts': 'export {};\n' },
        },
      ]);
      await portal.until(
        '/me/identities',
        isCounted('bo.sample@new.example'),
        BO,
      );
      await portal.stop();
    });

    it.each(['suggested', 'any'])(
      'refuses everything else in the same words, %s',
      async selfLinking => {
        const { knex, start } = await setup(databaseId, `not-${selfLinking}`);
        const portal = await start({
          selfLinking,
          aliases: [
            { user: 'user:default/cy', emails: ['crane@cy.example'] },
            { user: BO, emails: ['crane@both.example'] },
            { user: 'user:default/cy', emails: ['crane@both.example'] },
          ],
          left: ['bo.sample@left.example'],
        });
        const hash = await openEmailHash(knex, { configured: undefined });
        await erasePerson(knex, { emails: ['bo.sample@gone.example'], hash });
        await knex('identity_link').insert({
          id: 'of-cy',
          email: 'bo.sample@linked.example',
          user_ref: 'user:default/cy',
          basis: 'claimed',
          linked_at: 1,
        });
        const answers: unknown[][] = [];
        const refuse = async (request: object) => {
          const { status, body } = await link(portal, request, BO);
          answers.push([status, body.error?.name, body.error?.message]);
        };
        for (const email of [
          // Somebody's: by the catalog, the configuration, or their own word.
          cy.email,
          'crane@cy.example',
          'crane@both.example',
          'bo.sample@left.example',
          'bo.sample@linked.example',
          // Erased.
          'bo.sample@gone.example',
        ]) {
          await refuse({ email });
        }
        await refuse({ suggestion: 'none' });
        if (selfLinking === 'suggested') {
          // In a history, of another; in a hidden one; nowhere.
          await refuse({ email: somebody.email });
          await refuse({ email: namesake.email });
          await refuse({ email: adaHidden.email });
          await refuse({ email: 'nobody.at.all@nowhere.example' });
        }
        expect(new Set(answers.map(String)).size).toBe(1);
        expect(answers[0]).toEqual([
          409,
          'ConflictError',
          expect.stringMatching(/ownership\.people\.aliases/),
        ]);
        // The comparison sees a difference.
        const { status } = await link(portal, { email: boAtHome.email }, BO);
        expect(status).toBe(201);
        expect(
          await knex('identity_link').where({ user_ref: BO }),
        ).toHaveLength(1);
        await portal.stop();
      },
    );

    it('names what is no address, everybody’s, too much or nobody’s to link', async () => {
      const { knex, start } = await setup(databaseId, 'input');
      const portal = await start();
      for (const [body, status, words] of [
        [{ email: 'no address' }, 400, /no e-mail address/],
        [{ email: 'a@b@c' }, 400, /no e-mail address/],
        [{ email: 'root@localhost' }, 400, /many people/],
        [{ email: `${'x'.repeat(330)}@home.example` }, 400, /320/],
        [{}, 400, /./],
        [{ email: 'a@b.example', suggestion: 'x' }, 400, /./],
        [{ user: BO }, 400, /user/],
      ] as const) {
        const answer = await link(portal, body);
        expect([body, answer.status]).toEqual([body, status]);
        expect(answer.body.error.message).toMatch(words);
      }
      const guest = await link(
        portal,
        { email: 'guest.x@home.example' },
        GUEST,
      );
      expect([guest.status, guest.body.error.message]).toEqual([
        409,
        expect.stringContaining('The catalog has no User for you'),
      ]);
      expect(await identities(portal, GUEST)).toMatchObject({
        inCatalog: false,
        items: [],
        suggestions: [],
      });
      await knex('identity_link').insert(
        Array.from({ length: 20 }, (_, index) => ({
          id: `n${index}`,
          email: `n${index}@many.example`,
          user_ref: BO,
          basis: 'resembles',
          linked_at: 1,
        })),
      );
      const more = await link(portal, { email: boAtHome.email }, BO);
      expect([more.status, more.body.error.message]).toEqual([
        409,
        expect.stringContaining('20 addresses'),
      ]);
      const foreign = await portal.send('delete', '/me/identities/n1');
      const missing = await portal.send('delete', '/me/identities/nope');
      expect([foreign.status, foreign.body.error]).toEqual([
        missing.status,
        missing.body.error,
      ]);
      expect(missing.status).toBe(404);
      await portal.stop();
    });

    it('lets the catalog win, whenever it speaks', async () => {
      const { knex, catalog, people, start } = await setup(databaseId, 'wins');
      const portal = await start();
      const linked = await link(portal, { email: adaBefore.email });
      await portal.until('/me/identities', isCounted(adaBefore.email));
      // It outlives what the inventory makes of the catalog.
      people.cy.spec = {
        profile: { displayName: 'Cy S.', email: cy.email },
        memberOf: [],
      };
      await until(
        async () =>
          (await knex('catalog_user').where({ name: 'Cy S.' })).length > 0,
      );
      expect(emails(await identities(portal))[adaBefore.email]).toEqual([
        'linked',
        'counted',
      ]);

      catalog.entities = catalog.entities.map(entity =>
        entity === people.cy
          ? user('cy', { displayName: cy.name, email: adaBefore.email })
          : entity,
      );
      const overruled = await portal.until(
        '/me/identities',
        body => emails(body)[adaBefore.email]?.[1] === 'overruled',
      );
      expect(JSON.stringify(overruled)).not.toMatch(/user:default\/cy/);
      expect(
        await knex('identity_alias').where({ email: adaBefore.email }),
      ).toMatchObject([{ user_ref: 'user:default/cy', origin: 'catalog' }]);
      const undone = await portal.send(
        'delete',
        `/me/identities/${linked.body.link.id}`,
      );
      expect(undone.status).toBe(200);
      expect(
        await knex('identity_alias').where({ email: adaBefore.email }),
      ).toHaveLength(1);
      await portal.stop();
    });

    it('believes one of many who say it at once', async () => {
      const { knex, start } = await setup(databaseId, 'race');
      const portal = await start({ selfLinking: 'any' });
      const email = somebody.email;
      const answers = await Promise.all(
        [ADA, BO, ADA, BO, ADA, BO].map(as => link(portal, { email }, as)),
      );
      const won = answers.map(({ status }) => status).sort();
      expect(won).toEqual([200, 200, 201, 409, 409, 409]);
      expect(await knex('identity_link').where({ email })).toHaveLength(1);
      expect(await knex('identity_alias').where({ email })).toHaveLength(1);
      await portal.stop();
    });

    it('takes any address where configured, and none where switched off', async () => {
      const { knex, start } = await setup(databaseId, 'modes');
      const any = await start({ selfLinking: 'any' });
      expect((await link(any, { email: somebody.email })).status).toBe(201);
      expect((await link(any, { email: adaBefore.email })).status).toBe(201);
      await any.until('/me/identities', isCounted(somebody.email));
      await any.stop();

      // What was claimed counts no more, what resembles does.
      const suggested = await start();
      await suggested.until('/me/identities', body => {
        const found = emails(body);
        return (
          found[somebody.email]?.[1] === 'overruled' &&
          found[adaBefore.email]?.[1] === 'counted'
        );
      });
      await suggested.stop();

      const off = await start({ selfLinking: 'off' });
      await off.until(
        '/me/identities',
        body => emails(body)[adaBefore.email]?.[1] === 'overruled',
      );
      const refused = await link(off, { email: adaBefore.email });
      expect([refused.status, refused.body.error.message]).toEqual([
        403,
        expect.stringMatching(/selfLinking.*ownership\.people\.aliases/s),
      ]);
      const list = await identities(off);
      expect([list.linking, list.suggestions]).toEqual(['off', []]);
      const { link: made } = list.items.find(
        (item: Body) => item.email === adaBefore.email,
      );
      const undone = await off.send('delete', `/me/identities/${made.id}`);
      expect(undone.status).toBe(200);
      expect(await knex('identity_link')).toHaveLength(1);
      await off.stop();
    });

    it('tells people what they linked, and forgets it with them, but erases nobody else', async () => {
      const { knex, start } = await setup(databaseId, 'erased');
      const portal = await start({ selfLinking: 'any' });
      await link(portal, { email: adaBefore.email });
      await link(portal, { email: somebody.email });
      await portal.until('/me/identities', isCounted(somebody.email));
      await portal.until('/me/identities', isCounted(adaBefore.email));
      const { body: data } = await portal.get('/me/data', ADA);
      expect(data.linkedIdentities).toEqual([
        { email: adaBefore.email, at: expect.any(String), basis: 'resembles' },
        { email: somebody.email, at: expect.any(String), basis: 'claimed' },
      ]);
      // Not even by its address: her word alone does not make it hers.
      const other = await portal.send('post', '/erasures', {
        body: { emails: [somebody.email] },
      });
      expect(other.status).toBe(403);

      const { body: erased } = await portal.send('post', '/erasures', {
        body: {},
      });
      expect(erased.emails).toBe(2);
      expect(await knex('identity_link')).toEqual([]);
      const hash = await openEmailHash(knex, { configured: undefined });
      const hashes: string[] = await knex('erased_email').pluck('hash');
      expect(hashes.sort()).toEqual(
        [ada.email, adaBefore.email].map(email => hash.of(email)).sort(),
      );
      await until(async () => (await waitingRows(knex)) === 0);
      const text = JSON.stringify([
        await knex('person'),
        await knex('person_link'),
        await knex('identity_alias'),
      ]);
      expect(text).not.toMatch(/quill|ada\.example@|ádá/i);
      expect(text).toContain('Di Outsider');
      expect(
        await knex('component_person')
          .join('person', 'person.id', 'component_person.person_id')
          .where('person.name', 'Di Outsider'),
      ).toHaveLength(1);
      await portal.stop();
    });
  });
});

async function waitingRows(knex: Knex): Promise<number> {
  const repositories = await knex('repository').whereNotNull('reread_ticket');
  const entities = await knex('entity').whereNotNull('score_due_at');
  return repositories.length + entities.length;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await done()) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('It never came to that');
}
