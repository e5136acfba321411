import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { initDatabase } from '../__testUtils__/databases';
import { fillEstate } from '../__testUtils__/fillEstate';
import { AS_OF_DAY } from '../__testUtils__/histories';
import { readNeighbours } from '../database/readNeighbours';
import { VisibleSet } from '../visibility';
import { Successions } from './Successions';

jest.setTimeout(180_000);

const COMPONENTS = 2_000;
const SYSTEM = 'system:default/port';
const ref = (id: number) => `component:default/service-${id - 1}`;

/** One system of one repository: half of it under `tools`, half under `services`. */
async function fill(knex: Knex): Promise<void> {
  await fillEstate(knex, { components: COMPONENTS, people: 1_000 });
  await knex.raw(
    `update knowledge set repository_id = 'r0', path =
      case when id <= ? then 'tools/t' else 'services/s' end || id`,
    [COMPONENTS / 2],
  );
  await knex.raw(
    `update entity set repository_id = 'r0',
      facts = replace(facts, '"type":', ?),
      path = (select path from knowledge
        where 'component:default/service-' || (knowledge.id - 1) = entity.entity_ref)`,
    [`"system":"${SYSTEM}","type":`],
  );
  await knex.raw(
    `insert into report (entity_ref, entity_no, kind, as_of_day, model_version,
      title_sort, state, warning, risk, activity, source_status, system_ref)
    select catalog_ref.entity_ref, no, 'component', 0, '', '', 'healthy', 0, 0,
      knowledge.id, 'ok', ?
    from catalog_ref join entity on entity.entity_ref = catalog_ref.entity_ref
      join knowledge on knowledge.path = entity.path`,
    [SYSTEM],
  );
}

describe('Successions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'looks at the nearest and most active neighbours only, however many there are, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      await fill(knex);
      const own = 1_500;
      const place = {
        entityRef: ref(own),
        repositoryId: 'r0',
        path: `services/s${own}`,
        systemRef: SYSTEM,
      };
      const { nearby, inSystem, onSamePath } = await readNeighbours(knex, {
        place,
        visible: VisibleSet.everything,
        readable: undefined,
      });
      expect(nearby.size).toBe(200);
      expect([...nearby.values()].every(p => p.startsWith('services/'))).toBe(
        true,
      );
      expect([...inSystem].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 200 }, (_, at) => COMPONENTS - 199 + at),
      );
      expect(onSamePath.size).toBe(0);
      expect(nearby.has(own) || inSystem.has(own)).toBe(false);

      const numbers = new Map(
        (await knex('catalog_ref').select('entity_ref', 'no')).map(row => [
          row.entity_ref,
          row.no,
        ]),
      );
      const few = await readNeighbours(knex, {
        place,
        visible: VisibleSet.some([ref(own), ref(3), ref(1_501)], numbers),
        readable: undefined,
      });
      expect([...few.nearby.values()]).toEqual(['services/s1501', 'tools/t3']);
      expect(few.inSystem).toEqual(new Set([3, 1_501]));
    },
  );

  it.each(databases.eachSupportedId())(
    'reads a bounded part of the rows of people, %s',
    async databaseId => {
      const knex = await initDatabase(databases, databaseId);
      await fill(knex);
      let rows = 0;
      knex.on('query-response', (response, { sql }: { sql: string }) => {
        if (sql.includes('component_person')) {
          rows += (response.rows ?? response).length;
        }
      });
      const successions = new Successions({
        knex,
        today: () => AS_OF_DAY,
        people: { left: [] },
      });
      const { known, candidates } = await successions.successors(ref(1_500), {
        visible: VisibleSet.everything,
        readable: undefined,
      });
      expect(known).toMatchObject({ state: 'wanted', why: 'one-knower' });
      expect(candidates).toHaveLength(3);
      const [{ count }] = await knex('component_person').count({ count: '*' });
      expect(Number(count)).toBe(COMPONENTS * 5);
      // 400 neighbours of five people each, and the load of nine.
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(400 * 5 + 9 * 10 * 6 + 20);
    },
  );
});
