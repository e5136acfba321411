import type { Knex } from 'knex';
import { auditLeases } from './__testUtils__/auditLeases';
import {
  createSharedDatabase,
  type SharedDatabase,
} from './__testUtils__/createSharedDatabase';
import { findDamage, KINDS_OF_DAMAGE } from './__testUtils__/findDamage';

jest.setTimeout(120_000);

const CLAIM = {
  queue: 'repository',
  row_id: 'r',
  ticket: 't1',
  holder: 'a',
  at_ms: 100,
  until_ms: 200,
  due_at: 1,
};
const FINISH = { ...CLAIM, status: 'ok', stored: true };
const REPOSITORY = {
  id: 'r',
  kind: 'url',
  target: 'https://host.example/r',
  wanted: '[]',
  wanted_hash: '',
  due_at: 1,
  scanned_commit: 'c1',
};
const ENTITY = {
  entity_ref: 'component:default/r',
  facts: '{}',
  facts_hash: '',
  repository_id: 'r',
  path: '',
  first_seen_at: 0,
};
const KNOWLEDGE = {
  repository_id: 'r',
  path: '',
  excludes: '',
  commit: 'c1',
  engine_version: '1',
  files: 1,
  commit_days: '',
  reviews_known: false,
  documentation_files: 0,
  documentation_people: 0,
  agent_assisted_share: 0,
};
const DOCUMENT = {
  entity_ref: ENTITY.entity_ref,
  search_text: '',
  summary: '{}',
  detail: '{}',
};

const REPORT = {
  entity_ref: ENTITY.entity_ref,
  entity_no: 1,
  kind: 'component',
  as_of_day: 20_000,
  model_version: '1',
  title_sort: 'r',
  state: 'shared',
  warning: 0,
  risk: 0,
  activity: 0,
  source_status: 'ok',
  commit: 'c1',
  owner_ref: 'group:default/lighthouse',
};
const SAME_DOCUMENT = {
  ...DOCUMENT,
  summary: JSON.stringify({ state: REPORT.state }),
  detail: JSON.stringify({ evidence: { commit: REPORT.commit } }),
};
const HISTORY = {
  entity_ref: ENTITY.entity_ref,
  day: REPORT.as_of_day,
  digest: '',
  state: REPORT.state,
  coverage: 0,
  warning: 0,
  model_version: '1',
  owner_ref: REPORT.owner_ref,
};

/** Damage that is said of the rows planted for it. */
const PLANTED: Array<[string, Array<[string, object]>]> = [
  [
    'a lease was taken while another ticket held it',
    [
      [
        'audit.claim',
        { ...CLAIM, ticket_before: 't0', until_before_ms: CLAIM.at_ms + 1 },
      ],
    ],
  ],
  [
    'a lease was ended by somebody who did not take it',
    [
      ['audit.claim', CLAIM],
      ['audit.finish', { ...FINISH, holder: 'b' }],
    ],
  ],
  [
    'a ticket was taken more than once',
    [
      ['audit.claim', CLAIM],
      ['audit.claim', CLAIM],
    ],
  ],
  [
    'a ticket stored more than once',
    [
      ['audit.finish', FINISH],
      ['audit.finish', { ...FINISH, due_at: 2 }],
    ],
  ],
  [
    'a reading was stored twice for one due date',
    [
      ['audit.finish', FINISH],
      ['audit.finish', { ...FINISH, ticket: 't2' }],
    ],
  ],
  [
    'a repository is said to be read and has no knowledge',
    [
      ['repository', REPOSITORY],
      ['entity', ENTITY],
    ],
  ],
  [
    'knowledge is of another commit than its repository says',
    [
      ['repository', REPOSITORY],
      ['knowledge', { ...KNOWLEDGE, commit: 'c0' }],
    ],
  ],
  [
    'knowledge has no people',
    [
      ['repository', REPOSITORY],
      ['knowledge', KNOWLEDGE],
    ],
  ],
  [
    'knowledge has no who-sets',
    [
      ['repository', REPOSITORY],
      ['knowledge', KNOWLEDGE],
    ],
  ],
  [
    'a report has no document, or a document no report',
    [['report_document', DOCUMENT]],
  ],
  [
    'a report and its document are of different scorings',
    [
      ['report', REPORT],
      [
        'report_document',
        { ...SAME_DOCUMENT, detail: '{"evidence":{"commit":"c0"}}' },
      ],
    ],
  ],
  [
    'a report and its document are of different scorings',
    [
      ['report', REPORT],
      ['report_document', { ...SAME_DOCUMENT, summary: '{"state":"gone"}' }],
    ],
  ],
  [
    'history has two rows for a day',
    [
      ['report_history', HISTORY],
      ['report_history', HISTORY],
    ],
  ],
  ...[{ state: 'gone' }, { score: 1 }, { owner_ref: null }].map(
    (other): [string, Array<[string, object]>] => [
      'history says something else than the report of that day',
      [
        ['report', REPORT],
        ['report_document', SAME_DOCUMENT],
        ['report_history', { ...HISTORY, ...other }],
      ],
    ],
  ),
  [
    'a report is up to date by its mark and of an old commit',
    [
      ['repository', REPOSITORY],
      ['entity', ENTITY],
    ],
  ],
];

describe('the search for damage', () => {
  let database: SharedDatabase;

  beforeAll(async () => {
    database = await createSharedDatabase();
    const { knex } = database;
    await auditLeases(knex);
    // What the schema rules out is looked for all the same.
    await knex.raw('alter table report_history drop constraint ??', [
      'report_history_pkey',
    ]);
  });

  afterAll(() => database.drop());

  it('finds none where nothing happened, or all went well', async () => {
    const { knex } = database;
    expect(await findDamage(knex)).toEqual([]);
    await knex('report').insert(REPORT);
    await knex('report_document').insert(SAME_DOCUMENT);
    await knex('report_history').insert(HISTORY);
    expect(await findDamage(knex)).toEqual([]);
    await clear(knex);
  });

  it('has a planted case for each kind', () => {
    const planted = new Set(PLANTED.map(([what]) => what));
    expect([...planted].sort()).toEqual([...KINDS_OF_DAMAGE].sort());
  });

  it.each(PLANTED)('finds that %s', async (what, rows) => {
    const { knex } = database;
    for (const [table, row] of rows) await knex(table).insert(row);
    const found = await findDamage(knex);
    expect(found.map(damage => damage.what)).toContain(what);
    await clear(knex);
    expect(await findDamage(knex)).toEqual([]);
  });
});

async function clear(knex: Knex) {
  for (const table of [
    'audit.claim',
    'audit.finish',
    'report_history',
    'report_document',
    'report',
    'knowledge',
    'entity',
    'repository',
  ]) {
    await knex(table).delete();
  }
}
