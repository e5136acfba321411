import { TestDatabases } from '@backstage/backend-test-utils';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import type { Actor } from '../verification';
import { VisibleSet } from '../visibility';
import { decideTransfer } from './decideTransfer';
import {
  listTransfers,
  readTransfer,
  type ListTransfersOptions,
} from './listTransfers';
import { proposeTransfer } from './proposeTransfer';
import { recordPullRequest } from './recordPullRequest';
import { scoreDueComponents } from './scoreDueComponents';

jest.setTimeout(60_000);

const team = (index: number) => `group:default/team-${index}`;
const memberOf = (index: number): Actor => ({
  userRef: `user:default/person-${index}`,
  ownershipRefs: [`user:default/person-${index}`, team(index)],
});

describe('listTransfers', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'shows what a caller may see and do, newest first, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      await fillEstate(knex, { components: 5, people: 20, groups: 5 });
      await scoreDueComponents(knex, { asOf: AS_OF_DAY, left: [] });
      for (const index of [0, 1, 2]) {
        const { id } = await proposeTransfer(knex, {
          entityRef: `component:default/service-${index}`,
          toRef: team(4),
          actor: memberOf(index),
        });
        // The clock of the database counts milliseconds.
        await knex('transfer')
          .where({ id })
          .decrement('proposed_at', 1000 * (3 - index));
      }
      const list = (over: Partial<ListTransfersOptions> = {}) =>
        listTransfers(knex, {
          visible: VisibleSet.everything,
          readable: undefined,
          limit: 10,
          ...over,
        });
      const first = await list({ limit: 2, actor: memberOf(4) });
      expect(first).toMatchObject({
        totalItems: 3,
        items: [
          {
            title: 'Service 2',
            from: { ref: team(2), title: 'Team 2' },
            to: { ref: team(4), title: 'Team 4' },
            state: 'proposed',
            proposedByYou: false,
            mayAccept: true,
            mayWithdraw: false,
          },
          { title: 'Service 1' },
        ],
      });
      const second = await list({ limit: 2, from: first.next });
      expect(second.items.map(({ title }) => title)).toEqual(['Service 0']);
      expect(second.next).toBeUndefined();
      expect(second.items[0]).toMatchObject({
        mayAccept: false,
        mayWithdraw: false,
      });

      const [{ id }] = second.items;
      await recordPullRequest(knex, { id, url: 'https://git.example/1' });
      await decideTransfer(knex, {
        id,
        decision: 'decline',
        reason: 'Not now',
        actor: memberOf(4),
      });
      const read = (over: Partial<ListTransfersOptions> = {}) =>
        readTransfer(knex, {
          visible: VisibleSet.everything,
          readable: undefined,
          id,
          ...over,
        });
      expect(await read({ actor: memberOf(0) })).toMatchObject({
        state: 'declined',
        decisionReason: 'Not now',
        proposedByYou: true,
        mayWithdraw: false,
        pullRequest: { url: 'https://git.example/1' },
      });
      expect((await list({ states: ['proposed'] })).totalItems).toBe(2);
      expect((await list({ teamRef: team(0) })).totalItems).toBe(1);
      expect((await list({ teamRef: team(4) })).totalItems).toBe(3);

      // Hidden entities have no transfers; a hidden owner has no title.
      const rows = await knex('catalog_ref');
      const numbers = new Map<string, number>(
        rows.map(row => [row.entity_ref, row.no]),
      );
      const visible = VisibleSet.some(
        ['component:default/service-0', team(4)],
        numbers,
      );
      const seen = await list({ visible });
      expect(seen.items.map(({ from, to }) => [from, to])).toEqual([
        [{ ref: team(0) }, { ref: team(4), title: 'Team 4' }],
      ]);
      const hidden = VisibleSet.some([team(0)], numbers);
      expect(await read({ visible: hidden })).toBeUndefined();

      // Who receives it, and who owned it once, is told of by the catalog alone.
      const entityOnly = VisibleSet.some(
        ['component:default/service-0'],
        numbers,
      );
      const sides = async () => {
        const { items } = await list({ visible: entityOnly });
        const counts = [];
        for (const teamRef of [team(0), team(3), team(4), team(99)]) {
          const found = await list({ visible: entityOnly, teamRef });
          counts.push(found.totalItems);
        }
        return [items[0].from, items[0].to, ...counts];
      };
      expect(await sides()).toEqual([{ ref: team(0) }, {}, 1, 0, 0, 0]);
      const entity = { entity_ref: 'component:default/service-0' };
      await knex('report')
        .where(entity)
        .update({ owner_ref: team(4) });
      expect(await sides()).toEqual([{}, { ref: team(4) }, 0, 0, 1, 0]);
      await knex('report')
        .where(entity)
        .update({ owner_ref: team(0) });

      await knex('transfer').update({ expires_at: 1 });
      expect((await list({ states: ['expired'] })).totalItems).toBe(2);
    },
  );
});
