import type { Knex } from 'knex';
import { encodeDayCounts, encodeDays } from '../database/days';
import { insertRows, type ColumnType } from '../database/jsonRows';
import { AS_OF_DAY } from './histories';

export interface EstateOptions {
  /** Components, each in a repository of its own. */
  components: number;
  groups?: number;
  people?: number;
}

const PAGE = 2_000;

/**
 * Fills a database with an estate as inventory and scans would leave it: every
 * component has an owner, and a history by five people of whom the first did
 * most. The same estate every time.
 */
export async function fillEstate(
  knex: Knex,
  options: EstateOptions,
): Promise<void> {
  const { components, groups = 20, people = 100 } = options;
  const insert = async (
    table: string,
    columns: Record<string, ColumnType>,
    count: number,
    row: (index: number) => object,
  ) => {
    for (let at = 0; at < count; at += PAGE) {
      const length = Math.min(PAGE, count - at);
      const rows = Array.from({ length }, (_, index) => row(at + index));
      await insertRows(knex, { table, columns, rows });
    }
  };
  const groupRef = (index: number) => `group:default/team-${index % groups}`;
  const userRef = (index: number) => `user:default/person-${index % people}`;
  const ref = (index: number) => `component:default/service-${index}`;
  const text = 'text' as const;
  const integer = 'integer' as const;
  const refs = { entity_ref: text };
  await insert('catalog_ref', refs, components, i => ({ entity_ref: ref(i) }));
  await insert('catalog_ref', refs, groups, i => ({ entity_ref: groupRef(i) }));
  await insert(
    'catalog_group',
    { entity_ref: text, title: text, type: text, members: text, people: text },
    groups,
    index => {
      const members = Array.from(
        { length: Math.ceil(people / groups) },
        (_, nth) => userRef(index + nth * groups),
      ).sort();
      return {
        entity_ref: groupRef(index),
        title: `Team ${index}`,
        type: 'team',
        members: JSON.stringify(members),
        people: JSON.stringify(members),
      };
    },
  );
  await insert(
    'catalog_user',
    { entity_ref: text, name: text, provider: text },
    people,
    index => ({
      entity_ref: userRef(index),
      name: `Person ${index}`,
      provider: 'url',
    }),
  );
  await insert(
    'person',
    { id: integer, person_key: text, user_ref: text, name: text },
    people,
    index => ({
      id: index + 1,
      person_key: userRef(index),
      user_ref: userRef(index),
      name: `Person ${index}`,
    }),
  );
  await insert(
    'repository',
    {
      id: text,
      kind: text,
      target: text,
      wanted: text,
      wanted_hash: text,
      due_at: 'bigint',
      status: text,
    },
    components,
    index => ({
      id: `r${index}`,
      kind: 'url',
      target: `https://git.example/harbour/service-${index}.git`,
      wanted: '[]',
      wanted_hash: '',
      due_at: 0,
      status: 'ok',
    }),
  );
  await insert(
    'knowledge',
    {
      id: integer,
      repository_id: text,
      path: text,
      excludes: text,
      commit: text,
      engine_version: text,
      files: integer,
      commit_days: text,
      first_day: integer,
      last_day: integer,
      reviews_known: 'boolean',
      documentation_files: integer,
      documentation_people: integer,
      agent_assisted_share: 'float',
    },
    components,
    index => ({
      id: index + 1,
      repository_id: `r${index}`,
      path: '',
      excludes: '',
      commit: `c${index}`,
      engine_version: '1',
      files: 40,
      commit_days: encodeDayCounts(
        Array.from({ length: 40 }, (_, day) => [AS_OF_DAY - 200 + day * 4, 2]),
      ),
      first_day: AS_OF_DAY - 400,
      last_day: AS_OF_DAY - 3,
      reviews_known: false,
      documentation_files: 1,
      documentation_people: 2,
      agent_assisted_share: 0,
    }),
  );
  await insert(
    'component_person',
    {
      knowledge_id: integer,
      person_id: integer,
      authored: text,
      reviewed: text,
      changes: integer,
    },
    components * 5,
    index => {
      const nth = index % 5;
      const component = Math.floor(index / 5);
      const days = nth === 0 ? 40 : 4 + (component % 5);
      return {
        knowledge_id: component + 1,
        person_id: ((component + nth * 7) % people) + 1,
        authored: encodeDays(
          Array.from(
            { length: days },
            (_, day) => AS_OF_DAY - 200 + day * 4 + nth,
          ),
        ),
        reviewed: '',
        changes: days,
      };
    },
  );
  await insert(
    'who_set',
    { knowledge_id: integer, folder: text, people: text, files: integer },
    components * 4,
    index => {
      const nth = index % 4;
      const component = Math.floor(index / 4);
      const first = (component % people) + 1;
      const other = ((component + nth * 7) % people) + 1;
      return {
        knowledge_id: component + 1,
        folder: `src/part-${nth}`,
        people: JSON.stringify(
          nth < 3 ? [first] : [first, other].sort((a, b) => a - b),
        ),
        files: 10,
      };
    },
  );
  await insert(
    'entity',
    {
      entity_ref: text,
      kind: text,
      facts: text,
      facts_hash: text,
      owner_ref: text,
      repository_id: text,
      path: text,
      excludes: text,
      first_seen_at: 'bigint',
      score_due_at: 'bigint',
    },
    components,
    index => ({
      entity_ref: ref(index),
      kind: 'component',
      facts: JSON.stringify({
        entityRef: ref(index),
        kind: 'component',
        title: `Service ${index}`,
        description: `Serves harbour number ${index}`,
        type: 'service',
        lifecycle: 'production',
        tier: (index % 4) + 1,
        owner: { ref: groupRef(index) },
        location: `https://git.example/harbour/service-${index}`,
      }),
      facts_hash: '',
      owner_ref: groupRef(index),
      repository_id: `r${index}`,
      path: '',
      excludes: '',
      first_seen_at: (AS_OF_DAY - 30) * 24 * 60 * 60 * 1000,
      score_due_at: 0,
    }),
  );
}
