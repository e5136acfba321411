import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { readPeopleContext } from '../database/readPeopleContext';
import { ownerPreflight } from './ownerPreflight';
import { preflightOf } from './preflightOf';

jest.setTimeout(60_000);

const LIGHTHOUSE = 'group:default/team-lighthouse';
const CRANE = 'group:default/team-crane';
const HIDDEN = 'group:default/hidden-crew';
const ADA = 'user:default/person-1';
const people = { asOf: AS_OF_DAY, left: ['user:default/person-5'] };
const isVisible = (ref: string) => ref !== HIDDEN;

/** Two teams to suggest, one that is hidden, and 200 others. */
async function fill(knex: Knex): Promise<void> {
  await fillEstate(knex, { components: 0, groups: 200, people: 400 });
  const members = (...numbers: number[]) => {
    const refs = JSON.stringify(numbers.map(n => `user:default/person-${n}`));
    return { members: refs, people: refs };
  };
  const facts_json = JSON.stringify({ escalation: { title: 'On call' } });
  await knex('catalog_group').update({ type: 'department' });
  await knex('catalog_group').insert([
    { entity_ref: LIGHTHOUSE, type: 'team', facts_json, ...members(1, 2) },
    { entity_ref: CRANE, type: 'team', facts_json, ...members(3, 4, 5) },
    { entity_ref: HIDDEN, type: 'team', facts_json, ...members(6, 7) },
  ]);
  // Absent for long, while others of the same place are there.
  await knex('catalog_user')
    .where({ entity_ref: 'user:default/person-4' })
    .update({ absent_since_at: (AS_OF_DAY - 30) * 86_400_000 });
}

describe('preflightOf', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('%s', databaseId => {
    let knex: Knex;
    /** Refs of the groups of which more was read than how they are called. */
    const read = new Set<string>();
    let users = 0;

    beforeAll(async () => {
      knex = await initDatabase(databases, databaseId);
      await fill(knex);
      knex.on('query-response', response => {
        for (const row of response.rows ?? response) {
          if (row.members !== undefined) read.add(row.entity_ref);
          if (row.absent_since_at !== undefined) users += 1;
        }
      });
    });

    const asked = async (ownerRef: string) => {
      read.clear();
      users = 0;
      const answer = await preflightOf(ownerRef, { knex, people, isVisible });
      return { answer, read: [...read].sort(), users };
    };

    it('reads nobody but an owner who passes', async () => {
      const { answer, ...cost } = await asked(LIGHTHOUSE);
      expect(answer.passed).toBe(true);
      expect(cost).toEqual({ read: [LIGHTHOUSE], users: 2 });
    });

    it('reads those besides who may be suggested', async () => {
      const typo = await asked('group:default/lighthuose');
      expect(typo.answer.suggestion?.ref).toBe(LIGHTHOUSE);
      expect([typo.read, typo.users]).toEqual([[LIGHTHOUSE], 2]);
      const user = await asked(ADA);
      expect(user.answer.suggestion?.ref).toBe(LIGHTHOUSE);
      expect(user.read).toContain(LIGHTHOUSE);
      expect(user.read.length).toBeLessThan(5);
      expect((await asked('group:default/hiden-crew')).read).toEqual([]);
    });

    it.each([
      LIGHTHOUSE,
      CRANE,
      HIDDEN,
      ADA,
      'user:default/person-4',
      'user:default/person-6',
      'user:default/nix',
      'group:default/lighthuose',
      'group:default/hiden-crew',
      'group:default/team-7',
      'group:default/nothing-like-it',
    ])('answers as if all were read: %s', async ownerRef => {
      const all = await readPeopleContext(knex, people);
      expect((await asked(ownerRef)).answer).toEqual(
        ownerPreflight({ ownerRef, people: all, isVisible }),
      );
    });
  });
});
