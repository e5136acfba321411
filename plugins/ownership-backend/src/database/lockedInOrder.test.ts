import { TestDatabases } from '@backstage/backend-test-utils';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { HeldClaim } from './HeldClaim';
import { markScoresDue } from './markScoresDue';

jest.setTimeout(180_000);

describe('lockedInOrder', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('keeps those who write to many entities out of each other’s way', async () => {
    const knex = await initDatabase(databases, 'POSTGRES_18');
    await fillEstate(knex, { components: 2_000, groups: 20, people: 50 });
    // Where the rows lie must not be the order of their names.
    await knex('entity').update({ score_due_at: 1 });
    const refs: string[] = await knex('entity').pluck('entity_ref');
    await knex('entity')
      .whereIn('entity_ref', [...refs].sort().reverse().slice(0, 900))
      .update({ score_due_at: 1 });
    await knex.raw('vacuum analyze entity');
    for (let round = 0; round < 15; round += 1) {
      await knex('entity').update({ score_due_at: 1 });
      const claim = new HeldClaim(knex, { ticket: 1, leaseMs: 60_000 });
      // None of them tries again: a deadlock of two ends one with an error.
      await Promise.all([
        claim.giveBack(),
        knex.transaction(tx => markScoresDue(tx, refs)),
        knex.transaction(tx => markScoresDue(tx, [...refs].reverse())),
        new HeldClaim(knex, { ticket: 1, leaseMs: 60_000 }).giveBack(),
      ]);
    }
    expect(await knex('entity').where({ score_due_at: 1 })).toEqual([]);
  });
});
