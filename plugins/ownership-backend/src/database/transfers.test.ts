import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import type { Actor } from '../verification';
import { decideTransfer } from './decideTransfer';
import { expireTransfers } from './expireTransfers';
import { proposeTransfer } from './proposeTransfer';
import { settleOwnerChange } from './settleOwnerChange';

jest.setTimeout(60_000);

const entityRef = 'component:default/tide';
const lighthouse = 'group:default/lighthouse';
const crane = 'group:default/crane';
const fleet = 'group:default/fleet';

const memberOf = (name: string, ...groups: string[]): Actor => ({
  userRef: `user:default/${name}`,
  ownershipRefs: [`user:default/${name}`, ...groups],
});
const ada = memberOf('ada', lighthouse);
const both = memberOf('bo', lighthouse, crane);
const cy = memberOf('cy', crane);
const stranger = memberOf('di');

describe('transfers', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async (owner: string | undefined = lighthouse) => {
      const knex = await initDatabase(databases, databaseId);
      await knex('entity').insert({
        entity_ref: entityRef,
        facts: JSON.stringify({ owner: { ref: owner } }),
        facts_hash: '',
        first_seen_at: 0,
        owner_ref: owner,
      });
      await knex('catalog_group').insert([
        { entity_ref: lighthouse, members: '[]', people: '[]' },
        {
          entity_ref: crane,
          members: '[]',
          // A child group's member: the portal may not give them the parent's ref.
          people: JSON.stringify(['user:default/eve']),
        },
        { entity_ref: fleet, members: '[]', people: '[]' },
      ]);
      return {
        knex,
        propose: (actor: Actor, toRef: string = crane) =>
          proposeTransfer(knex, { entityRef, toRef, actor, reason: 'They do' }),
        decide: (
          id: string,
          decision: 'accept' | 'decline' | 'withdraw',
          actor: Actor,
        ) => decideTransfer(knex, { id, decision, actor }),
        states: () => knex('transfer').orderBy('proposed_at').pluck('state'),
      };
    };
    const changeOwner = (knex: Knex, to: string | undefined) =>
      knex.transaction(tx =>
        settleOwnerChange(tx, { entityRef, from: lighthouse, to }),
      );

    it('goes from proposed over accepted to applied when the catalog shows it', async () => {
      const { knex, propose, decide, states } = await setUp();
      const { id } = await propose(ada);
      await expect(decide(id, 'accept', ada)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      for (const decision of ['accept', 'decline', 'withdraw'] as const) {
        const refused = decide(id, decision, stranger);
        // The groups may be hidden from who is refused.
        await expect(refused).rejects.toMatchObject({
          name: 'NotAllowedError',
          message: expect.not.stringMatching(/group:/),
        });
      }
      expect(await decide(id, 'accept', memberOf('eve'))).toMatchObject({
        state: 'accepted',
        fromRef: lighthouse,
        toRef: crane,
      });
      await expect(decide(id, 'decline', cy)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      expect(await states()).toEqual(['accepted']);
      await changeOwner(knex, crane);
      expect(await states()).toEqual(['applied']);
    });

    it('lets who belongs to both sides propose and accept', async () => {
      const { propose, decide } = await setUp();
      const { id } = await propose(both);
      expect((await decide(id, 'accept', both)).state).toBe('accepted');
    });

    it('keeps to who may propose', async () => {
      const owned = await setUp();
      await expect(owned.propose(cy)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      await expect(owned.propose(ada, lighthouse)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      for (const to of ['group:default/no-such', 'user:default/ada']) {
        await expect(owned.propose(ada, to)).rejects.toThrow(
          /must be a group of the catalog/,
        );
      }
      // Nobody stands behind it: whoever may verify at all may propose.
      const dangling = await setUp('group:default/gone');
      const { id } = await dangling.propose(stranger);
      await expect(
        dangling.decide(id, 'accept', stranger),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      expect((await dangling.decide(id, 'withdraw', stranger)).state).toBe(
        'withdrawn',
      );
    });

    it('has at most one open, also of those proposed at the same time', async () => {
      const { propose, decide, states, knex } = await setUp();
      const tries = await Promise.allSettled(
        Array.from({ length: 5 }, () => propose(ada)),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(
        1,
      );
      // Not even past the rules: the database itself refuses.
      const row = await knex('transfer').first();
      await expect(
        knex('transfer').insert({ ...row, id: 'second' }),
      ).rejects.toThrow();
      await decide(row.id, 'decline', cy);
      await propose(ada, fleet);
      expect((await states()).sort()).toEqual(['declined', 'proposed']);
    });

    it('expires after 30 days, which makes room for the next', async () => {
      const { knex, propose, decide, states } = await setUp();
      const { id, proposedAtMs, expiresAtMs } = await propose(ada);
      expect(expiresAtMs - proposedAtMs).toBe(30 * 24 * 60 * 60 * 1000);
      await knex('transfer').update({ expires_at: 1, proposed_at: 0 });
      await expect(decide(id, 'accept', cy)).rejects.toThrow(/is expired/);
      await propose(ada);
      expect(await states()).toEqual(['expired', 'proposed']);
      await knex('transfer').update({ expires_at: 1 });
      await expireTransfers(knex);
      expect(await states()).toEqual(['expired', 'expired']);
    });

    it('ends when the catalog names a third owner', async () => {
      const { knex, propose, states } = await setUp();
      await propose(ada);
      await changeOwner(knex, fleet);
      expect(await states()).toEqual(['expired']);
    });
  });
});
