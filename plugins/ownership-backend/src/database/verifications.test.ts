import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import type { Actor } from '../verification';
import { answerVerification } from './answerVerification';
import { listVerifications } from './listVerifications';
import { recordVerification } from './recordVerification';
import { settleOwnerChange } from './settleOwnerChange';

jest.setTimeout(60_000);

const entityRef = 'component:default/tide';
const lighthouse = 'group:default/lighthouse';
const crane = 'group:default/crane';

const memberOf = (name: string, ...groups: string[]): Actor => ({
  userRef: `user:default/${name}`,
  ownershipRefs: [`user:default/${name}`, ...groups],
});
const ada = memberOf('ada', lighthouse);
const bo = memberOf('bo', lighthouse);
const cy = memberOf('cy', crane);

async function entityOwnedBy(knex: Knex, owner: string | undefined) {
  await knex('entity')
    .insert({
      entity_ref: entityRef,
      facts: JSON.stringify({ owner: owner ? { ref: owner } : {} }),
      facts_hash: '',
      first_seen_at: 0,
      owner_ref: owner ?? null,
    })
    .onConflict('entity_ref')
    .merge();
}

describe('verifications', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    const setUp = async (owner: string | undefined = lighthouse) => {
      const knex = await initDatabase(databases, databaseId);
      await entityOwnedBy(knex, owner);
      const isDue = async () => {
        const { score_due_at: due } = await knex('entity').first();
        await knex('entity').update({ score_due_at: null });
        return due !== null;
      };
      const say = (
        kind: 'confirmed' | 'disputed',
        actor: Actor,
        reason?: string,
      ) => recordVerification(knex, { entityRef, kind, actor, reason });
      return { knex, isDue, say };
    };

    it('lets the owner confirm, dispute and answer, and has the report made anew', async () => {
      const { knex, isDue, say } = await setUp();
      await say('confirmed', ada);
      expect(await isDue()).toBe(true);
      const dispute = await say('disputed', bo, '  Crane does this now ');
      expect(await isDue()).toBe(true);
      expect(dispute).toMatchObject({
        ownerRef: lighthouse,
        reason: 'Crane does this now',
      });
      await expect(say('confirmed', ada)).rejects.toThrow(/answer the dispute/);

      const answer = (
        actor: Actor,
        result: 'upheld' | 'rejected' | 'withdrawn',
      ) => answerVerification(knex, { id: dispute.id, actor, result });
      await expect(answer(bo, 'rejected')).rejects.toThrow(/own dispute/);
      await expect(answer(ada, 'withdrawn')).rejects.toThrow(/Only who/);
      await expect(answer(cy, 'upheld')).rejects.toThrow(/Only who belongs/);
      expect(await isDue()).toBe(false);

      await answer(ada, 'rejected');
      expect(await isDue()).toBe(true);
      await expect(answer(ada, 'upheld')).rejects.toThrow(/answered already/);
      const stored = await listVerifications(knex, { entityRef });
      expect(
        stored.map(({ kind, answer: given, voidAtMs }) => [
          kind,
          given?.result,
          voidAtMs,
        ]),
      ).toEqual([
        ['disputed', 'rejected', undefined],
        ['confirmed', undefined, undefined],
      ]);
    });

    it('voids what an upheld dispute was about, until the owner changes', async () => {
      const { knex, say } = await setUp();
      await say('confirmed', ada);
      const { id } = await say('disputed', bo, 'Not ours');
      await answerVerification(knex, { id, actor: ada, result: 'upheld' });
      const states = async () =>
        (await listVerifications(knex, { entityRef })).map(
          ({ voidAtMs }) => voidAtMs !== undefined,
        );
      expect(await states()).toEqual([false, true]);
      await expect(say('confirmed', ada)).rejects.toThrow(/upheld/);

      await knex.transaction(async tx => {
        await entityOwnedBy(tx, crane);
        await settleOwnerChange(tx, {
          entityRef,
          from: lighthouse,
          to: crane,
        });
      });
      expect(await states()).toEqual([true, true]);
      await expect(say('confirmed', ada)).rejects.toThrow(/Only who belongs/);
      await say('confirmed', cy);
    });

    it('lets nobody but its author take a confirmation back, and has the one before it hold again', async () => {
      const { knex, isDue, say } = await setUp();
      await say('confirmed', bo);
      const slip = await say('confirmed', ada);
      await isDue();
      const answer = (actor: Actor, result: 'upheld' | 'withdrawn') =>
        answerVerification(knex, { id: slip.id, actor, result });
      await expect(answer(bo, 'withdrawn')).rejects.toThrow(/Only who/);
      await expect(answer(ada, 'upheld')).rejects.toThrow(/only disputes/);
      expect(await isDue()).toBe(false);

      expect((await answer(ada, 'withdrawn')).voidAtMs).toBeDefined();
      expect(await isDue()).toBe(true);
      await expect(answer(ada, 'withdrawn')).rejects.toThrow(/no more/);
      const stored = await listVerifications(knex, { entityRef });
      const inForce = stored.filter(({ voidAtMs }) => voidAtMs === undefined);
      expect(inForce.map(({ byRef }) => byRef)).toEqual([bo.userRef]);
    });

    it('refuses who does not belong, what has no reason, and what nobody owns', async () => {
      const { say } = await setUp();
      await expect(say('confirmed', cy)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      for (const reason of [undefined, '   ', 'x'.repeat(501)]) {
        await expect(say('disputed', ada, reason)).rejects.toMatchObject({
          name: 'InputError',
        });
      }
      const { say: sayOfNobody, knex } = await setUp();
      await knex('entity').update({ owner_ref: null, facts: '{}' });
      await expect(sayOfNobody('confirmed', ada)).rejects.toMatchObject({
        name: 'ConflictError',
      });
      await knex('entity').update({ vanished_at: 1 });
      await expect(sayOfNobody('confirmed', ada)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    });

    it('takes one of two disputes at the same time, and one of two answers', async () => {
      const { knex, say } = await setUp();
      const disputes = await Promise.allSettled([
        say('disputed', ada, 'one'),
        say('disputed', bo, 'two'),
      ]);
      expect(disputes.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      const [{ id }] = await listVerifications(knex, { entityRef });
      const di = memberOf('di', lighthouse);
      const answers = await Promise.allSettled(
        (['upheld', 'rejected'] as const).map(result =>
          answerVerification(knex, { id, actor: di, result }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
    });
  });
});
